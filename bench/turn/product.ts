import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Client } from 'pg';
import { loadMesa } from '../../domain/mesas';
import { openLog } from '../../functions/adapters/log';
import { readConfig } from '../../functions/config';
import { ORGANIZER_MAILBOX, SAMPLE_PROCESO_ID, SAMPLE_TENANT_ID } from '../../functions/local/people';
import { openProduct } from '../../functions/wire';
import { answering } from './child';
import { databaseCost } from './database-cost';
import { openedMesa, scheduledMesa } from './given';
import { until } from './patience';
import { portOf, processorTime } from './port';
import { profiler } from './profile';
import { APP_ID, APP_SECRET } from './settings';
import { stagesOf } from './stages';

/** The whole product as it is deployed, with its workers, on an embedded PostgreSQL; no token is checked. */
export async function runProduct(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mesas-banco-'));
  const port = Number(process.env['PRODUCT_PORT']);
  const tenant = `http://127.0.0.1:${process.env['TENANT_PORT']}`;
  const statements = watchStatements();
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: dataDir,
    GRAPH_BASE_URL: `${tenant}/tenant/graph`,
    LOGIN_BASE_URL: `${tenant}/tenant/login`,
    BOT_SERVICE_URL: process.env['CONNECTOR'],
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_PASSWORD: APP_SECRET,
    MICROSOFT_APP_TENANT_ID: SAMPLE_TENANT_ID,
    ORGANIZER_MAILBOX,
    PROCESO_ID: SAMPLE_PROCESO_ID,
    MESAS_UNVERIFIED: '1',
    LOG_LEVEL: 'silent',
  });
  const product = await openProduct(config, { log: openLog('silent') });
  const stages = stagesOf(product);
  const server = serve({ fetch: stages.fetch, hostname: '127.0.0.1', port });
  await portOf(server);
  const { office } = product;
  const told = () =>
    until('an empty outbox', async () => {
      const due = await product.jobsDue();
      return due === 0 ? null : `${due} jobs due`;
    });
  const mesaId = await scheduledMesa(office);
  await until('a chat for the mesa', async () => {
    const mesa = await loadMesa(office.reader(SAMPLE_TENANT_ID), mesaId);
    if (mesa.ok && mesa.value.calendar?.chatId) return null;
    return `no chat yet, ${await product.jobsDue()} jobs due`;
  });
  await told();
  const slots = await openedMesa(office, mesaId);
  await told();
  const cpu = profiler(process.argv[1] ?? '');
  answering(
    { port, slots },
    {
      cost: () => ({ server: processorTime(), database: databaseCost(dataDir), statements: statements.sent }),
      idle: () => told(),
      stages: () => stages.taken(),
      workers: (ask) => void (statements.jobsHidden = ask.ask === 'workers' && !ask.on),
      profile: (ask) => (ask.ask === 'profile' && ask.on ? cpu.on() : cpu.off()),
    },
    async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await product.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  );
}

interface Watched {
  sent: number;
  /** The workers look for jobs and find none. */
  jobsHidden: boolean;
}

/** Every statement that travels to PostgreSQL, whoever sends it. */
function watchStatements(): Watched {
  const watched: Watched = { sent: 0, jobsHidden: false };
  const query = Object.getOwnPropertyDescriptor(Client.prototype, 'query')?.value as (
    ...args: unknown[]
  ) => unknown;
  Client.prototype.query = function counted(this: unknown, ...args: unknown[]) {
    watched.sent++;
    const [text, , ...rest] = args;
    const hidden = watched.jobsHidden && typeof text === 'string' && text.includes('SKIP LOCKED');
    return query.apply(this, hidden ? ['select 1 where false', [], ...rest] : args);
  } as typeof Client.prototype.query;
  return watched;
}
