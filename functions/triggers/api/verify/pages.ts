import { Hono } from 'hono';
import { verificationView } from '../../../../domain/reports';
import type { ApiPorts } from '../ports';
import { policyOf } from '../public/layout';
import { securityHeaders } from '../security';
import { askPage, notFoundPage, resultPage } from './page';
import { HASH_SCRIPT } from './script';

/** The file that somebody chooses never leaves their browser. */
const POLICY = policyOf(HASH_SCRIPT);

/** `GET /verify/{code}`: anyone who holds a document sees whether it is authentic and complete. No token. */
export function verifyPages({ office, tenantId, log }: Pick<ApiPorts, 'office' | 'tenantId' | 'log'>): Hono {
  const app = new Hono();
  app.use('/verify/*', securityHeaders(POLICY));
  app.use('/verify', securityHeaders(POLICY));
  app.get('/verify', (c) => {
    const code = c.req.query('code');
    return code ? c.redirect(`/verify/${encodeURIComponent(code)}`) : c.html(askPage());
  });
  app.get('/verify/:code', async (c) => {
    const code = c.req.param('code');
    const found = await verificationView(office.reader(tenantId), code);
    log.info({ found: found.ok }, 'verification');
    c.header('Cache-Control', 'no-store');
    return found.ok
      ? c.html(resultPage(found.value))
      : c.html(notFoundPage(code, found.refusal.message), 404);
  });
  return app;
}
