import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { commitmentFeature } from '../../../domain/commitments';
import { addDays } from '../../../domain/kernel/instant';
import type { Reader } from '../../../domain/kernel/store';
import { actorFor, personFeature } from '../../../domain/people';
import { commitmentsOwed } from '../../../domain/reports';
import { calendar, type DayEvent } from '../../adapters/ical';
import { etagOf, matchesTag } from './etag';
import type { ApiPorts } from './ports';

/** The person and a secret: the person finds the hash to compare, the secret proves. */
export function newFeedToken(personId: string): { readonly token: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${Buffer.from(personId).toString('base64url')}.${secret}`, hash: hashOf(secret) };
}
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

type Ports = Pick<ApiPorts, 'office' | 'tenantId' | 'procesoId' | 'publicUrl'>;

/** `GET /api/commitments.ics?token=…`: calendars cannot sign in, so the address is the key; its owner revokes it (F42). */
export function calendarFeed(ports: Ports): Hono {
  const app = new Hono();
  app.get('/api/commitments.ics', async (c) => {
    const reader = { ...ports.office.reader(ports.tenantId), today: ports.office.today() };
    const personId = await holderOf(reader, c.req.query('token') ?? '');
    c.header('Cache-Control', 'private, no-cache');
    if (personId === null)
      return c.text('Este calendario no existe o fue revocado. Cree otro en la pestaña de Mesas.', 404);
    const text = calendar('Compromisos · Mesas', await eventsOf(ports, reader, personId));
    const etag = etagOf(text);
    if (matchesTag(c.req.header('If-None-Match') ?? null, etag)) return c.body(null, 304, { ETag: etag });
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="compromisos.ics"',
      ETag: etag,
    });
  });
  return app;
}

async function holderOf(reader: Reader, token: string): Promise<string | null> {
  const [person = '', secret = ''] = token.split('.');
  const personId = Buffer.from(person, 'base64url').toString();
  if (personId === '' || secret === '') return null;
  const { state } = await reader.get(personFeature, personId);
  const kept = state.kind === 'registered' ? state.feed : undefined;
  const same =
    kept !== undefined && timingSafeEqual(Buffer.from(kept, 'hex'), Buffer.from(hashOf(secret), 'hex'));
  return same ? personId : null;
}

async function eventsOf(ports: Ports, reader: Reader, personId: string): Promise<readonly DayEvent[]> {
  const actor = await actorFor(reader, ports.tenantId, { personId, version: 1 });
  const owed = await commitmentsOwed(reader, actor, { procesoId: ports.procesoId, ownerId: personId });
  if (!owed.ok) return [];
  const events: DayEvent[] = [];
  for (const view of owed.value) {
    const { state } = await reader.get(commitmentFeature, view.id);
    if (state.kind === 'none') continue;
    const changes = state.dates;
    const url = `${ports.publicUrl.replace(/\/+$/, '')}/tab/#/compromisos/${encodeURIComponent(view.id)}`;
    const prefix = { vencido: 'Vencido: ', 'por-verificar': 'Por verificar: ' } as const;
    events.push({
      uid: `${view.id}@mesas`,
      day: view.fecha,
      next: addDays(state.due, 1),
      summary: `${prefix[view.estado as keyof typeof prefix] ?? ''}${view.que}`,
      description: [view.mesa, view.indicador ?? '', view.dependencia].filter(Boolean).join('\n'),
      url,
      changed: changes.at(-1)?.at ?? state.recordedAt,
      sequence: changes.length - 1,
    });
  }
  return events;
}
