import { Hono } from 'hono';
import { connectorRoutes } from './connector';
import { createDesk, type Desk } from './desk/desk';
import { deskRoutes } from './desk/routes';
import { graphRoutes, graphUploads } from './graph';
import { loginRoutes } from './login';
import { isLoopback, type TenantOptions } from './options';
import { createWorld } from './world';

export interface SimulatedTenant {
  /** Answers everything under `/tenant`; mount it with `host.route('/', tenant.app)`. */
  readonly app: Hono;
  readonly desk: Desk;
  /** Waits for activities under way and writes the state. */
  readonly stop: () => Promise<void>;
}

/** A Microsoft 365 tenant for people who have none: login, Graph, the Bot Connector and Teams' part of the conversation, over real HTTP. */
export function simulatedTenant(options: TenantOptions): SimulatedTenant {
  const world = createWorld(options);
  const desk = createDesk(world);
  const app = new Hono();
  app.use('/tenant/*', async (c, next) => {
    const origin = c.req.header('origin');
    const host = new URL(c.req.url).hostname;
    if (!isLoopback(host) || (origin && origin !== 'null' && !isLoopback(new URL(origin).hostname)))
      return c.json({ message: 'El inquilino simulado solo atiende en la máquina local.' }, 403);
    return next();
  });
  app.route('/tenant', loginRoutes(world));
  app.route('/tenant/graph/v1.0', graphRoutes(world));
  app.route('/tenant/upload', graphUploads(world));
  app.route('/tenant/connector', connectorRoutes(world));
  app.route('/tenant/desk', deskRoutes(world, desk));
  return {
    app,
    desk,
    stop: async () => {
      await world.settled();
      await world.file.flush();
    },
  };
}
