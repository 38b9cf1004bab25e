import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import { DEAD_LETTERS, type JobData, QUEUE } from './jobs';
import { giveBackUnseen, takeBackOrphans } from './orphans';
import { SILENT, type StoreLog } from './pool';
import { queriesOn } from './query';

export interface Job {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  /** 1 the first time. */
  readonly attempt: number;
}
export type Handler = (tenantId: string, data: JobData['data'], job: Job) => Promise<void>;

export interface Workers {
  /** There is something new: do not wait for the next look. */
  readonly wake: () => void;
  /** Takes no more jobs, lets those at work finish. */
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly concurrency?: number;
  readonly pollMs?: number;
  readonly log?: StoreLog;
}
/** Looks at an empty queue are so far apart: a burst of clicks, each of which leaves a job, is one look. */
const BREATH_MS = 25;
type Taken = PgBoss.JobWithMetadata<JobData>;

/**
 * Does the jobs that commits left, several at once, each one until it succeeds or its tries end among the dead letters. At least once:
 * a handler claims its delivery before it tells the world.
 */
export function startWorkers(
  pool: Pool,
  boss: PgBoss,
  handlers: Readonly<Record<string, Handler>>,
  options: Options = {},
): Workers {
  const { concurrency = 4, pollMs = 1000, log = SILENT } = options;
  const working = new Set<Promise<void>>();
  const atWork = new Set<string>();
  let unanswered = false;
  let stopping = false;
  let woken = false;
  let rouse: () => void = () => undefined;
  const wake = (): void => {
    woken = true;
    rouse();
  };

  const work = async (job: Taken): Promise<void> => {
    const { tenantId, topic, key, data } = job.data;
    const attempt = job.retryCount + 1;
    const fields = { jobId: job.id, topic, key, attempt };
    try {
      const handler = Object.hasOwn(handlers, topic) ? handlers[topic] : undefined;
      if (!handler) throw new Error(`no handler for topic ${topic}`);
      await handler(tenantId, data, { id: job.id, topic, key, attempt });
    } catch (error) {
      const message = withoutAddresses(error);
      log.warn({ ...fields, message, last: job.retryCount >= job.retryLimit }, 'job failed');
      return said(fields, () => boss.fail(QUEUE, job.id, { message }));
    }
    await said(fields, () => boss.complete(QUEUE, job.id));
  };

  /** How a job ended is said until the database hears it: a server that restarts meanwhile leaves no job at work for nobody. */
  const said = async (fields: object, say: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await say();
        return;
      } catch (error) {
        if (stopping) return log.error(fields, 'a job will be taken again when its time is over');
        log.warn({ ...fields, message: withoutAddresses(error) }, 'the end of a job was not heard');
        await pause(pollMs);
      }
    }
  };

  const fetched = async (free: number): Promise<readonly Taken[]> => {
    if (free <= 0) return [];
    try {
      if (unanswered) await giveBackUnseen(pool, boss, atWork, log);
      unanswered = false;
      return await boss.fetch<JobData>(QUEUE, { batchSize: free, includeMetadata: true });
    } catch (error) {
      unanswered = true;
      log.warn({ message: withoutAddresses(error) }, 'the queue was not reached');
      return [];
    }
  };

  const loop = async (): Promise<void> => {
    const orphans = await takeBackOrphans(pool, boss, log);
    while (!stopping) {
      woken = false;
      const looked = performance.now();
      const free = concurrency - working.size;
      const jobs = await fetched(free);
      for (const job of jobs) {
        atWork.add(job.id);
        const task: Promise<void> = work(job).finally(() => {
          atWork.delete(job.id);
          working.delete(task);
          wake();
        });
        working.add(task);
      }
      if (jobs.length < free) {
        if (!woken) await nap();
        await pause(looked + BREATH_MS - performance.now());
      } else if (working.size >= concurrency) await Promise.race(working);
    }
    await Promise.all(working);
    orphans.leave();
  };
  const nap = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = loop().catch((error: unknown) => log.error({ message: String(error) }, 'workers stopped'));
  return {
    wake,
    stop: async () => {
      stopping = true;
      wake();
      await running;
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Logs and jobs carry no personal data: what other systems answer may quote an address. */
const withoutAddresses = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replaceAll(/[^\s"'<>(]+@[^\s"'<>)]+/g, '…@…')
    .slice(0, 300);

export interface DeadLetter {
  readonly id: string;
  readonly tenantId: string;
  readonly topic: string;
  readonly key: string;
  readonly error: string;
  /** ISO. */
  readonly at: string;
}

/** Jobs whose tries ran out, newest first; `retry` puts one back in the queue. */
export const deadLetters = (pool: Pool, boss: PgBoss) => ({
  list: async (tenantId: string, limit = 100): Promise<readonly DeadLetter[]> => {
    const rows = await queriesOn(pool).rows<{
      id: string;
      data: JobData;
      output: { message?: string } | null;
      at: Date;
    }>(
      `select id, data, output, created_on as at from mesas_jobs.job
       where name = $1 and state = 'created' and data->>'tenantId' = $2 order by created_on desc limit $3`,
      [DEAD_LETTERS, tenantId, limit],
    );
    return rows.map(({ id, data, output, at }) => ({
      id,
      tenantId: data.tenantId,
      topic: data.topic,
      key: data.key,
      error: output?.message ?? '',
      at: at.toISOString(),
    }));
  },
  retry: async (id: string): Promise<boolean> => {
    const job = await boss.getJobById<JobData>(DEAD_LETTERS, id);
    if (job?.state !== 'created') return false;
    await boss.send(QUEUE, job.data);
    await boss.deleteJob(DEAD_LETTERS, id);
    return true;
  },
});

/** Jobs that are due or at work: 0 when the world has been told everything. */
export const jobsDue = async (pool: Pool): Promise<number> => {
  const [row] = await queriesOn(pool).rows<{ count: number }>(
    `select count(*)::int as count from mesas_jobs.job where name = $1 and (state = 'active' or (state < 'active' and start_after <= now()))`,
    [QUEUE],
  );
  return row?.count ?? 0;
};
