import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cleanEnvironment, overTcp } from './cluster';
import { EmbeddedPostgresError } from './failure';
import type { Launcher } from './launcher';
import { clearStalePidFile, livePostmaster, type Postmaster, readPidFile, serves } from './postmaster';

const SOCKET_PREFIX = 'mesas-pg-';
/** `sockaddr_un` holds 107 bytes, and PostgreSQL appends `/.s.PGSQL.5432`. */
const LONGEST_FOLDER = 90;
const PATIENCE_MS = 60_000;

const SETTINGS = [
  'max_connections=60',
  'max_locks_per_transaction=256',
  'shared_buffers=64MB',
  'jit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'timezone=UTC',
  'log_timezone=UTC',
  'unix_socket_permissions=0700',
];

/**
 * Attaches to the postmaster that serves the folder, or starts one; whoever of several processes comes second attaches. `before`: the
 * one that died under the caller, whose pid file may be gone: it is started again where its clients look for it.
 */
export async function ensureServer(
  launcher: Launcher,
  pgdata: string,
  before?: Postmaster,
): Promise<Postmaster> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const live = livePostmaster(pgdata);
    if (live?.ready) return live;
    const died = readPidFile(pgdata) ?? before;
    if (live || !clearStalePidFile(pgdata)) await pause(10);
    else await start(launcher, pgdata, until, died);
  }
  throw failed(pgdata, 'no respondió en un minuto');
}

async function start(
  launcher: Launcher,
  pgdata: string,
  until: number,
  before: Postmaster | undefined,
): Promise<void> {
  const sockets = socketFolder(before?.socketFolder, pgdata);
  launcher.own(sockets);
  const address = overTcp
    ? ['-c', 'listen_addresses=127.0.0.1', '-p', String(before?.port || (await freePort()))]
    : ['-c', 'listen_addresses=', '-k', sockets, '-p', '5432'];
  const [program, args] = launcher.command(launcher.binaries.postgres, [
    '-D',
    pgdata,
    ...address,
    ...SETTINGS.filter((setting) => !overTcp || !setting.startsWith('unix_socket')).flatMap((setting) => [
      '-c',
      setting,
    ]),
  ]);
  const log = openSync(logFile(pgdata), 'a');
  // Its own session: Ctrl-C at the console reaches us, and we stop it once our clients are gone.
  const child = spawn(program, args, {
    ...launcher.identity,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const exit = exitOf(child);
  while (Date.now() < until) {
    const live = livePostmaster(pgdata);
    if (live?.ready) {
      if (live.pid !== child.pid) forgetSockets(sockets);
      return;
    }
    if (exit.done) {
      forgetSockets(sockets);
      // Lost the race against another process: its postmaster holds the folder, or held it until now.
      if (live || exit.lockHeld(pgdata)) return;
      throw failed(pgdata, exit.reason());
    }
    await pause(5);
  }
}

function exitOf(child: ChildProcess): {
  done: boolean;
  reason: () => string;
  lockHeld: (pgdata: string) => boolean;
} {
  const exit = { done: false, text: '' };
  child.once('error', (error) => Object.assign(exit, { done: true, text: error.message }));
  child.once('exit', (code, signal) =>
    Object.assign(exit, { done: true, text: `terminó con ${signal ?? code}` }),
  );
  return {
    get done() {
      return exit.done;
    },
    reason: () => exit.text,
    lockHeld: (pgdata) =>
      /lock file "postmaster.pid" already exists|lock file .* is empty/.test(tail(pgdata, 3)),
  };
}

/** A server that died is found again where it was: processes that outlived it still look there. */
function socketFolder(before: string | undefined, pgdata: string): string {
  if (overTcp) return '';
  if (before && basename(before).startsWith(SOCKET_PREFIX) && existsSync(before)) {
    forgetLock(before, pgdata);
    return before;
  }
  const here = join(tmpdir(), SOCKET_PREFIX);
  return mkdtempSync(here.length + 6 <= LONGEST_FOLDER ? here : join('/tmp', SOCKET_PREFIX));
}

/** PostgreSQL takes a zombie for the living owner of the socket. */
function forgetLock(sockets: string, pgdata: string): void {
  const socket = join(sockets, '.s.PGSQL.5432');
  const lock = `${socket}.lock`;
  if (!existsSync(lock) || serves(Number.parseInt(readFileSync(lock, 'utf8'), 10), pgdata)) return;
  for (const file of [lock, socket]) rmSync(file, { force: true });
}

export function forgetSockets(folder: string | undefined): void {
  if (folder && basename(folder).startsWith(SOCKET_PREFIX)) rmSync(folder, { recursive: true, force: true });
}

const logFile = (pgdata: string): string => join(dirname(pgdata), 'postgres.log');

const tail = (pgdata: string, lines: number): string =>
  existsSync(logFile(pgdata))
    ? readFileSync(logFile(pgdata), 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
    : '';

const failed = (pgdata: string, reason: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `La base de datos embebida de ${pgdata} no arrancó (${reason}). Últimas líneas de ${logFile(pgdata)}:\n${tail(pgdata, 6)}\n` +
      'Los datos siguen en su lugar. Si otra versión de Mesas los creó, use esa versión; si no, indique su propia PostgreSQL en DATABASE_URL.',
  );

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
