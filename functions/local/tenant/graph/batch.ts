import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { read } from './body';
import { badRequest } from './errors';

const Requests = z.object({
  requests: z
    .array(
      z.object({
        id: z.string(),
        method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
        url: z.string(),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
        dependsOn: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});
type Answer = {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
};
type Part = z.output<typeof Requests>['requests'][number];

/** `$batch`: each part goes through the same doors as a request of its own, and is answered for itself. */
export function batchRoutes(graph: (request: Request) => Response | Promise<Response>, root: string): Hono {
  const app = new Hono();
  app.post('/$batch', async (c) => {
    const { requests } = await read(c, Requests, 'batchRequest');
    if (requests.length > 20)
      throw badRequest('BadRequest', 'The number of batch requests exceeds the maximum of 20.');
    if (new Set(requests.map((it) => it.id)).size < requests.length)
      throw badRequest('BadRequest', 'Request ids must be unique.');
    const answers = new Map<string, Promise<Answer>>();
    for (const part of requests) answers.set(part.id, answer(c, part, answers, graph, root));
    return c.json({ responses: await Promise.all(answers.values()) });
  });
  return app;
}

async function answer(
  c: Context,
  part: Part,
  answers: ReadonlyMap<string, Promise<Answer>>,
  graph: (request: Request) => Response | Promise<Response>,
  root: string,
): Promise<Answer> {
  for (const id of part.dependsOn ?? []) {
    const before = await answers.get(id);
    if (!before || before.status >= 400)
      return {
        id: part.id,
        status: 424,
        headers: {},
        body: { error: { code: 'FailedDependency', message: `Request ${id} failed.` } },
      };
  }
  const json = part.body !== undefined;
  const response = await graph(
    new Request(new URL(`${root}/${part.url.replace(/^\//, '')}`, c.req.url), {
      method: part.method,
      headers: {
        ...part.headers,
        authorization: c.req.header('authorization') ?? '',
        ...(json ? { 'content-type': 'application/json' } : {}),
      },
      ...(json ? { body: JSON.stringify(part.body) } : {}),
    }),
  );
  const text = await response.text();
  const headers: Record<string, string> = {};
  for (const name of ['content-type', 'retry-after', 'location']) {
    const value = response.headers.get(name);
    if (value) headers[name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase())] = value;
  }
  return {
    id: part.id,
    status: response.status,
    headers,
    ...(text ? { body: JSON.parse(text) as unknown } : {}),
  };
}
