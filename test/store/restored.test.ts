import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../functions/adapters/store/postgres/supervisor';
import { until } from './helpers';

const dataDir = mkdtempSync(join(tmpdir(), 'mesas-test-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a database restored from a copy that opened its folder to everybody starts, and is closed to them again', async () => {
  await (await startEmbedded(dataDir)).stop();
  chmodSync(join(dataDir, 'postgres'), 0o755);
  const server = await startEmbedded(dataDir);
  const client = new Client({ connectionString: server.url });
  await client.connect();
  expect((await client.query<{ n: number }>('select 1 as n')).rows).toEqual([{ n: 1 }]);
  await client.end();
  await server.stop();
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
});

test('who attaches while the last to leave stops the server waits for its end and starts it again', async () => {
  const presence = 0x4d_45_53_41;
  const first = await startEmbedded(dataDir);
  const leaving = new Client({ connectionString: first.url });
  leaving.on('error', () => undefined);
  await leaving.connect();
  await leaving.query('select pg_advisory_lock_shared($1)', [presence]);
  await first.stop();
  await leaving.query('select pg_advisory_unlock_shared($1)', [presence]);
  await leaving.query('select pg_advisory_lock($1)', [presence]);
  const second = startEmbedded(dataDir);
  await until(
    async () =>
      (await leaving.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rows
        .length === 1,
  );
  process.kill(first.pid, 'SIGTERM');
  await until(async () => !(await accepts(first.url)));
  await leaving.end();
  const { url, stop } = await second;
  expect(await accepts(url)).toBe(true);
  await stop();
});

const accepts = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};
