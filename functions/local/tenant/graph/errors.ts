import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { newGuid } from '../ids';

/** An error as Graph answers it: status, code and an English sentence, never ours. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const itemNotFound = (): GraphError =>
  new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const notFound = (what: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  );
export const badRequest = (code: string, message: string): GraphError => new GraphError(400, code, message);
export const tooMany = (code: string, message: string, retryAfter: number): GraphError =>
  new GraphError(429, code, message, { 'Retry-After': String(retryAfter) });

export function answerError(c: Context, error: Error): Response {
  const known =
    error instanceof GraphError
      ? error
      : new GraphError(500, 'InternalServerError', `${error.name}: ${error.message}`);
  const requestId = c.res.headers.get('request-id') ?? newGuid();
  const body = {
    error: {
      code: known.code,
      message: known.message,
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': c.req.header('client-request-id') ?? requestId,
      },
    },
  };
  return c.json(body, known.status, { 'request-id': requestId, ...known.headers });
}
