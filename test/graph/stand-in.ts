import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { appTokens } from '../../functions/adapters/auth';
import { type GraphClient, graphClient } from '../../functions/adapters/graph';
import { openSlice, type Seen, sliceIsHere } from './slice';

export type Answer = (request: Seen, c: Context) => Response | Promise<Response> | null | undefined;

export interface StandIn {
  readonly base: string;
  readonly graph: GraphClient;
  /** Every request to Graph so far, in order. */
  readonly seen: Seen[];
  readonly contractFaults: string[];
  readonly tokensGiven: () => number;
  /** What Graph answers; the first that answers wins, the latest added first. */
  readonly answer: (handler: Answer) => void;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

export const JOIN =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d';
export const TENANT_ID = '5a1e0000-0000-4000-8000-000000000001';
const slice = sliceIsHere ? openSlice() : null;

/** A Graph of one file: it checks every request against the contract and answers what a test says. */
export async function standIn(): Promise<StandIn> {
  const seen: Seen[] = [];
  const contractFaults: string[] = [];
  let handlers: Answer[] = [];
  let tokens = 0;
  const app = new Hono();
  app.post('/login/:tenant/oauth2/v2.0/token', (c) =>
    c.json({ token_type: 'Bearer', expires_in: 3599, access_token: `token-${++tokens}` }),
  );
  app.all('/graph/v1.0/*', async (c) => {
    const url = new URL(c.req.url);
    const text = await c.req.text();
    const request: Seen = {
      method: c.req.method,
      path: url.pathname.slice('/graph/v1.0'.length),
      query: url.searchParams,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    seen.push(request);
    contractFaults.push(...(slice?.faults(request) ?? []));
    if (!c.req.header('Authorization')?.startsWith('Bearer token-'))
      return fault(c, 401, 'InvalidAuthenticationToken');
    for (const handler of handlers) {
      const answer = await handler(request, c);
      if (answer) return answer;
    }
    return fault(c, 404, 'ErrorItemNotFound');
  });
  app.put(
    '/upload/*',
    (c) =>
      handlers.reduce<Response | Promise<Response> | null | undefined>(
        (found, handler) =>
          found ??
          handler(
            {
              method: 'PUT',
              path: new URL(c.req.url).pathname,
              query: new URLSearchParams(),
              body: c.req.header('Content-Range'),
            },
            c,
          ),
        null,
      ) ?? c.body(null, 404),
  );

  const server = await new Promise<ServerType>((resolve) => {
    const started: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started),
    );
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identity = appTokens({ loginBaseUrl: `${base}/login`, appId: 'app', secret: 'secret' });
  return {
    base,
    graph: graphClient({ graphBaseUrl: `${base}/graph`, tenantId: TENANT_ID, tokens: identity }),
    seen,
    contractFaults,
    tokensGiven: () => tokens,
    answer: (handler) => void handlers.unshift(handler),
    forget: () => {
      handlers = [];
      seen.length = 0;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export const fault = (
  c: Context,
  status: number,
  code: string,
  message = 'no',
  headers: Record<string, string> = {},
): Response =>
  c.json({ error: { code, message, innerError: { date: '2026-11-24T14:00:00' } } }, status as 400, headers);
