import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { TurnContext } from 'botbuilder';
import { type Context, Hono } from 'hono';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import {
  coalescing,
  isTeamsFault,
  type TeamsAdapter,
  type TeamsFault,
  teamsAdapter,
} from '../../functions/adapters/teams';
import { teamsFault } from '../../functions/adapters/teams/fault';
import { patiently } from '../../functions/adapters/teams/patience';

const APP = '5a1e0000-0000-4000-8000-00000000b07a';
const TENANT = '5a1e0000-0000-4000-8000-000000000001';
type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

let base: string;
let service: string;
let server: ServerType;
let ours: Keys;
let foreign: Keys;
let calls: { method: string; path: string; authorization: string; body: unknown }[] = [];
let next: ((c: Context) => Response) | null = null;

beforeAll(async () => {
  ours = await generateKeyPair('RS256');
  foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', endorsements: ['msteams'] };
  const app = new Hono()
    .get('/bot/openid', (c) => c.json({ issuer: `${base}/bot`, jwks_uri: `${base}/bot/keys` }))
    .get('/bot/keys', (c) => c.json({ keys: [jwk] }))
    .post('/login/:tid/oauth2/v2.0/token', (c) =>
      c.json({ access_token: `for-${c.req.param('tid')}`, expires_in: 3600 }),
    )
    .all('/connector/*', async (c) => {
      const text = await c.req.text();
      calls.push({
        method: c.req.method,
        path: new URL(c.req.url).pathname.slice('/connector'.length),
        authorization: c.req.header('Authorization') ?? '',
        body: text === '' ? null : JSON.parse(text),
      });
      const made = next;
      next = null;
      return made?.(c) ?? c.json({ id: 'act-1' }, 201);
    });
  server = await new Promise<ServerType>((resolve) => {
    const started: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started),
    );
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service = `${base}/connector/`;
});
beforeEach(() => {
  calls = [];
  next = null;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const settings = () => ({
  appId: APP,
  appTenantId: TENANT,
  appType: 'SingleTenant' as const,
  loginBaseUrl: `${base}/login`,
  botOpenIdUrl: `${base}/bot/openid`,
  botTokenIssuer: `${base}/bot`,
  unverified: false,
  tokens: async (resource: string, tenant: string) => `${resource}|${tenant}`,
  serviceUrl: service,
});

describe('POST /api/messages', () => {
  const heard: string[] = [];
  const bot = {
    run: async (context: TurnContext) => {
      heard.push(context.activity.text ?? context.activity.type);
      if (context.activity.text === 'rompe') throw new Error('broken');
      if (context.activity.type === 'invoke')
        await context.sendActivity({
          type: 'invokeResponse',
          value: { status: 200, body: { hello: 'Lucía' } },
        });
      else await context.sendActivity('Buenos días');
    },
  };
  const jwt = async (claims: Record<string, unknown> = {}, key = ours, alive = 600): Promise<string> =>
    new SignJWT({ serviceurl: service, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer((claims['iss'] as string | undefined) ?? `${base}/bot`)
      .setAudience((claims['aud'] as string | undefined) ?? APP)
      .setExpirationTime(Math.floor(Date.now() / 1000) + alive)
      .sign(key.privateKey);
  const activity = (over: Record<string, unknown> = {}) => ({
    type: 'message',
    text: 'agendar mesa',
    channelId: 'msteams',
    serviceUrl: service,
    id: 'in-1',
    from: { id: '29:u', aadObjectId: 'a1' },
    recipient: { id: `28:${APP}` },
    conversation: { id: '19:conv', tenantId: TENANT },
    ...over,
  });
  const post = async (
    over: Record<string, unknown> = {},
    authorization: string | null = null,
    adapter: TeamsAdapter = teamsAdapter(settings()),
  ) =>
    adapter.teamsEndpoint(bot)(
      new Request('http://127.0.0.1/api/messages', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(authorization === null ? {} : { Authorization: authorization }),
        },
        body: JSON.stringify(activity(over)),
      }),
    );
  let silenced: jest.SpyInstance;
  beforeEach(() => {
    heard.length = 0;
    silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => silenced.mockRestore());

  test('a turn with the channel’s token is heard and answered through the Connector with our own token', async () => {
    expect((await post({}, `Bearer ${await jwt()}`)).status).toBe(200);
    expect(heard).toEqual(['agendar mesa']);
    expect(calls).toMatchObject([
      {
        method: 'POST',
        path: '/v3/conversations/19%3Aconv/activities/in-1',
        authorization: `Bearer https://api.botframework.com|${TENANT}`,
        body: { text: 'Buenos días' },
      },
    ]);
  });

  test('an invoke is answered with a body', async () => {
    const answer = await post(
      { type: 'invoke', name: 'adaptiveCard/action', value: {} },
      `Bearer ${await jwt()}`,
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ hello: 'Lucía' });
  });

  test.each<[string, () => Promise<string | null>, Record<string, unknown>]>([
    ['no token', () => Promise.resolve(null), {}],
    ['a token of other keys', async () => `Bearer ${await jwt({}, foreign)}`, {}],
    ['a token of another issuer', async () => `Bearer ${await jwt({ iss: 'https://evil.example' })}`, {}],
    ['a token for another bot', async () => `Bearer ${await jwt({ aud: 'other' })}`, {}],
    ['a token that ended', async () => `Bearer ${await jwt({}, ours, -900)}`, {}],
    [
      'a service address that the token does not name',
      async () => `Bearer ${await jwt()}`,
      { serviceUrl: 'https://evil.example/' },
    ],
    ['another channel', async () => `Bearer ${await jwt()}`, { channelId: 'emulator' }],
    ['the ASE channel', async () => `Bearer ${await jwt()}`, { channelId: 'AseChannel' }],
  ])('X-051 nobody is heard with %s', async (_name, authorization, over) => {
    expect((await post(over, await authorization())).status).toBe(401);
    expect(heard).toEqual([]);
    expect(calls).toEqual([]);
  });

  test('what is no activity is 400, what is too much is 413, a broken bot 500', async () => {
    const send = teamsAdapter(settings()).teamsEndpoint(bot);
    expect((await send(new Request('http://x', { method: 'POST', body: 'hola' }))).status).toBe(400);
    expect((await send(new Request('http://x', { method: 'POST', body: '{"type":"message"}' }))).status).toBe(
      400,
    );
    expect(
      (await send(new Request('http://x', { method: 'POST', body: 'x'.repeat(1_100_000) }))).status,
    ).toBe(413);
    expect((await post({ text: 'rompe' }, `Bearer ${await jwt()}`)).status).toBe(500);
  });

  test('unverified, for the emulator only, needs no token; without an application id nothing starts', async () => {
    expect(
      (await post({ channelId: 'emulator' }, null, teamsAdapter({ ...settings(), unverified: true }))).status,
    ).toBe(200);
    expect(calls[0]?.authorization).toBe('');
    expect(() => teamsAdapter({ ...settings(), appId: ' ' })).toThrow('MICROSOFT_APP_ID');
  });

  test('unverified, only programs of this machine are heard, and only this machine is answered', async () => {
    const send = teamsAdapter({ ...settings(), unverified: true }).teamsEndpoint(bot);
    const said = async (url: string, headers: Record<string, string>, over = {}): Promise<number> =>
      (await send(new Request(url, { method: 'POST', headers, body: JSON.stringify(activity(over)) })))
        .status;
    const here = 'http://127.0.0.1:3978/api/messages';
    expect(await said(here, { origin: 'http://localhost:56150' })).toBe(200);
    expect(await said(here, { origin: 'https://page.example' })).toBe(401);
    expect(await said(here, { origin: 'null' })).toBe(401);
    expect(await said('http://rebound.example/api/messages', {})).toBe(401);
    expect(await said(here, {}, { serviceUrl: 'https://elsewhere.example/' })).toBe(401);
  });

  test('a service address is trusted once it came in a verified turn, and never before', async () => {
    const adapter = teamsAdapter({ ...settings(), serviceUrl: 'https://smba.trafficmanager.net/teams/' });
    const place = { serviceUrl: service, conversationId: '19:conv' };
    await expect(adapter.sendTo(place, { type: 'message' })).rejects.toMatchObject({ kind: 'untrusted' });
    await post({}, `Bearer ${await jwt()}`, adapter);
    expect(await adapter.sendTo(place, { type: 'message', text: 'x' })).toBe('act-1');
  });
});

describe('messages outside a turn', () => {
  const place = () => ({ serviceUrl: service, conversationId: '19:meeting_a@thread.v2' });
  const faultOf = (work: Promise<unknown>): Promise<TeamsFault> =>
    work.then(
      () => fail('no fault'),
      (error: TeamsFault) => error,
    );

  test('posted, edited in place by its id, and a personal conversation opened in the tenant', async () => {
    const adapter = teamsAdapter(settings());
    const id = await adapter.sendTo(place(), { type: 'message', text: 'uno' });
    await adapter.update(place(), id, { type: 'message', text: 'dos' });
    const personal = await adapter.createPersonal('aad-1');
    expect(personal).toEqual({ serviceUrl: service, conversationId: 'act-1' });
    expect(calls.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
      'POST /v3/conversations/19:meeting_a@thread.v2/activities',
      'PUT /v3/conversations/19:meeting_a@thread.v2/activities/act-1',
      'POST /v3/conversations',
    ]);
    expect(calls[2]?.body).toMatchObject({
      members: [{ id: 'aad-1' }],
      channelData: { tenant: { id: TENANT } },
    });
  });

  test.each([
    [403, 'BotNotInConversationRoster', 'unreachable'],
    [403, 'MessageWritesBlocked', 'unreachable'],
    [404, 'ActivityNotFoundInConversation', 'missing'],
    [413, 'MessageSizeTooBig', 'too-large'],
    [400, 'MessageSizeTooBig', 'too-large'],
    [502, 'BadGateway', 'unavailable'],
    [400, 'BadArgument', 'rejected'],
  ] as const)('%i %s is «%s», told once', async (status, code, kind) => {
    next = (c) => c.json({ error: { code, message: 'no' } }, status);
    expect((await faultOf(teamsAdapter(settings()).sendTo(place(), { type: 'message' }))).kind).toBe(kind);
    expect(calls).toHaveLength(1);
  });

  test('429 waits what Teams asks, with jitter; a wait of minutes is the queue’s', async () => {
    const slept: number[] = [];
    const patience = {
      tries: 3,
      longestWaitSeconds: 8,
      sleep: async (ms: number) => void slept.push(ms),
      chance: () => 0.5,
    };
    let tries = 0;
    await patiently(async () => {
      if (++tries < 3) throw teamsFault(429, 'TooManyRequests', tries === 1 ? '2' : null);
    }, patience);
    expect(slept).toEqual([2500, 2500]);
    const late = await faultOf(patiently(() => Promise.reject(teamsFault(429, 'x', '60')), patience));
    expect(isTeamsFault(late, 'throttled') && late.retryAfterSeconds).toBe(60);
  });

  test('a burst on one card becomes two edits, the last of which shows the last state', async () => {
    const coalesce = coalescing();
    let state = 0;
    const shown: number[] = [];
    const show = async () => {
      const seen = state;
      await new Promise((resolve) => setTimeout(resolve, 5));
      shown.push(seen);
    };
    await Promise.all(
      Array.from({ length: 50 }, () => {
        state++;
        return coalesce('item:1', show);
      }),
    );
    expect(shown).toEqual([1, 50]);
    await coalesce('item:1', show);
    expect(shown).toHaveLength(3);
  });
});
