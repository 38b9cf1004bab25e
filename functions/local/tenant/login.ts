import { Hono } from 'hono';
import { jwkOf } from './keys';
import {
  appToken,
  BOT_AUDIENCE,
  channelIssuer,
  GRAPH_AUDIENCE,
  issuerOf,
  loginBase,
  userToken,
} from './tokens';
import type { World } from './world';

/** Entra ID as the product meets it: metadata, keys, client credentials; and the Bot Framework's metadata and keys. */
export function loginRoutes(world: World): Hono {
  const app = new Hono();
  const base = loginBase(world);
  app.get('/login/:tid/v2.0/.well-known/openid-configuration', (c) => {
    const tid = c.req.param('tid');
    return c.json({
      token_endpoint: `${base}/${tid}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'private_key_jwt'],
      jwks_uri: `${base}/${tid}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: issuerOf(world),
      authorization_endpoint: `${base}/${tid}/oauth2/v2.0/authorize`,
      claims_supported: [
        'sub',
        'iss',
        'aud',
        'exp',
        'iat',
        'name',
        'tid',
        'ver',
        'preferred_username',
        'oid',
      ],
    });
  });
  app.get('/login/:tid/discovery/v2.0/keys', (c) =>
    c.json({ keys: [{ ...jwkOf(world.keys.login), issuer: issuerOf(world) }] }),
  );
  app.post('/login/:tid/oauth2/v2.0/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const basic = /^Basic (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const [basicId, basicSecret] = basic
      ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
      : [];
    const refused = refusal(world, {
      tid: c.req.param('tid'),
      grant: form.get('grant_type'),
      clientId: form.get('client_id') ?? basicId ?? '',
      secret: form.get('client_secret') ?? basicSecret ?? '',
      scope: form.get('scope') ?? '',
    });
    if (refused)
      return c.json(
        {
          error: refused.error,
          error_description: `AADSTS${refused.code}: ${refused.text}`,
          error_codes: [refused.code],
          timestamp: world
            .now()
            .replace('T', ' ')
            .replace(/\.\d+Z/, 'Z'),
        },
        refused.status,
      );
    world.count('tokens');
    const token = await appToken(
      world,
      (form.get('scope') ?? '').startsWith(BOT_AUDIENCE) ? BOT_AUDIENCE : GRAPH_AUDIENCE,
    );
    return c.json({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token });
  });
  app.get('/botframework/.well-known/openidconfiguration', (c) =>
    c.json({
      issuer: channelIssuer(world),
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${channelIssuer(world)}/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
  );
  app.get('/botframework/.well-known/keys', (c) =>
    c.json({ keys: [{ ...jwkOf(world.keys.channel), endorsements: ['msteams'] }] }),
  );
  app.post('/token', async (c) => {
    const body = (await c.req.json().catch(() => ({}))) as { user?: unknown };
    const person = typeof body.user === 'string' ? world.personBy(body.user) : undefined;
    if (!person)
      return c.json(
        { error: 'unknown_user', error_description: 'No hay una persona con ese identificador o correo.' },
        404,
      );
    return c.json({ token_type: 'Bearer', expires_in: 3600, access_token: await userToken(world, person) });
  });
  return app;
}

interface TokenRequest {
  readonly tid: string;
  readonly grant: string | null;
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string;
}

function refusal(
  world: World,
  asked: TokenRequest,
): {
  readonly error: string;
  readonly code: number;
  readonly text: string;
  readonly status: 400 | 401;
} | null {
  const { appId, appSecret, baseUrl, tenantId } = world.setting;
  const scopes = [GRAPH_AUDIENCE, BOT_AUDIENCE, `${baseUrl}/tenant/graph`].map(
    (resource) => `${resource}/.default`,
  );
  if (![tenantId, 'botframework.com', 'common', 'organizations'].includes(asked.tid))
    return { error: 'invalid_request', code: 90002, text: `Tenant '${asked.tid}' not found.`, status: 400 };
  if (asked.grant !== 'client_credentials')
    return {
      error: 'unsupported_grant_type',
      code: 70003,
      text: 'The app requested an unsupported grant type.',
      status: 400,
    };
  if (asked.clientId !== appId)
    return {
      error: 'unauthorized_client',
      code: 700016,
      text: `Application with identifier '${asked.clientId}' was not found in the directory.`,
      status: 400,
    };
  if (asked.secret !== appSecret)
    return { error: 'invalid_client', code: 7000215, text: 'Invalid client secret provided.', status: 401 };
  if (!scopes.includes(asked.scope))
    return {
      error: 'invalid_scope',
      code: 70011,
      text: `The provided value for the input parameter 'scope' is not valid. The scope ${asked.scope} is not valid.`,
      status: 400,
    };
  return null;
}
