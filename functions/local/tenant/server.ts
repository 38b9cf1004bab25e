import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { TenantOptions } from './options';
import { type SimulatedTenant, simulatedTenant } from './tenant';

export interface ServedTenant extends SimulatedTenant {
  readonly baseUrl: string;
  readonly port: number;
}

/** The tenant on a port of its own (0 = any free one), loopback only: it goes on while the product is killed and started again. */
export async function serveTenant(
  options: Omit<TenantOptions, 'baseUrl'> & { readonly port?: number },
): Promise<ServedTenant> {
  const held: { app: Hono } = { app: new Hono() };
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve(
      { fetch: (request) => held.app.fetch(request), hostname: '127.0.0.1', port: options.port ?? 0 },
      () => resolve(listening),
    );
    listening.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  try {
    const tenant = simulatedTenant({ ...options, baseUrl });
    held.app = tenant.app;
    return {
      ...tenant,
      baseUrl,
      port,
      stop: async () => {
        await tenant.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
