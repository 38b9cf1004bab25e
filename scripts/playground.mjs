// npm run playground: Mesas with Microsoft's own emulator of Teams (Microsoft 365 Agents Playground) in front of it, to talk with the bot as
// a person of the sample office. No token is checked, so it runs on this machine only; the emulator is run, never shipped: its licence
// allows no more. PORT, PLAYGROUND_PORT and DATA_DIR change its places; PLAYGROUND_CLI names a copy that is already installed.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from './bundle.mjs';
import { buildPages } from './pages.mjs';

const EMULATOR = '@microsoft/m365agentsplayground@0.2.28';
const { PORT = '3978', PLAYGROUND_PORT = '56150', DATA_DIR = '.data/emulador', PLAYGROUND_CLI } = process.env;
mkdirSync(DATA_DIR, { recursive: true });

const windows = process.platform === 'win32';
const children = [];
/** The emulator runs under npx and its shell, which end without it: each child leads a group, and the group is ended. */
const stop = () => children.splice(0).forEach(end);
const end = (child) => {
  if (child.pid === undefined) return;
  if (windows) return void spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};
const run = (program, args, env) => {
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    detached: !windows,
    shell: program.endsWith('.cmd'),
  });
  children.push(child);
  child.on('error', (error) => {
    console.error(`No se pudo iniciar ${program}: ${error.message}`);
    stop();
  });
  child.on('exit', (code, signal) => {
    stop();
    process.exitCode ||= signal ? 0 : (code ?? 0);
  });
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

process.stdout.write('Preparando Mesas para el emulador de Microsoft…\n');
await buildPages();
run(process.execPath, ['--enable-source-maps', await bundle('functions/local/main.ts')], {
  PORT,
  DATA_DIR,
  MESAS_UNVERIFIED: '1',
});
await answers(`http://127.0.0.1:${PORT}/api/health`);
const [program, first] = PLAYGROUND_CLI
  ? [process.execPath, [PLAYGROUND_CLI]]
  : [windows ? 'npx.cmd' : 'npx', ['-y', EMULATOR]];
run(
  program,
  [
    ...first,
    'start',
    '-e',
    `http://127.0.0.1:${PORT}/api/messages`,
    '-c',
    'msteams',
    '-p',
    PLAYGROUND_PORT,
    '--dt',
  ],
  {
    // Without it the emulator opens a browser, and ends where there is none.
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: resolve('.m365agentsplayground.yml'),
    M365_AGENTS_PLAYGROUND_LOGFILE: resolve(join(DATA_DIR, 'emulador.log')),
  },
);
await answers(`http://localhost:${PLAYGROUND_PORT}/`);
console.log(
  `Converse con el bot en http://localhost:${PLAYGROUND_PORT} (usted es Lucía Moreno, quien modera).`,
);

async function answers(address) {
  for (let tries = 0; tries < 600; tries++) {
    const reached = await fetch(address)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (reached) return;
    if (process.exitCode) process.exit();
    await new Promise((done) => setTimeout(done, 200));
  }
  console.error(`No respondió: ${address}`);
  stop();
  process.exit(1);
}
