import { serve } from '@hono/node-server';
import { openLog } from '../../functions/adapters/log';
import { readConfig } from '../../functions/config';
import { openProduct } from '../../functions/wire';
import { answering } from '../turn/child';
import { portOf, processorTime } from '../turn/port';

/** The whole product as it is deployed, with its workers, in a process of its own; no token is checked. */
export async function runProduct(): Promise<void> {
  const config = readConfig(process.env);
  const product = await openProduct(config, { log: openLog('silent') });
  const server = serve({ fetch: product.fetch, hostname: '127.0.0.1', port: config.port });
  const port = await portOf(server);
  answering(
    { port, slots: [] },
    {
      cost: () => ({
        server: processorTime(),
        database: 0,
        statements: 0,
        memory: process.memoryUsage().rss,
      }),
      idle: () => true,
      stages: () => ({}),
      workers: () => true,
      profile: () => null,
    },
    async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await product.close();
    },
  );
}
