// npm run bench:mesa: one mesa with three hundred participants all clicking within a minute. BENCH_PROCESSES=2 for two processes on one database.
import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';

const file = await bundle('bench/mesa.ts', 'dist/bench');
const child = spawn(process.execPath, [file], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
