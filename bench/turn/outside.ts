import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { serveTenant } from '../../functions/local/tenant/server';
import { answering } from './child';
import { portOf, processorTime } from './port';
import { APP_ID, APP_SECRET } from './settings';

/**
 * The world outside: a Connector that takes every message and forgets it, and the simulated tenant for what happens before the clicks
 * (calendar, chat). What the tenant tells the bot passes through here, so that the bot answers to the Connector that forgets.
 */
export async function runOutside(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mesas-banco-tenant-'));
  let taken = 0;
  let own = '';
  const app = new Hono()
    .all('/v3/*', async (c) => {
      await c.req.arrayBuffer();
      return c.json({ id: `m${++taken}` });
    })
    .post('/bot', async (c) =>
      fetch(`http://127.0.0.1:${process.env['PRODUCT_PORT']}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...(await c.req.json<object>()), serviceUrl: own }),
      }),
    );
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  const port = await portOf(server);
  own = `http://127.0.0.1:${port}/`;
  const tenant = await serveTenant({
    dataDir,
    port: Number(process.env['TENANT_PORT']),
    botEndpoint: `${own}bot`,
    appId: APP_ID,
    appSecret: APP_SECRET,
  });
  answering(
    { port, slots: [] },
    {
      cost: () => ({ server: processorTime(), database: 0, statements: taken }),
      idle: () => true,
      stages: () => ({}),
      workers: () => true,
      profile: () => null,
    },
    async () => {
      server.close();
      await tenant.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  );
}
