// npm start: builds what changed, then runs Mesas in local mode (embedded PostgreSQL, simulated Microsoft 365 tenant).
import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { buildPages } from './pages.mjs';

process.stdout.write('Preparando Mesas…\n');
await buildPages();
const file = await bundle('functions/local/main.ts');
const child = spawn(process.execPath, ['--enable-source-maps', file, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 0)));
