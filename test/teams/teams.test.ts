import type { TurnContext } from 'botbuilder';
import { SignJWT } from 'jose';
import { type TeamsAdapter, teamsAdapter } from '../../functions/adapters/teams';
import { APP, type Connector, connector, TENANT } from './connector';

let there: Connector;
beforeAll(async () => {
  there = await connector();
});
beforeEach(() => there.forget());
afterAll(() => there.close());

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
  const jwt = async (claims: Record<string, unknown> = {}, key = there.ours, alive = 600): Promise<string> =>
    new SignJWT({ serviceurl: there.service, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer((claims['iss'] as string | undefined) ?? `${there.base}/bot`)
      .setAudience((claims['aud'] as string | undefined) ?? APP)
      .setExpirationTime(Math.floor(Date.now() / 1000) + alive)
      .sign(key.privateKey);
  const activity = (over: Record<string, unknown> = {}) => ({
    type: 'message',
    text: 'agendar mesa',
    channelId: 'msteams',
    serviceUrl: there.service,
    id: 'in-1',
    from: { id: '29:u', aadObjectId: 'a1' },
    recipient: { id: `28:${APP}` },
    conversation: { id: '19:conv', tenantId: TENANT },
    ...over,
  });
  const post = async (
    over: Record<string, unknown> = {},
    authorization: string | null = null,
    adapter: TeamsAdapter = teamsAdapter(there.settings()),
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
    expect(there.calls).toMatchObject([
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
    ['a token of other keys', async () => `Bearer ${await jwt({}, there.foreign)}`, {}],
    ['a token of another issuer', async () => `Bearer ${await jwt({ iss: 'https://evil.example' })}`, {}],
    ['a token for another bot', async () => `Bearer ${await jwt({ aud: 'other' })}`, {}],
    ['a token that ended', async () => `Bearer ${await jwt({}, there.ours, -900)}`, {}],
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
    expect(there.calls).toEqual([]);
  });

  test('what is no activity is 400, what is too much is 413, a broken bot 500', async () => {
    const send = teamsAdapter(there.settings()).teamsEndpoint(bot);
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
      (await post({ channelId: 'emulator' }, null, teamsAdapter({ ...there.settings(), unverified: true })))
        .status,
    ).toBe(200);
    expect(there.calls[0]?.authorization).toBe('');
    expect(() => teamsAdapter({ ...there.settings(), appId: ' ' })).toThrow('MICROSOFT_APP_ID');
  });

  test('unverified, only programs of this machine are heard, and only this machine is answered', async () => {
    const send = teamsAdapter({ ...there.settings(), unverified: true }).teamsEndpoint(bot);
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
    const adapter = teamsAdapter({
      ...there.settings(),
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
    });
    const place = { serviceUrl: there.service, conversationId: '19:conv' };
    await expect(adapter.sendTo(place, { type: 'message' })).rejects.toMatchObject({ kind: 'untrusted' });
    await post({}, `Bearer ${await jwt()}`, adapter);
    expect(await adapter.sendTo(place, { type: 'message', text: 'x' })).toBe('act-1');
  });
});
