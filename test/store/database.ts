import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type OpenStore, openStore, type StoreConfig } from '../../functions/adapters/store';
import { ledger } from './ledger';

/** A store of its own for a test file: in the database of DATABASE_URL when there is one, else in an embedded one. */
export async function openTestStore(
  overrides: Partial<StoreConfig> = {},
): Promise<OpenStore & { readonly dispose: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mesas-test-'));
  const server = process.env['DATABASE_URL'];
  const database = server ? await createDatabase(server) : null;
  const open = await openStore({
    databaseUrl: database?.url ?? null,
    dataDir,
    features: [ledger],
    checkpointEveryMs: 0,
    ...overrides,
  });
  return {
    ...open,
    dispose: async () => {
      await open.close();
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function createDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `mesas_test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const run = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => run(`drop database ${name} with (force)`) };
}
