import { Hono } from 'hono';
import { procesoFeature } from '../../../../domain/people';
import type { ApiPorts } from '../ports';
import { securityHeaders } from '../security';
import { policyOf } from './layout';
import { privacyPage, termsPage } from './page';

/** `GET /privacidad`, `GET /terminos`: what the manifest names; read by anybody, without token. */
export function publicPages({
  office,
  tenantId,
  procesoId,
  contact,
}: Pick<ApiPorts, 'office' | 'tenantId' | 'procesoId' | 'contact'>): Hono {
  const app = new Hono();
  for (const path of ['/privacidad', '/terminos']) app.use(path, securityHeaders(policyOf()));
  app.get('/privacidad', async (c) => {
    const { state } = await office.reader(tenantId).get(procesoFeature, procesoId);
    return c.html(privacyPage({ notice: state.kind === 'open' ? state.settings.avisoDatos : null, contact }));
  });
  app.get('/terminos', (c) => c.html(termsPage(contact)));
  return app;
}
