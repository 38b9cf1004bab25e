import { serve } from '@hono/node-server';
import { type SimulatedTenant, simulatedTenant } from '../../functions/local/tenant/tenant';
import { APP_ID, APP_SECRET } from '../helpers/running';

type Served = 'graph' | 'teams' | 'desk';
/** Hears of each request that changes something: when it arrives and when its answer is ready to leave. */
export interface Watch {
  readonly before: (served: Served, what: string) => 'lost' | 'serve';
  readonly after: (served: Served, what: string) => void;
}

const SURFACES: readonly (readonly [string, Served])[] = [
  ['/tenant/graph/', 'graph'],
  ['/tenant/upload/', 'graph'],
  ['/tenant/connector/', 'teams'],
  ['/tenant/desk/', 'desk'],
];
/** What a person does, of everything that their client asks of Teams. */
const CLICK = /\/(click|submit|messages)$/;

/** The simulated tenant on a port, living in this process: every request passes before the eyes of whoever decides when to strike. */
export async function watchedTenant(
  { dataDir, port, botEndpoint }: { dataDir: string; port: number; botEndpoint: string },
  watch: Watch,
): Promise<SimulatedTenant & { readonly baseUrl: string }> {
  const baseUrl = `http://127.0.0.1:${port}`;
  const tenant = simulatedTenant({ dataDir, baseUrl, botEndpoint, appId: APP_ID, appSecret: APP_SECRET });
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const served = SURFACES.find(([path]) => pathname.startsWith(path))?.[1];
    const told = request.method !== 'GET' && (served !== 'desk' || CLICK.test(pathname));
    if (!served || !told) return tenant.app.fetch(request);
    const what = `${request.method} ${decodeURIComponent(pathname).replace('/tenant/', '').slice(0, 90)}`;
    if (watch.before(served, what) === 'lost') return new Response(null, { status: 503 });
    const answer = await tenant.app.fetch(request);
    watch.after(served, what);
    return answer;
  };
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve({ fetch, hostname: '127.0.0.1', port }, () => resolve(listening));
    listening.once('error', reject);
  });
  return {
    ...tenant,
    baseUrl,
    stop: async () => {
      await tenant.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
