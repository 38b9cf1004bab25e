import type { Pool, PoolClient } from 'pg';
import type PgBoss from 'pg-boss';
import { QUEUE } from './jobs';
import type { StoreLog } from './pool';

const WORKING = 0x4d_57_4f_52;
/** The server needs a moment to see that a killed process is gone. */
const TRIES = 10;

/**
 * Jobs that a killed process had taken, and what it had claimed of the world, are given back at once when nobody else works on this
 * database, rather than when their time is over. A process that works holds the lock shared, on a connection of its own that dies with it; when the server restarts it takes it again.
 */
export async function takeBackOrphans(
  pool: Pool,
  boss: PgBoss,
  log: StoreLog,
): Promise<{ readonly leave: () => void }> {
  const client = await pool.connect();
  const held: Held = { client, left: false };
  client.once('error', () => void holdAgain(pool, held));
  try {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const left = await leftBehind(client);
      if (left.jobs.length === 0 && left.leases === 0) break;
      if (await alone(client)) {
        log.info(
          { jobs: left.jobs.length, leases: left.leases },
          'taking up what a process that ended had begun',
        );
        await client.query(`update mesas.deliveries set leased_until = now() where ${LEASED}`);
        if (left.jobs.length > 0) await boss.fail(QUEUE, [...left.jobs]);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await client.query('select pg_advisory_lock_shared($1)', [WORKING]);
    await client.query('select pg_advisory_unlock($1)', [WORKING]);
  } catch (error) {
    log.warn({ message: String(error) }, 'could not look for jobs of a process that ended');
  }
  return {
    leave: () => {
      held.left = true;
      held.client?.release(true);
    },
  };
}

/**
 * After an answer of the queue that was lost on its way: the server may have given us jobs that we never saw. When no other process works on this
 * database, those that are not among ours are given back, rather than when their time is over; else they wait for that.
 */
export async function giveBackUnseen(
  pool: Pool,
  boss: PgBoss,
  ours: ReadonlySet<string>,
  log: StoreLog,
): Promise<void> {
  const { rows: workers } = await pool.query(
    `select 1 from pg_locks where locktype = 'advisory' and objid = $1 and classid = 0
     and database = (select oid from pg_database where datname = current_database())`,
    [WORKING],
  );
  if (workers.length > 1) return;
  const unseen = (await activeJobs(pool)).filter((id) => !ours.has(id));
  if (unseen.length === 0) return;
  log.info({ jobs: unseen.length }, 'giving back what the queue gave and nobody received');
  await boss.fail(QUEUE, unseen);
}

interface Held {
  client: PoolClient | null;
  left: boolean;
}

/** Without the lock another process that starts would take our jobs for orphans. */
async function holdAgain(pool: Pool, held: Held): Promise<void> {
  held.client?.release(true);
  held.client = null;
  while (!held.left && held.client === null) {
    try {
      await take(pool, held);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000).unref());
    }
  }
}

async function take(pool: Pool, held: Held): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [WORKING]);
  } catch (error) {
    client.release(true);
    throw error;
  }
  if (held.left) return client.release(true);
  client.once('error', () => void holdAgain(pool, held));
  held.client = client;
}

const alone = async (client: PoolClient): Promise<boolean> =>
  (await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [WORKING])).rows[0]
    ?.alone ?? false;

const LEASED = "status = 'claimed' and leased_until > now()";

async function leftBehind(
  client: PoolClient,
): Promise<{ readonly jobs: readonly string[]; readonly leases: number }> {
  const jobs = await activeJobs(client);
  const leases = await client.query<{ count: number }>(
    `select count(*)::int as count from mesas.deliveries where ${LEASED}`,
  );
  return { jobs, leases: leases.rows[0]?.count ?? 0 };
}

async function activeJobs(asked: Pool | PoolClient): Promise<readonly string[]> {
  const { rows } = await asked.query<{ id: string }>(
    `select id from mesas_jobs.job where name = $1 and state = 'active'`,
    [QUEUE],
  );
  return rows.map(({ id }) => id);
}
