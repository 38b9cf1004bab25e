import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../functions/adapters/store/postgres/supervisor';

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
