// npm run test:faults -- [--rounds 50] [--seed N] [--verbose]: a whole mesa per round while the product is killed at random moments and started again.
import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';

const file = await bundle('test/faults/run.ts', 'dist/faults');
const child = spawn(process.execPath, ['--enable-source-maps', file, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGINT'));
child.on('exit', (code) => process.exit(code ?? 1));
