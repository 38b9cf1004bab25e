import { join } from 'node:path';
import { Client } from 'pg';
import { livePostmaster } from '../../functions/adapters/store/postgres/postmaster';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface DeadLetter {
  readonly topic: string;
  readonly key: string;
  readonly error: string | null;
}

/** The product's database seen from outside, with a connection for each look: the server may be killed at any moment. */
export class RecordInDatabase {
  constructor(private readonly dataDir: string) {}

  async rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> {
    const server = livePostmaster(join(this.dataDir, 'postgres'));
    if (!server?.ready) throw new Error('the database does not run');
    const client = new Client({
      user: 'mesas',
      database: 'postgres',
      host: server.socketFolder,
      port: server.port,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T & Record<string, unknown>>(sql, [...values])).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Backoffs pass at once: once a second at most, or the tries would run out while the world is still away. */
  backoffs = (): Promise<unknown> =>
    this.rows(
      `update mesas_jobs.job set start_after = now() where name = 'mesas' and state = 'retry' and start_after > now() + interval '1 second'`,
    );

  /** The next look at Teams' reports of attendance, which waits seconds and then minutes. */
  attendanceNow = (): Promise<unknown> =>
    this.rows(
      `update mesas_jobs.job set start_after = now() where name = 'mesas' and state = 'created' and data->>'topic' = 'attendance/fetch'`,
    );

  /** Jobs that are not done, but for looks at attendance that are set for later. */
  async owed(): Promise<readonly { readonly state: string; readonly topic: string; readonly key: string }[]> {
    return this.rows(
      `select state, data->>'topic' as topic, data->>'key' as key from mesas_jobs.job
       where name = 'mesas' and (state in ('active', 'retry') or (state = 'created' and start_after <= now()))`,
    );
  }

  deadLetters = (): Promise<readonly DeadLetter[]> =>
    this.rows(
      `select data->>'topic' as topic, data->>'key' as key, output->>'message' as error from mesas_jobs.job
       where name = 'mesas-fallidos' and state = 'created'`,
    );

  /** One session of the product ends as if it had crashed: PostgreSQL ends all of them and recovers by itself. */
  async killSession(): Promise<boolean> {
    const [one] = await this.rows<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'mesas' and pid <> pg_backend_pid() order by state = 'active' desc limit 1`,
    );
    if (one) process.kill(one.pid, 'SIGKILL');
    return one !== undefined;
  }

  /** Waits until the world was told everything, twice in a row. */
  async settled(seconds = 60): Promise<void> {
    const until = Date.now() + seconds * 1000;
    let quiet = 0;
    let last: unknown = 'nothing was seen';
    while (Date.now() < until) {
      try {
        await this.backoffs();
        const owed = await this.owed();
        last = owed.map(({ state, key }) => `${state} ${key}`).join(', ');
        quiet = owed.length === 0 ? quiet + 1 : 0;
        if (quiet >= 2) return;
      } catch (error) {
        quiet = 0;
        last = error instanceof Error ? error.message : error;
      }
      await pause(100);
    }
    throw new Error(`the outbox never became empty: ${String(last)}`);
  }
}
