import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import {
  appTokens,
  managedIdentity,
  TokenRefused,
  userTokens,
  type VerifyUser,
} from '../../functions/adapters/auth';

const TENANT = '5a1e0000-0000-4000-8000-000000000001';
const APP = '5a1e0000-0000-4000-8000-00000000b07a';
const AUDIENCE = `api://${APP}`;

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let base: string;
let server: ServerType;
let ours: Keys;
let foreign: Keys;
let verify: VerifyUser;
let asked = { keys: 0, metadata: 0, tokens: 0, managed: 0 };
let fields: Record<string, string> = {};
let refuse = false;

beforeAll(async () => {
  ours = await generateKeyPair('RS256');
  foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' };
  const app = new Hono()
    .get('/login/:tid/discovery/v2.0/keys', (c) => {
      asked.keys++;
      return c.json({ keys: [jwk] });
    })
    .get('/login/:tid/v2.0/.well-known/openid-configuration', (c) => {
      asked.metadata++;
      return c.json({ issuer: `${base}/login/${c.req.param('tid')}/v2.0` });
    })
    .post('/login/:tid/oauth2/v2.0/token', async (c) => {
      asked.tokens++;
      fields = Object.fromEntries(new URLSearchParams(await c.req.text()));
      return refuse
        ? c.json({ error: 'invalid_client' }, 401)
        : c.json({ access_token: `t${asked.tokens}`, expires_in: 3600 });
    })
    .get('/msi', (c) => {
      asked.managed++;
      fields = { ...c.req.query(), header: c.req.header('X-IDENTITY-HEADER') ?? '' };
      return c.json({ access_token: 'managed', expires_on: '2000000000' });
    });
  server = await new Promise<ServerType>((resolve) => {
    const started: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started),
    );
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  verify = userTokens({ loginBaseUrl: `${base}/login`, tenantId: TENANT, audience: AUDIENCE });
});
beforeEach(() => {
  asked = { keys: 0, metadata: 0, tokens: 0, managed: 0 };
  refuse = false;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const token = async (claims: JWTPayload = {}, { key = ours, alive = 3600 } = {}): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  const jwt = await new SignJWT({ tid: TENANT, oid: 'oid-1', name: 'Lucía Moreno', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer((claims.iss as string | undefined) ?? `${base}/login/${TENANT}/v2.0`)
    .setAudience((claims.aud as string | undefined) ?? AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + alive)
    .sign(key.privateKey);
  return `Bearer ${jwt}`;
};

describe('the person of the tab', () => {
  test('X-051 a token of this tenant for this application proves the person', async () => {
    expect(await verify(await token())).toEqual({
      ok: true,
      person: { tenantId: TENANT, oid: 'oid-1', name: 'Lucía Moreno' },
    });
    expect(await verify(await token({ aud: APP }))).toMatchObject({ ok: true });
  });

  test('keys and metadata are asked once', async () => {
    await Promise.all([verify(await token()), verify(await token()), verify(await token())]);
    expect(asked.keys + asked.metadata).toBeLessThanOrEqual(1);
  });

  test.each<[string, () => Promise<string | null>]>([
    ['missing', () => Promise.resolve(null)],
    ['malformed', () => Promise.resolve('Bearer nothing')],
    ['malformed', () => Promise.resolve('Basic abc')],
    ['expired', () => token({}, { alive: -600 })],
    ['audience', () => token({ aud: 'api://another' })],
    ['issuer', () => token({ iss: 'https://evil.example/v2.0' })],
    ['tenant', () => token({ tid: 'another' })],
    ['no-account', () => token({ oid: '' })],
    ['signature', () => token({}, { key: foreign })],
    [
      'signature',
      async () =>
        `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"oid":"x"}').toString('base64url')}.x`,
    ],
  ])('X-051 refused as «%s»', async (problem, make) => {
    expect(await verify(await make())).toEqual({ ok: false, problem });
  });

  test('a clock that is a minute off does not lock anybody out', async () => {
    expect(await verify(await token({}, { alive: -60 }))).toMatchObject({ ok: true });
  });
});

describe('the application itself', () => {
  test('one request per resource and tenant, shared by those who ask at once, renewed before it ends', async () => {
    let now = 0;
    const tokens = appTokens({ loginBaseUrl: `${base}/login`, appId: APP, secret: 's', now: () => now });
    const first = await Promise.all([
      tokens('https://graph.microsoft.com', TENANT),
      tokens('https://graph.microsoft.com', TENANT),
    ]);
    expect(new Set(first).size).toBe(1);
    expect(asked.tokens).toBe(1);
    expect(fields).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
      client_id: APP,
    });
    await tokens('https://api.botframework.com', TENANT);
    expect(asked.tokens).toBe(2);
    now = 3_400_000;
    await tokens('https://graph.microsoft.com', TENANT);
    expect(asked.tokens).toBe(3);
  });

  test('a wrong secret is told with the code of the identity service, and asked again the next time', async () => {
    refuse = true;
    const tokens = appTokens({ loginBaseUrl: `${base}/login`, appId: APP, secret: 'wrong' });
    await expect(tokens('r', TENANT)).rejects.toThrow(TokenRefused);
    refuse = false;
    expect(await tokens('r', TENANT)).toBe('t2');
  });

  test('a managed identity needs no secret', async () => {
    const tokens = appTokens({
      loginBaseUrl: `${base}/login`,
      appId: APP,
      secret: null,
      managed: managedIdentity(`${base}/msi`, 'h'),
    });
    expect(await tokens('https://graph.microsoft.com', TENANT)).toBe('managed');
    expect(await tokens('https://graph.microsoft.com', TENANT)).toBe('managed');
    expect(asked.managed).toBe(1);
    expect(fields).toMatchObject({ header: 'h', client_id: APP, resource: 'https://graph.microsoft.com' });
  });
});
