import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import type { Pool, PoolClient } from 'pg';
import { projectRoot } from '../../paths';

const MIGRATING = 0x4d_49_47_52;

/** Runs `work` while no other process migrates the same database: whoever comes second finds it done. */
export async function exclusively(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATING]);
    await work(client);
  } finally {
    // A connection of its own, closed here: its locks and settings go with it.
    client.release(true);
  }
}

/** Brings the schema `mesas` to where this version of the code wants it. */
export const migrate = (client: PoolClient): Promise<void> =>
  applyMigrations(drizzle(client), {
    migrationsFolder: join(projectRoot, 'functions/adapters/store/migrations'),
    migrationsSchema: 'mesas_migrations',
  });
