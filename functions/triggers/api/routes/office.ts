import { z } from 'zod';
import type { StreamKind } from '../../../../domain/kernel/feature';
import { ok } from '../../../../domain/kernel/result';
import { may } from '../../../../domain/people';
import { boardOf } from '../board-of';
import { asJson, json, type Route } from '../call';
import { PageQuery, pageOf } from '../page';
import { type AuditEventBody, AuditPage, BoardSchema, PersonPage } from '../schemas';

const people: Route = {
  method: 'get',
  path: '/people',
  summary: 'Personas de la oficina, por nombre, cargo o dependencia',
  query: PageQuery.extend({ q: z.string().optional() }),
  returns: PersonPage,
  run: async (call) => {
    const { reader, actor, ports, query } = call;
    const member = may(actor, 'matrix/read', { procesoId: ports.procesoId });
    if (!member.ok) return member;
    const contact = may(actor, 'people/read', { procesoId: ports.procesoId }).ok;
    const found = await reader.persons.search(query.get('q') ?? undefined, 500);
    const shown = found.map(({ personId, name, cargo, dependencia, email }) => ({
      personId,
      nombre: name,
      cargo,
      dependencia,
      correo: contact ? email : null,
    }));
    return asJson(pageOf(shown, ({ personId }) => personId, query));
  },
};

const board: Route = {
  method: 'get',
  path: '/reports/board',
  summary: 'Tablero: mesas, indicadores por resultado, formatos y compromisos por estado',
  returns: BoardSchema,
  run: async (call) => asJson(await boardOf(call)),
};

/** Every kind of stream: a new one does not compile without its row. */
const KINDS: Readonly<Record<StreamKind, true>> = {
  person: true,
  proceso: true,
  indicator: true,
  mesa: true,
  preparacion: true,
  sesion: true,
  convocatoria: true,
  attendance: true,
  votacion: true,
  dies058: true,
  commitment: true,
  signing: true,
  acta: true,
};
const Kind = z.enum(Object.keys(KINDS) as [StreamKind, ...StreamKind[]]);
const audit: Route = {
  method: 'get',
  path: '/audit',
  summary: 'Los hechos registrados de una cosa, con la huella que los encadena',
  query: PageQuery.extend({ kind: Kind, id: z.string() }),
  returns: AuditPage,
  run: async (call) => {
    const { reader, actor, ports, query } = call;
    const allowed = may(actor, 'audit/read', { procesoId: ports.procesoId });
    if (!allowed.ok) return allowed;
    const events = await reader.history(Kind.parse(query.get('kind')), query.get('id') ?? '');
    const page = pageOf(events, ({ version }) => String(version), query);
    if (!page.ok) return page;
    const items: readonly AuditEventBody[] = await Promise.all(
      page.value.items.map(async ({ version, type, at, by, data, commandId, hash }) => ({
        version,
        type,
        at,
        by: by.personId,
        byName: (await reader.persons.at(by))?.name ?? null,
        data,
        commandId,
        hash,
      })),
    );
    return ok(json({ ...page.value, items }));
  },
};

export const officeRoutes = [people, board, audit];
