// npm run bench:turn: what a click on a card costs, beside a bare botbuilder echo in the same run. BENCH_TURNS=5000 for longer runs.
import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';

const file = await bundle('bench/turn.ts', 'dist/bench');
const child = spawn(process.execPath, [file], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
