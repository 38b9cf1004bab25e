import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { openLog } from '../functions/adapters/log';
import { readConfig } from '../functions/config';
import {
  ORGANIZER_MAILBOX,
  SAMPLE_PEOPLE,
  SAMPLE_PROCESO_ID,
  SAMPLE_TENANT_ID,
} from '../functions/local/people';
import { simulatedTenant } from '../functions/local/tenant/tenant';
import { openRecord } from '../functions/wire';
import { judge } from './mesa/check';
import { clicksOf } from './mesa/clicks';
import { watchedConnector } from './mesa/connector-log';
import { crowded } from './mesa/given';
import { attendants } from './mesa/people';
import { play } from './mesa/play';
import { runProduct } from './mesa/product';
import { answersTable, cardsTable, costTable } from './mesa/report';
import { type Child, start } from './turn/child';
import { databaseCost } from './turn/database-cost';
import { sender } from './turn/load';
import { until } from './turn/patience';
import { freePort } from './turn/port';
import type { Cost } from './turn/said';
import { APP_ID, APP_SECRET } from './turn/settings';

/**
 * Issue 4, «Load»: one mesa with three hundred participants all clicking within a minute. `npm run bench:mesa`. The product runs in processes
 * of its own on one embedded PostgreSQL; the simulated tenant, with Teams' limits, and the people are in this one.
 */
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 300);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 60);
const PROCESSES = Number(process.env['BENCH_PROCESSES'] ?? 1);

async function bench(script: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mesas-banco-'));
  const [tenantPort, ...ports] = await Promise.all(Array.from({ length: PROCESSES + 1 }, freePort));
  const [first = 0] = ports;
  const baseUrl = `http://127.0.0.1:${tenantPort}`;
  const people = attendants(PEOPLE);
  const tenant = simulatedTenant({
    dataDir: join(dataDir, 'tenant'),
    baseUrl,
    botEndpoint: `http://127.0.0.1:${first}/api/messages`,
    appId: APP_ID,
    appSecret: APP_SECRET,
    people: [...SAMPLE_PEOPLE, ...people],
    unverified: true,
  });
  const connector = watchedConnector((request) => tenant.app.fetch(request));
  const server = serve({ fetch: connector.fetch, hostname: '127.0.0.1', port: tenantPort ?? 0 });
  const environment = {
    DATA_DIR: dataDir,
    GRAPH_BASE_URL: `${baseUrl}/tenant/graph`,
    LOGIN_BASE_URL: `${baseUrl}/tenant/login`,
    BOT_SERVICE_URL: `${baseUrl}/tenant/connector/`,
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_PASSWORD: APP_SECRET,
    MICROSOFT_APP_TENANT_ID: SAMPLE_TENANT_ID,
    ORGANIZER_MAILBOX,
    PROCESO_ID: SAMPLE_PROCESO_ID,
    MESAS_UNVERIFIED: '1',
    LOG_LEVEL: 'silent',
  };
  const { record, office } = await openRecord(readConfig({ ...environment, PORT: String(first) }), {
    log: openLog('silent'),
  });
  const children: Child[] = [];
  try {
    for (const port of ports)
      children.push(await start(script, 'product', { ...environment, PORT: String(port) }));
    const crowd = await crowded({ office, jobsDue: record.jobsDue }, people);
    const clicks = clicksOf(crowd, SECONDS, chances(PEOPLE));
    console.log(
      `${clicks.length} clicks of ${people.length} people in ${SECONDS} s, ${ports.length} process(es) of the product\n`,
    );
    const costs = () => Promise.all(children.map((child) => child.ask<Cost>({ ask: 'cost' })));
    const already = connector.told.length;
    const before = { costs: await costs(), database: databaseCost(dataDir), at: performance.now() };
    const { post, close } = sender(PEOPLE);
    const place = { chatId: crowd.chatId, serviceUrl: environment.BOT_SERVICE_URL };
    const answered = await play(clicks, place, (activity, person) =>
      post(ports[Math.max(0, crowd.people.indexOf(person)) % ports.length] ?? first, activity),
    );
    close();
    const clicked = performance.now();
    await until('an empty outbox', async () => {
      const due = await record.jobsDue();
      return due === 0 ? null : `${due} jobs due`;
    });
    const settled = performance.now();
    const after = { costs: await costs(), database: databaseCost(dataDir) };
    const told = connector.told.slice(already);
    const { faults, events } = await judge(office, crowd, answered, told);
    const { rows } = await record.pool.query<{ asked: number; together: number }>(
      `select count(*)::int as asked, (count(*) filter (where output->>'told' = 'together'))::int as together
       from mesas_jobs.job where data->>'topic' = 'card/show'`,
    );
    const used = (all: readonly Cost[]): number => all.reduce((sum, { server: own }) => sum + own, 0);
    const measured = {
      answered,
      events,
      told,
      jobs: rows[0] ?? { asked: 0, together: 0 },
      seconds: (clicked - before.at) / 1000,
      settledSeconds: (settled - clicked) / 1000,
      serverSeconds: (used(after.costs) - used(before.costs)) / 1e6,
      databaseSeconds: (after.database - before.database) / 1e6,
      memoryMb: after.costs.map(({ memory = 0 }) => memory / 2 ** 20),
    };
    console.log([answersTable(answered), cardsTable(measured), costTable(measured)].join('\n\n'));
    console.log(
      faults.length === 0
        ? `\nNo click was lost or doubled: ${events.length} events, one of each acknowledged click.`
        : `\n${faults.length} FAULTS\n${faults.slice(0, 20).join('\n')}`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await Promise.all(children.map((child) => child.end()));
    await record.close();
    await tenant.stop();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The same chances every time: two runs are the same minute. */
function chances(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at / 2_147_483_648;
  };
}

(process.env['BENCH_ROLE'] === 'product' ? runProduct() : bench(process.argv[1] ?? '')).catch(
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
