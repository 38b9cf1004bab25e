import type { Context } from 'hono';
import { ok, type Refusal, type Result, refuse } from '../../../domain/kernel/result';
import type { Answer, Call, Route } from './call';
import { etagOf, matchesTag } from './etag';
import type { ApiPorts } from './ports';
import { problemOf, problemResponse } from './problem';
import { respond } from './respond';

/** The one way in: who asks (401), do we know them (403), what do they bring (400), is it still so (412), then the route. */
export const gate =
  (ports: ApiPorts, route: Route) =>
  async (c: Context): Promise<Response> => {
    const refused = (refusal: Refusal): Response => {
      const response = problemResponse(problemOf(refusal, c.req.path, c.get('correlationId')));
      if (response.status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
      return response;
    };
    const identity = await ports.verifyToken(c.req.raw);
    if (!identity.ok) return refused({ ...identity.refusal, code: 'sin-identidad' });
    const actor = await ports.actorFor(identity.value);
    if (!actor.ok) return refused({ ...actor.refusal, code: 'persona-sin-registro' });
    const call = await callOf(ports, route, c, actor.value);
    if (!call.ok) return refused(call.refusal);
    const fresh = await unchangedSince(route, call.value);
    if (!fresh.ok) return refused(fresh.refusal);
    const answer: Result<Answer> = await route.run(call.value);
    return answer.ok ? respond(answer.value, c.req.raw, route.status) : refused(answer.refusal);
  };

async function callOf(
  ports: ApiPorts,
  route: Route,
  c: Context,
  actor: Call['actor'],
): Promise<Result<Call>> {
  const key = c.req.header('Idempotency-Key');
  if (key !== undefined && !/^[\x21-\x7e]{8,200}$/.test(key))
    return refuse(
      'clave-invalida',
      'La clave de repetición (Idempotency-Key) debe tener entre 8 y 200 caracteres sin espacios.',
    );
  const body = await bodyOf(route, c.req.raw);
  if (!body.ok) return body;
  const query = new URL(c.req.url).searchParams;
  const asked = route.query?.safeParse(Object.fromEntries(query));
  if (asked && !asked.success)
    return refuse(
      'input-invalid',
      'La consulta no es válida: revise los filtros señalados.',
      asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  return ok({
    ports,
    actor,
    reader: { ...ports.office.reader(actor.tenantId), today: ports.office.today() },
    // A key belongs to its person: nobody can repeat, or be taken for, somebody else's command.
    commandId: key === undefined ? ports.office.freshId() : `${actor.person.personId}:${key}`,
    request: c.req.raw,
    param: (name) =>
      (c.req.param(name) ?? '').replace(route.path.endsWith(`{${name}}.pdf`) ? /\.pdf$/ : '', ''),
    query,
    body: body.value,
  });
}

const NOT_JSON = refuse(
  'cuerpo-invalido',
  'El cuerpo de la solicitud debe ser un objeto JSON (application/json).',
);

async function bodyOf(route: Route, request: Request): Promise<Result<Readonly<Record<string, unknown>>>> {
  if (route.method === 'get' || route.multipart) return ok({});
  const text = await request.text();
  if (text.trim() === '') return ok({});
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? ok({ ...body }) : NOT_JSON;
  } catch {
    return NOT_JSON;
  }
}

async function unchangedSince({ precondition }: Route, call: Call): Promise<Result<void>> {
  const wanted = call.request.headers.get('If-Match');
  if (!precondition || wanted === null) return ok(undefined);
  const now = await precondition(call);
  if (!now.ok) return now;
  return matchesTag(wanted, etagOf(JSON.stringify(now.value)))
    ? ok(undefined)
    : refuse(
        'cambio-entretanto',
        'Alguien lo cambió mientras usted lo tenía abierto. Vea cómo quedó y repita su cambio si todavía hace falta.',
      );
}
