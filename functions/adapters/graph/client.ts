import { Client, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { AppTokens } from '../auth';
import { GraphFault, graphFault } from './fault';
import { lanes } from './lanes';
import { middlewareFor, repeatable } from './middleware';

type Query = Readonly<Record<`$${string}`, string>>;
export interface Body {
  readonly [member: string]: unknown;
}
interface How {
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** A POST that may be sent again when Graph is busy. */
  readonly repeatable?: boolean;
}

/** Graph as the functions of this folder use it: a path, a shape for the answer, and a `GraphFault` for everything else. */
export interface GraphClient {
  readonly get: <T>(path: string, shape: z.ZodType<T>, how?: How) => Promise<T>;
  /** Every page of a collection, following `@odata.nextLink`, up to `limit` items. */
  readonly list: <T>(
    path: string,
    item: z.ZodType<T>,
    how?: How & { readonly limit?: number },
  ) => Promise<readonly T[]>;
  readonly post: <T>(path: string, body: Body, shape: z.ZodType<T>, how?: How) => Promise<T>;
  readonly patch: (path: string, body: Body, how?: How) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** A POST whose answer carries nothing: send, cancel, install. Without a body it is sent empty. */
  readonly act: (path: string, body?: Body) => Promise<void>;
}

export interface GraphSettings {
  readonly graphBaseUrl: string;
  readonly tenantId: string;
  readonly tokens: AppTokens;
}

/** A path whose parts are encoded: `at\`/users/${mailbox}/events/${id}\``. */
export const at = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: parts }, ...values.map(encodeURIComponent));

const TIMEOUT = 30_000;
const AT_ONCE = 4;
const MANY = 2000;

export function graphClient({ graphBaseUrl, tenantId, tokens }: GraphSettings): GraphClient {
  const root = `${graphBaseUrl.replace(/\/+$/, '')}/`;
  const client = Client.initWithMiddleware({
    baseUrl: root,
    middleware: middlewareFor(root, tenantId, tokens),
  });
  const inLane = lanes(AT_ONCE);

  const request = (path: string, how: How): GraphRequest => {
    const made = client.api(path).options({ signal: AbortSignal.timeout(TIMEOUT) });
    for (const [option, value] of Object.entries<string>(how.query ?? {}))
      made.query({ [option]: encodeURIComponent(value) });
    if (how.headers) made.headers(how.headers);
    if (how.repeatable) made.middlewareOptions([repeatable]);
    return made;
  };
  const run = (work: () => Promise<unknown>): Promise<unknown> =>
    inLane(async () => {
      try {
        return await work();
      } catch (error) {
        throw graphFault(error);
      }
    });
  const get = async <T>(path: string, shape: z.ZodType<T>, how: How = {}): Promise<T> =>
    read(shape, await run(() => request(path, how).get() as Promise<unknown>));

  return {
    get,
    list: async (path, item, { limit = MANY, ...how } = {}) => {
      const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
      const items = [];
      let answer = await get(path, page, how);
      for (;;) {
        items.push(...answer.value);
        const next = answer['@odata.nextLink'];
        if (!next || items.length >= limit) return items.slice(0, limit);
        answer = await get(within(root, next), page);
      }
    },
    post: async (path, body, shape, how = {}) =>
      read(shape, await run(() => request(path, how).post(body) as Promise<unknown>)),
    patch: async (path, body, how = {}) =>
      void (await run(() => request(path, how).patch(body) as Promise<unknown>)),
    remove: async (path) => void (await run(() => request(path, {}).delete() as Promise<unknown>)),
    act: async (path, body) => void (await run(() => request(path, {}).post(body ?? '') as Promise<unknown>)),
  };
}

function read<T>(shape: z.ZodType<T>, answer: unknown): T {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new GraphFault('unreadable', { status: 200, code: where || 'answer' });
}

/** The next page's path; an address outside the configured Graph is refused, for it would carry our token away. */
function within(root: string, link: string): string {
  const base = `${root}v1.0`;
  if (!link.startsWith(base)) throw new GraphFault('unreadable', { status: 200, code: 'nextLink' });
  return link.slice(base.length);
}
