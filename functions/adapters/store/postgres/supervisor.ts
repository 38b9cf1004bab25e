import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type PoolConfig } from 'pg';
import { findBinaries } from './binaries';
import { DATABASE, ensureCluster, overTcp, passwordOf, SUPERUSER } from './cluster';
import { chooseLauncher, type Launcher } from './launcher';
import { livePostmaster, type Postmaster, serves } from './postmaster';
import { ensureServer, forgetSockets, pause } from './server';

export interface Embedded {
  readonly url: string;
  readonly poolConfig: PoolConfig;
  /** The postmaster's process, for those who want to see it. */
  readonly pid: number;
  /** Stops the server, unless another process still uses it. */
  readonly stop: () => Promise<void>;
}

/** While a process is attached it holds this advisory lock, shared: the last one to leave stops the server. */
const PRESENCE = 0x4d_45_53_41;

/**
 * PostgreSQL in `dataDir/postgres`, ready to be connected to: created when it does not exist, attached to when it already runs
 * (another process, or one of ours that was killed), started again when it dies under us.
 */
export async function startEmbedded(
  dataDir: string,
  choose: (folder: string) => Launcher = launcherHere,
): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true });
  const pgdata = join(realpathSync(dataDir), 'postgres');
  const launcher = choose(pgdata);
  const first = await attached(launcher, pgdata);
  const poolConfig = connection(first.server, pgdata);
  const watch = keepRunning(first, () => attached(launcher, pgdata, first.server));
  return {
    url: urlOf(poolConfig),
    poolConfig,
    pid: first.server.pid,
    stop: async () => {
      const { presence, server } = await watch.leave();
      await leave(presence, server, pgdata);
    },
  };
}

interface Attached {
  readonly server: Postmaster;
  readonly presence: Client;
}

async function attached(launcher: Launcher, pgdata: string, before?: Postmaster): Promise<Attached> {
  for (let attempt = 1; ; attempt++) {
    ensureCluster(launcher, pgdata);
    const server = await ensureServer(launcher, pgdata, before);
    try {
      return { server, presence: await attach(connection(server, pgdata)) };
    } catch (error) {
      // The process that was stopping it won: start it again.
      if (attempt >= 5) throw error;
      await pause(100 * attempt);
    }
  }
}

/** The connection of our presence ends when the server dies or crashes: then it is made again, the server with it, as often as that takes. */
function keepRunning(
  first: Attached,
  again: () => Promise<Attached>,
): { readonly leave: () => Promise<Attached> } {
  const held = { now: Promise.resolve(first), leaving: false };
  const restore = async (lost: Attached): Promise<Attached> => {
    while (!held.leaving) {
      try {
        return watched(await again());
      } catch {
        // Its own log says why; the health of the product says that it is away.
        await pause(1000);
      }
    }
    return lost;
  };
  const watched = (here: Attached): Attached => {
    here.presence.once('end', () => {
      if (!held.leaving) held.now = restore(here);
    });
    return here;
  };
  watched(first);
  return {
    leave: () => {
      held.leaving = true;
      return held.now;
    },
  };
}

const launcherHere = (folder: string): Launcher => chooseLauncher(findBinaries(), folder);

function connection(server: Postmaster, pgdata: string): PoolConfig {
  const common = { user: SUPERUSER, database: DATABASE, port: server.port };
  return overTcp
    ? { ...common, host: '127.0.0.1', password: passwordOf(pgdata) ?? '' }
    : { ...common, host: server.socketFolder };
}

function urlOf({ user, password, host, port, database }: PoolConfig): string {
  const secret = typeof password === 'string' ? `:${password}` : '';
  return host?.startsWith('/')
    ? `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${user}${secret}@${host}:${port}/${database}`;
}

async function attach(config: PoolConfig): Promise<Client> {
  const presence = new Client({ ...config, application_name: 'mesas-presence' });
  // 57P01 when somebody stops the server under us: the pool reports it where it matters.
  presence.on('error', () => undefined);
  await presence.connect();
  await presence.query('select pg_advisory_lock_shared($1)', [PRESENCE]);
  try {
    await takesSomebodyNew(config);
  } catch (error) {
    await presence.end().catch(() => undefined);
    throw error;
  }
  return presence;
}

/** A server told to stop while we waited for the lock lets us stay and refuses whoever comes next (57P03). */
async function takesSomebodyNew(config: PoolConfig): Promise<void> {
  const next = new Client(config);
  next.on('error', () => undefined);
  await next.connect();
  await next.end();
}

async function leave(presence: Client, server: Postmaster, pgdata: string): Promise<void> {
  let last = true;
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [PRESENCE]);
    const answer = await presence.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      PRESENCE,
    ]);
    last = answer.rows[0]?.last ?? true;
  } catch {
    // It was gone already.
  }
  if (last) await shutDown(presence, server, pgdata);
  else await presence.end().catch(() => undefined);
}

/** SIGTERM lets clients finish, SIGINT ends them: both leave the files clean. Only ever to a live postgres of this folder. */
async function shutDown(presence: Client, server: Postmaster, pgdata: string): Promise<void> {
  const signal = (name: NodeJS.Signals): void => {
    if (serves(server.pid, pgdata)) process.kill(server.pid, name);
  };
  await presence.end().catch(() => undefined);
  const started = Date.now();
  signal('SIGTERM');
  for (let impatient = false; livePostmaster(pgdata)?.pid === server.pid; await pause(10)) {
    const waited = Date.now() - started;
    if (!impatient && waited > 1500) {
      impatient = true;
      signal('SIGINT');
    }
    if (waited > 15_000) return;
  }
  forgetSockets(server.socketFolder);
}
