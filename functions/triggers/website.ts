import { join } from 'node:path';
import { Hono } from 'hono';
import { projectRoot } from '../paths';
import { type ApiPorts, api, tabPages } from './api';
import { lostPage } from './lost-page';

interface Parts {
  readonly messages: (request: Request) => Promise<Response>;
  readonly api: ApiPorts;
}

/** Everything the product answers over HTTP, the same for Azure Functions and for the local host. */
export function website({ messages, api: ports }: Parts): {
  readonly fetch: (request: Request) => Promise<Response>;
} {
  const app = new Hono();
  app.post('/api/messages', (c) => messages(c.req.raw));
  app.route('/', api(ports));
  app.route('/', tabPages(join(projectRoot, 'dist/tab')));
  app.notFound((c) => c.html(lostPage(), 404));
  return { fetch: async (request) => app.fetch(request) };
}
