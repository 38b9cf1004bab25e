import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { calendarFeed } from './calendar-feed';
import { requestId } from './correlation';
import { gate } from './gate';
import { openapi } from './openapi';
import type { ApiPorts } from './ports';
import { brokenProblem, problemOf, problemResponse } from './problem';
import { publicPages } from './public/pages';
import { ROUTES } from './routes';
import { API_POLICY, securityHeaders } from './security';
import { verifyPages } from './verify/pages';

export type { ApiPorts, Identity } from './ports';
export { tabPages } from './tab-pages';

/** `/api/*` and the pages that anybody may read: `/verify/{code}`, `/privacidad`, `/terminos`. Carries only: every decision is an act's or a view's. */
export function api(ports: ApiPorts): Hono {
  const app = new Hono();
  app.use('/api/*', securityHeaders(API_POLICY));
  app.use('/api/*', requestId(ports));
  app.get('/api/health', async (c) => {
    const healthy = await ports.healthy().catch(() => false);
    const body = {
      status: healthy ? 'ok' : 'unavailable',
      version: ports.version,
      database: healthy ? 'ok' : 'away',
    };
    return c.json(body, healthy ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  app.get('/api/openapi.json', compress(), (c) => c.json(openapi(ROUTES, ports)));
  app.route('/', calendarFeed(ports));
  for (const route of ROUTES)
    app.on(route.method.toUpperCase(), `/api${honoPath(route.path)}`, gate(ports, route));
  app.all('/api/*', (c) =>
    problemResponse(
      problemOf(
        {
          code: 'direccion-desconocida',
          message: `No hay nada en ${c.req.path}. Las direcciones están en /api/openapi.json.`,
        },
        c.req.path,
        c.get('correlationId'),
      ),
    ),
  );
  app.route('/', verifyPages(ports));
  app.route('/', publicPages(ports));
  app.onError((error, c) => {
    const correlationId = c.get('correlationId') ?? ports.office.freshId();
    ports.log.error(
      { err: error, correlationId, method: c.req.method, path: c.req.routePath },
      'request broke',
    );
    return problemResponse(brokenProblem(c.req.path, correlationId));
  });
  return app;
}

/** `/dies058/{formId}.pdf` → `/dies058/:formId{[^/]+\\.pdf}`: for Hono a dot belongs to the name, so the ending is matched with it. */
const honoPath = (path: string): string =>
  path.replace(/\{(\w+)\}\.pdf$/, ':$1{[^/]+\\.pdf}').replaceAll(/\{(\w+)\}(?!\])/g, ':$1');
