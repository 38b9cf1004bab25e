import type { Pool, PoolClient, QueryConfig } from 'pg';
import PgBoss from 'pg-boss';
import type { OutboxMessage } from '../../../domain/kernel/feature';
import { SILENT, type StoreLog, sqlState } from './pool';

const SCHEMA = 'mesas_jobs';
export const QUEUE = 'mesas';
/** Where a job goes when its tries ran out: it stays there to be seen and tried again. */
export const DEAD_LETTERS = 'mesas-fallidos';

export interface JobData {
  readonly tenantId: string;
  readonly topic: string;
  readonly key: string;
  readonly data: OutboxMessage['data'];
}

/** A message as pg-boss takes it. One queue carries every topic: a topic without a handler fails where it is seen. */
export const jobOf = (tenantId: string, message: OutboxMessage): object => ({
  name: QUEUE,
  data: { tenantId, topic: message.topic, key: message.key, data: message.data } satisfies JobData,
  ...(message.after === undefined ? {} : { startAfter: message.after }),
});

export interface RetryPolicy {
  readonly retryLimit: number;
  /** Seconds before the first retry; doubles each time. */
  readonly retryDelay: number;
}
/** 2–4 seconds, then twice as long each time: about four hours in all. */
const PATIENT: RetryPolicy = { retryLimit: 12, retryDelay: 2 };

/** pg-boss on our pool, its schema and queues made; call it while no other process migrates. */
export async function openBoss(
  pool: Pool,
  client: PoolClient,
  retry: RetryPolicy = PATIENT,
  log: StoreLog = SILENT,
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => pool.query(queued(text, values)) },
    schema: SCHEMA,
    schedule: false,
    maintenanceIntervalSeconds: 60,
  });
  boss.on('error', (error) => log.error({ code: sqlState(error), message: error.message }, 'queue'));
  await boss.start();
  const lasting = { retentionMinutes: 60 * 24 * 60 };
  await boss.createQueue(DEAD_LETTERS, { name: DEAD_LETTERS, ...lasting });
  await boss.createQueue(QUEUE, {
    name: QUEUE,
    ...retry,
    ...lasting,
    retryBackoff: true,
    expireInSeconds: 600,
    deadLetter: DEAD_LETTERS,
  });
  await keepInsert(boss, client);
  return boss;
}

/** What the queue asks is answered in milliseconds: of a server that died under it one must not hear for minutes. */
const queued = (text: string, values: unknown[]): QueryConfig & { readonly query_timeout: number } => ({
  text,
  values,
  query_timeout: 20_000,
});

/**
 * Keeps pg-boss's own insert statement, as its public `insert` would send it, under the name `mesas.enqueue`: so that jobs are written by
 * the statement that writes the events, in the same round trip.
 */
async function keepInsert(boss: PgBoss, client: PoolClient): Promise<void> {
  let statement = '';
  await boss.insert([], {
    db: {
      executeSql: async (text: string, values: unknown[]) => {
        statement = text.replace(/\$([2-9])\b/g, (_, place: string) =>
          literal(client, values[Number(place) - 1]),
        );
        return { rows: [] };
      },
    },
  } as PgBoss.InsertOptions);
  await client.query(
    `create or replace function mesas.enqueue(json) returns void language plpgsql as $enqueue$ begin ${statement}; end $enqueue$`,
  );
}

const literal = (client: PoolClient, value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? client.escapeLiteral(`${value}`)
    : 'null';
