import type { MiddlewareHandler } from 'hono';
import type { ApiPorts } from './ports';

declare module 'hono' {
  interface ContextVariableMap {
    readonly correlationId: string;
  }
}

/** One number per request, answered and logged; a caller's own is kept when it has the shape of one. */
export const requestId =
  ({ office, log }: Pick<ApiPorts, 'office' | 'log'>): MiddlewareHandler =>
  async (c, next) => {
    const given = c.req.header('X-Correlation-Id');
    const correlationId = given && /^[\w-]{8,64}$/.test(given) ? given : office.freshId();
    c.set('correlationId', correlationId);
    const started = performance.now();
    await next();
    c.header('X-Correlation-Id', correlationId);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    log.info(
      { correlationId, method: c.req.method, path: c.req.routePath, status: c.res.status, ms },
      'request',
    );
  };
