import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { systemClock } from '../adapters/clock';
import { openLog } from '../adapters/log';
import { EmbeddedPostgresError } from '../adapters/store';
import { ConfigurationError, readConfig } from '../config';
import { openProduct } from '../wire';
import { deskPages } from './desk-pages';
import { ORGANIZER_MAILBOX, SAMPLE_PROCESO_ID, SAMPLE_TENANT_ID } from './people';
import { openSampleOffice } from './sample-office';
import { simulatedTenant } from './tenant/tenant';

const LOCAL_APP_ID = '5a1e0000-0000-4000-8000-00000000b07a';
const env = process.env;
const say = (text: string): void => console.log(text);

/** What the environment of a real tenant would say, pointing at the simulated one on this port. */
function localEnvironment(port: number, secret: string): Record<string, string | undefined> {
  const base = `http://127.0.0.1:${port}`;
  return {
    ...env,
    PORT: String(port),
    GRAPH_BASE_URL: `${base}/tenant/graph`,
    LOGIN_BASE_URL: `${base}/tenant/login`,
    BOT_OPENID_URL: `${base}/tenant/botframework/.well-known/openidconfiguration`,
    BOT_TOKEN_ISSUER: `${base}/tenant/botframework`,
    BOT_SERVICE_URL: `${base}/tenant/connector/`,
    MICROSOFT_APP_ID: LOCAL_APP_ID,
    MICROSOFT_APP_PASSWORD: secret,
    MICROSOFT_APP_TENANT_ID: SAMPLE_TENANT_ID,
    ORGANIZER_MAILBOX,
    PROCESO_ID: SAMPLE_PROCESO_ID,
    PUBLIC_URL: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    CALENDAR_LOOK_SECONDS: env['CALENDAR_LOOK_SECONDS'] ?? '10',
    LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn',
  };
}

async function main(): Promise<void> {
  if (env['WEBSITE_HOSTNAME'])
    throw new ConfigurationError(
      'El modo local no se inicia en la nube (WEBSITE_HOSTNAME está definida). Despliegue con npm run build y dist/functions.',
    );
  const simulated = !env['MICROSOFT_APP_ID'] && !env['GRAPH_BASE_URL'];
  const port = Number(env['PORT'] ?? 3978);
  const secret = randomBytes(24).toString('hex');
  const config = readConfig(simulated ? localEnvironment(port, secret) : env);
  const host = new Hono();
  let ready: ((request: Request) => Promise<Response>) | null = null;
  if (simulated) {
    const tenant = simulatedTenant({
      dataDir: config.dataDir,
      baseUrl: `http://127.0.0.1:${port}`,
      botEndpoint: `http://127.0.0.1:${port}/api/messages`,
      appId: LOCAL_APP_ID,
      appSecret: secret,
      unverified: config.unverified,
    });
    host.route('/', tenant.app);
    host.route('/', deskPages());
    process.once('exit', () => void tenant.stop());
  }
  host.all('*', async (c) =>
    ready ? ready(c.req.raw) : c.json({ status: 'starting' }, 503, { 'Retry-After': '1' }),
  );
  const server = serve({ fetch: host.fetch, hostname: '127.0.0.1', port });
  server.once('error', (error: NodeJS.ErrnoException) => {
    say(
      error.code === 'EADDRINUSE'
        ? `El puerto ${port} está ocupado. Cierre el otro programa o use otro puerto: PORT=3979 npm start`
        : error.message,
    );
    process.exit(1);
  });
  const log = openLog(config.logLevel);
  const product = await openProduct(config, { clock: systemClock, log });
  if (simulated) await openSampleOffice(product.office);
  ready = product.fetch;
  say(
    `Mesas está lista: http://localhost:${port}${simulated ? '  (oficina de muestra; nada sale de esta máquina)' : ''}`,
  );
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      server.close();
      void product.close().finally(() => process.exit(0));
    });
}

main().catch((error: unknown) => {
  const told = error instanceof ConfigurationError || error instanceof EmbeddedPostgresError;
  console.error(told ? error.message : error);
  process.exit(1);
});
