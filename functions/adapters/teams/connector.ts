import { z } from 'zod';
import { TeamsFault, teamsFault } from './fault';

/** An activity as it travels: what the bot's builders make, as JSON. */
export interface Activity {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Microsoft's Bot Connector, the five calls that messages outside a turn need. Nothing is repeated here: a repeated POST is a second message. */
export interface Connector {
  readonly post: (serviceUrl: string, conversationId: string, activity: Activity) => Promise<string>;
  readonly edit: (
    serviceUrl: string,
    conversationId: string,
    activityId: string,
    activity: Activity,
  ) => Promise<void>;
  readonly remove: (serviceUrl: string, conversationId: string, activityId: string) => Promise<void>;
  readonly open: (serviceUrl: string, parameters: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Teams' own id, `29:…`, of somebody who is in a conversation, by their account. */
  readonly member: (serviceUrl: string, conversationId: string, aadObjectId: string) => Promise<string>;
}

const Resource = z.object({ id: z.string().min(1) });
const Fault = z.object({ error: z.object({ code: z.string() }) });
const TIMEOUT = 20_000;

export function connector(authorization: () => Promise<string | null>): Connector {
  const call = async (method: string, url: string, body?: unknown): Promise<unknown> => {
    const bearer = await authorization();
    const response = await fetch(url, {
      method,
      headers: {
        ...(bearer === null ? {} : { Authorization: bearer }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch(() => {
      throw new TeamsFault('unavailable', -1, 'network');
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer;
    const code = Fault.safeParse(answer).data?.error.code ?? 'unknown';
    throw teamsFault(response.status, code, response.headers.get('Retry-After'));
  };
  const base = (serviceUrl: string) => `${serviceUrl.replace(/\/+$/, '')}/v3/conversations`;
  const activities = (serviceUrl: string, conversationId: string) =>
    `${base(serviceUrl)}/${encodeURIComponent(conversationId)}/activities`;
  const id = (answer: unknown): string => {
    const read = Resource.safeParse(answer);
    if (!read.success) throw new TeamsFault('unavailable', 200, 'unreadable');
    return read.data.id;
  };
  return {
    post: async (serviceUrl, conversationId, activity) =>
      id(await call('POST', activities(serviceUrl, conversationId), activity)),
    edit: async (serviceUrl, conversationId, activityId, activity) =>
      void (await call('PUT', `${activities(serviceUrl, conversationId)}/${encodeURIComponent(activityId)}`, {
        ...activity,
        id: activityId,
      })),
    remove: async (serviceUrl, conversationId, activityId) =>
      void (await call(
        'DELETE',
        `${activities(serviceUrl, conversationId)}/${encodeURIComponent(activityId)}`,
      )),
    open: async (serviceUrl, parameters) => id(await call('POST', base(serviceUrl), parameters)),
    member: async (serviceUrl, conversationId, aadObjectId) =>
      id(
        await call(
          'GET',
          `${base(serviceUrl)}/${encodeURIComponent(conversationId)}/members/${encodeURIComponent(aadObjectId)}`,
        ),
      ),
  };
}
