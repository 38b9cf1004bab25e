const HEALTH = {
  type: 'object',
  properties: { status: { type: 'string' }, version: { type: 'string' }, database: { type: 'string' } },
};
/** What needs no token. */
export const PUBLIC: Readonly<Record<string, object>> = {
  '/api/health': {
    get: {
      tags: ['health'],
      summary: 'Estado del servicio',
      operationId: 'getHealth',
      security: [],
      responses: {
        200: { description: 'En servicio', content: { 'application/json': { schema: HEALTH } } },
        503: {
          description: 'La base de datos no responde',
          content: { 'application/json': { schema: HEALTH } },
        },
      },
    },
  },
  '/api/openapi.json': {
    get: {
      tags: ['health'],
      summary: 'Esta descripción',
      operationId: 'getOpenapi',
      security: [],
      responses: {
        200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      },
    },
  },
  '/api/commitments.ics': {
    get: {
      tags: ['commitments'],
      summary: 'Calendario de compromisos de una persona (iCalendar), por su dirección secreta y revocable',
      operationId: 'getCommitmentsIcs',
      security: [],
      parameters: [{ name: 'token', in: 'query', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'RFC 5545', content: { 'text/calendar': { schema: { type: 'string' } } } },
        404: { description: 'No existe o fue revocado' },
      },
    },
  },
  '/verify/{code}': {
    get: {
      tags: ['verify'],
      summary: 'Verificación pública de un documento: auténtico y completo',
      operationId: 'getVerifyCode',
      security: [],
      parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: {
          description: 'Página accesible en español',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
        404: { description: 'El código no existe' },
      },
    },
  },
};
