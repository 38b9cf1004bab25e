// node scripts/run.mjs FILE.ts [arguments]: bundles a command-line entry and runs it.
import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';

const [entry, ...args] = process.argv.slice(2);
const file = await bundle(entry, 'dist/cli');
const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
