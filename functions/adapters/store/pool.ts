import { Pool, type PoolConfig } from 'pg';
import type { Embedded } from './postgres/supervisor';

/** What the store tells of itself; pino's logger fits. Never names, never texts. */
export interface StoreLog {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}
export const SILENT: StoreLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function openPool(source: Embedded | string, log: StoreLog = SILENT): Pool {
  const base: PoolConfig = typeof source === 'string' ? { connectionString: source } : source.poolConfig;
  const pool = new Pool({
    ...base,
    application_name: 'mesas',
    max: 16,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // A click waits no longer for a mesa than Teams waits for the click; an act that hangs gives its mesa back.
    lock_timeout: 15_000,
    idle_in_transaction_session_timeout: 120_000,
    // A server that died in the middle of a statement may leave nobody to say so.
    query_timeout: 60_000,
  });
  // In use, a lost connection fails the query that comes next; without a listener it would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  // An idle connection that the server ended (57P01 at a restart): the pool replaces it.
  pool.on('error', (error) => log.warn({ code: sqlState(error) }, 'database connection lost'));
  return pool;
}

export const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
