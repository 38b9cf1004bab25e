import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { systemClock } from '../../functions/adapters/clock';
import { openLog } from '../../functions/adapters/log';
import { readConfig } from '../../functions/config';
import { ORGANIZER_MAILBOX, SAMPLE_PROCESO_ID, SAMPLE_TENANT_ID } from '../../functions/local/people';
import { openSampleOffice } from '../../functions/local/sample-office';
import { serveTenant } from '../../functions/local/tenant/server';
import { openProduct, type Product } from '../../functions/wire';
import { createDatabase } from '../store/database';
import { PeopleInTeams } from './people-in-teams';

export const APP_ID = '5a1e0000-0000-4000-8000-00000000b07a';
export const APP_SECRET = 'secreto-de-prueba';

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** What the environment of a deployment would say, pointing at a tenant. */
export const environmentFor = (port: number, tenant: string, dataDir: string): Record<string, string> => ({
  PORT: String(port),
  DATA_DIR: dataDir,
  GRAPH_BASE_URL: `${tenant}/tenant/graph`,
  LOGIN_BASE_URL: `${tenant}/tenant/login`,
  BOT_OPENID_URL: `${tenant}/tenant/botframework/.well-known/openidconfiguration`,
  BOT_TOKEN_ISSUER: `${tenant}/tenant/botframework`,
  BOT_SERVICE_URL: `${tenant}/tenant/connector/`,
  MICROSOFT_APP_ID: APP_ID,
  MICROSOFT_APP_PASSWORD: APP_SECRET,
  MICROSOFT_APP_TENANT_ID: SAMPLE_TENANT_ID,
  ORGANIZER_MAILBOX,
  PROCESO_ID: SAMPLE_PROCESO_ID,
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
});

export interface Running {
  readonly base: string;
  readonly product: Product;
  readonly teams: PeopleInTeams;
  /** The API as a person of the sample, with their token. */
  readonly as: (
    key: string,
  ) => Promise<(method: string, path: string, body?: unknown) => Promise<{ status: number; body: never }>>;
  /** Waits until the outbox is empty. */
  readonly told: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The whole product, with the sample office, against a simulated tenant on another port; the database of DATABASE_URL or an embedded one. */
export async function running(): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mesas-recorrido-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const tenant = await serveTenant({
    dataDir,
    botEndpoint: `${base}/api/messages`,
    appId: APP_ID,
    appSecret: APP_SECRET,
  });
  const given = process.env['DATABASE_URL'];
  const database = given ? await createDatabase(given) : null;
  const config = readConfig({
    ...environmentFor(port, tenant.baseUrl, dataDir),
    ...(database ? { DATABASE_URL: database.url } : {}),
  });
  const product = await openProduct(config, { clock: systemClock, log: openLog(config.logLevel) });
  await openSampleOffice(product.office);
  const server = serve({ fetch: product.fetch, hostname: '127.0.0.1', port });
  const teams = new PeopleInTeams(tenant.baseUrl);
  return {
    base,
    product,
    teams,
    as: async (key) => {
      const token = await teams.token(key);
      return async (method, path, body) => {
        const response = await fetch(`${base}/api${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return {
          status: response.status,
          body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as never,
        };
      };
    },
    told: () =>
      teams
        .eventually('an empty outbox', async () => (await product.jobsDue()) === 0, 30)
        .then(() => undefined),
    stop: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await product.close();
      await tenant.stop();
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
