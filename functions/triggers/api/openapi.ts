import { z } from 'zod';
import { FILE_TYPES, type Route } from './call';
import { PUBLIC } from './openapi-public';
import type { ApiPorts } from './ports';
import { NAMED, ProblemSchema } from './schemas';

type Json = Readonly<Record<string, unknown>>;

/** The description of the API, made from the same table that serves it. */
export function openapi(
  routes: readonly Route[],
  { version, publicUrl }: Pick<ApiPorts, 'version' | 'publicUrl'>,
): Json {
  const { schemas } = z.toJSONSchema(NAMED, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = (paths[`/api${route.path}`] ??= {});
    path[route.method] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mesas',
      version,
      description:
        'Mesas de concertación: del calendario al cambio firmado en la matriz. Los rechazos son problem details (RFC 9457) en español, con un código estable.',
    },
    servers: [{ url: publicUrl }],
    security: [{ teams: [] }],
    paths: { ...paths, ...PUBLIC },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)])),
      securitySchemes: {
        teams: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Token de la pestaña de Teams (getAuthToken).',
        },
      },
    },
  };
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: reference(ProblemSchema) } },
});

function operation(route: Route): Json {
  const [, tag = ''] = route.path.split('/');
  return {
    tags: [tag],
    summary: route.summary,
    operationId: `${route.method}${route.path.replaceAll(/[{}]/g, '').replaceAll(/[/.-](\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    parameters: parametersOf(route),
    ...requestBody(route),
    responses: {
      [route.status ?? 200]:
        typeof route.returns === 'string'
          ? {
              description: 'El documento',
              content: { [FILE_TYPES[route.returns]]: { schema: { type: 'string', format: 'binary' } } },
            }
          : {
              description: 'El estado actual',
              content: { 'application/json': { schema: reference(route.returns) } },
            },
      ...(route.method === 'get' ? { 304: { description: 'Sin cambios desde la ETag enviada' } } : {}),
      400: problem('La solicitud no tiene la forma esperada'),
      401: problem('Sin identidad verificada'),
      403: problem('Su rol no lo permite'),
      404: problem('No existe o no puede verlo'),
      409: problem('El estado actual no lo permite'),
      ...(route.precondition ? { 412: problem('Cambió desde la ETag enviada') } : {}),
      422: problem('Falta algo de lo que exige la regla'),
      500: problem('Falla propia; nada se perdió'),
    },
  };
}

function parametersOf(route: Route): readonly Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = route.query
    ? (z.toJSONSchema(route.query, { io: 'input', unrepresentable: 'any' }) as QueryShape)
    : { properties: {} };
  const inQuery = Object.entries(asked.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: asked.required?.includes(name) ?? false,
    schema,
  }));
  const headers = [
    ...(route.method === 'get'
      ? [header('If-None-Match', 'ETag que ya se tiene')]
      : [header('Idempotency-Key', 'La misma clave repite la misma intención: se hace una sola vez')]),
    ...(route.precondition ? [header('If-Match', 'ETag sobre la que se edita')] : []),
  ];
  return [...inPath, ...inQuery, ...headers];
}
interface QueryShape {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}
const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

function requestBody({ body, multipart }: Route): Json {
  if (multipart)
    return {
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: Object.fromEntries(
                Object.entries(multipart).map(([name, description]) => [
                  name,
                  name === 'file'
                    ? { type: 'string', format: 'binary', description }
                    : { type: 'string', description },
                ]),
              ),
            },
          },
        },
      },
    };
  if (!body) return {};
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return { requestBody: { required: true, content: { 'application/json': { schema: plain(schema) } } } };
}

/** Answers are named schemas; an unnamed one is a mistake in the table. */
function reference(schema: z.ZodType): Json {
  const id = NAMED.get(schema)?.id;
  if (id === undefined)
    throw new Error('An answer of the API needs a named schema (functions/triggers/api/schemas)');
  return { $ref: `#/components/schemas/${id}` };
}

const plain = (schema: object): Json => {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as Record<string, unknown>;
  return rest;
};
