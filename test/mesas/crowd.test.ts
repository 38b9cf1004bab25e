import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { judge } from '../../bench/mesa/check';
import { clicksOf } from '../../bench/mesa/clicks';
import { watchedConnector } from '../../bench/mesa/connector-log';
import { type Crowd, crowded } from '../../bench/mesa/given';
import { attendants } from '../../bench/mesa/people';
import { play } from '../../bench/mesa/play';
import { until } from '../../bench/turn/patience';
import { openLog } from '../../functions/adapters/log';
import { readConfig } from '../../functions/config';
import { SAMPLE_PEOPLE } from '../../functions/local/people';
import { simulatedTenant } from '../../functions/local/tenant/tenant';
import { openProduct, type Product } from '../../functions/wire';
import { APP_ID, APP_SECRET, environmentFor, freePort } from '../helpers/running';

jest.setTimeout(240_000);

const PEOPLE = attendants(30);
let products: readonly [Product, Product];
let crowd: Crowd;
let watched: ReturnType<typeof watchedConnector>;
let serviceUrl: string;
const undo: (() => unknown)[] = [];

/** Two processes of the product on one database, as in the cloud, and a tenant whose Connector is watched. */
beforeAll(async () => {
  const [dataDir, port, tenantPort] = [
    mkdtempSync(join(tmpdir(), 'mesas-multitud-')),
    await freePort(),
    await freePort(),
  ];
  const baseUrl = `http://127.0.0.1:${tenantPort}`;
  serviceUrl = `${baseUrl}/tenant/connector/`;
  const tenant = simulatedTenant({
    dataDir: join(dataDir, 'tenant'),
    baseUrl,
    botEndpoint: `http://127.0.0.1:${port}/api/messages`,
    appId: APP_ID,
    appSecret: APP_SECRET,
    unverified: true,
    people: [...SAMPLE_PEOPLE, ...PEOPLE],
  });
  watched = watchedConnector((request) => tenant.app.fetch(request));
  const config = readConfig({ ...environmentFor(port, baseUrl, dataDir), MESAS_UNVERIFIED: '1' });
  const log = openLog('silent');
  const servers = [serve({ fetch: watched.fetch, hostname: '127.0.0.1', port: tenantPort })];
  const first = await openProduct(config, { log });
  servers.push(serve({ fetch: first.fetch, hostname: '127.0.0.1', port }));
  products = [first, await openProduct(config, { log })];
  undo.push(
    () => Promise.all(products.map((product) => product.close())),
    () => tenant.stop(),
    () => servers.forEach((server) => server.close()),
    () => rmSync(dataDir, { recursive: true, force: true }),
  );
  crowd = await crowded(first, PEOPLE);
});
afterAll(async () => {
  for (const step of undo) await step();
});

/** The same chances every time: who clicks when is no matter of luck. */
const chances = (seed: number): (() => number) => {
  let at = seed;
  return () => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at / 2_147_483_648;
  };
};

test('MES-054 F11 F16 thirty people click at once through two processes: no click is lost or doubled, the cards of all say how it ended, and Teams gets far fewer edits than there were clicks', async () => {
  const [first, second] = products;
  const clicks = clicksOf(crowd, 5, chances(7));
  const before = watched.told.length;
  const answered = await play(clicks, { chatId: crowd.chatId, serviceUrl }, async (activity, person) => {
    const product = crowd.people.indexOf(person) % 2 === 0 ? first : second;
    const request = new Request('http://127.0.0.1/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const answer = await product.fetch(request);
    return { status: answer.status, body: await answer.text() };
  });
  await until('an empty outbox', async () => {
    const due = await first.jobsDue();
    return due === 0 ? null : `${due} jobs due`;
  });
  const told = watched.told.slice(before);
  const { faults, events } = await judge(first.office, crowd, answered, told);
  expect(faults).toEqual([]);
  expect(events.length).toBeGreaterThan(150);
  expect(told.filter(({ status }) => status < 300).length).toBeLessThan(events.length / 2);
});
