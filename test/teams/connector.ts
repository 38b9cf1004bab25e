import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { exportJWK, generateKeyPair } from 'jose';
import type { teamsAdapter } from '../../functions/adapters/teams';

export const APP = '5a1e0000-0000-4000-8000-00000000b07a';
export const TENANT = '5a1e0000-0000-4000-8000-000000000001';
export type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

export interface Connector {
  readonly base: string;
  readonly service: string;
  /** Whose signature the published keys prove, and somebody else's. */
  readonly ours: Keys;
  readonly foreign: Keys;
  /** What came to the Connector since it last forgot. */
  readonly calls: { method: string; path: string; authorization: string; body: unknown }[];
  /** What it answers once, instead of «created». */
  next: ((c: Context) => Response) | null;
  readonly settings: () => Parameters<typeof teamsAdapter>[0];
  readonly forget: () => void;
  readonly close: () => Promise<unknown>;
}

/** Microsoft's login, the Bot Framework's keys and its Connector, in one server. */
export async function connector(): Promise<Connector> {
  const ours = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', endorsements: ['msteams'] };
  const app = new Hono()
    .get('/bot/openid', (c) => c.json({ issuer: `${there.base}/bot`, jwks_uri: `${there.base}/bot/keys` }))
    .get('/bot/keys', (c) => c.json({ keys: [jwk] }))
    .post('/login/:tid/oauth2/v2.0/token', (c) =>
      c.json({ access_token: `for-${c.req.param('tid')}`, expires_in: 3600 }),
    )
    .all('/connector/*', async (c) => {
      const text = await c.req.text();
      there.calls.push({
        method: c.req.method,
        path: new URL(c.req.url).pathname.slice('/connector'.length),
        authorization: c.req.header('Authorization') ?? '',
        body: text === '' ? null : JSON.parse(text),
      });
      const made = there.next;
      there.next = null;
      return made?.(c) ?? c.json({ id: 'act-1' }, 201);
    });
  const server = await new Promise<ServerType>((resolve) => {
    const started: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started),
    );
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service = `${base}/connector/`;
  const there: Connector = {
    base,
    service,
    ours,
    foreign,
    calls: [],
    next: null,
    settings: () => ({
      appId: APP,
      appTenantId: TENANT,
      appType: 'SingleTenant',
      loginBaseUrl: `${base}/login`,
      botOpenIdUrl: `${base}/bot/openid`,
      botTokenIssuer: `${base}/bot`,
      unverified: false,
      tokens: async (resource: string, tenant: string) => `${resource}|${tenant}`,
      serviceUrl: service,
    }),
    forget: () => {
      there.calls.length = 0;
      there.next = null;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return there;
}
