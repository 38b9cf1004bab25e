import { join } from 'node:path';
import { Hono } from 'hono';
import { pages } from '../adapters/pages';
import { projectRoot } from '../paths';

/** The local desk: the page that plays Microsoft 365 for people who have no tenant, at the root of the site. */
export function deskPages(): Hono {
  const app = new Hono();
  const serve = pages(join(projectRoot, 'dist/desk'));
  app.get('/', (c) => serve(c, 'index.html'));
  app.get('/desk/*', (c) => serve(c, c.req.path.slice('/desk/'.length)));
  return app;
}
