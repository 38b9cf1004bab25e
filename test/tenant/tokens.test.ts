import { createRemoteJWKSet, jwtVerify } from 'jose';
import { SAMPLE_TENANT_ID } from '../../functions/local/people';
import { simulatedTenant } from '../../functions/local/tenant/tenant';
import { APP_ID, openOffice, SECRET, type TestOffice } from './office';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const login = (): string => `${office.tenant.baseUrl}/tenant/login/${SAMPLE_TENANT_ID}`;
const askToken = async (
  change: Record<string, string> = {},
  tenant = login(),
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const form = {
    grant_type: 'client_credentials',
    client_id: APP_ID,
    client_secret: SECRET,
    scope: 'https://graph.microsoft.com/.default',
    ...change,
  };
  const response = await fetch(`${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

test('a person’s token verifies through the metadata that the tenant publishes, for the tab and nobody else', async () => {
  const metadata = (await (await fetch(`${login()}/v2.0/.well-known/openid-configuration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  const response = await fetch(`${office.tenant.baseUrl}/tenant/token`, {
    method: 'POST',
    body: JSON.stringify({ user: 'jorge.ochoa@ambiente.example' }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
    issuer: metadata.issuer,
    audience: `api://${APP_ID}`,
  });
  expect(metadata.issuer).toBe(`${login()}/v2.0`);
  expect(payload).toMatchObject({
    tid: SAMPLE_TENANT_ID,
    oid: office.id('enlace'),
    name: 'Jorge Ochoa',
    preferred_username: 'jorge.ochoa@ambiente.example',
    ver: '2.0',
  });
  const refused = await fetch(`${office.tenant.baseUrl}/tenant/graph/v1.0/users`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(refused.status).toBe(401);
});

test('the app gets its token only with its secret, for what exists', async () => {
  expect((await askToken()).status).toBe(200);
  expect((await askToken({ client_secret: 'otra' })).body).toMatchObject({
    error: 'invalid_client',
    error_codes: [7000215],
  });
  expect((await askToken({ client_id: 'otra' })).body).toMatchObject({ error: 'unauthorized_client' });
  expect((await askToken({ scope: 'https://vault.azure.net/.default' })).body).toMatchObject({
    error: 'invalid_scope',
  });
  expect((await askToken({ grant_type: 'password' })).body).toMatchObject({
    error: 'unsupported_grant_type',
  });
});

test('Graph wants the app’s token for Graph: none, a false one and the connector’s are 401, a taken permission is 403', async () => {
  const status = async (authorization?: string): Promise<number> =>
    (
      await fetch(`${office.tenant.baseUrl}/tenant/graph/v1.0/users`, {
        headers: authorization ? { authorization } : {},
      })
    ).status;
  const forBot = await office.token('https://api.botframework.com/.default');
  const forGraph = await office.token('https://graph.microsoft.com/.default');
  expect(await status()).toBe(401);
  expect(await status('Bearer a.b.c')).toBe(401);
  expect(await status(`Bearer ${forBot}`)).toBe(401);
  expect(await status(`Bearer ${forGraph.slice(0, -6)}AAAAAA`)).toBe(401);
  expect(await status(`Bearer ${forGraph}`)).toBe(200);
  office.tenant.desk.setControls({ deniedRoles: ['User.Read.All'] });
  expect(await status(`Bearer ${forGraph}`)).toBe(403);
  office.tenant.desk.setControls({ deniedRoles: [] });
});

test('it does not start in the cloud, nor for an address outside this machine', () => {
  const options = {
    dataDir: office.dataDir,
    baseUrl: 'http://127.0.0.1:1',
    botEndpoint: '',
    appId: APP_ID,
    appSecret: SECRET,
  };
  expect(() => simulatedTenant({ ...options, env: { WEBSITE_HOSTNAME: 'mesas.azurewebsites.net' } })).toThrow(
    'WEBSITE_HOSTNAME',
  );
  expect(() => simulatedTenant({ ...options, env: {}, baseUrl: 'https://mesas.example' })).toThrow(
    'máquina local',
  );
});

test('a page of another site cannot use it', async () => {
  const response = await fetch(`${office.tenant.baseUrl}/tenant/desk/people`, {
    headers: { origin: 'https://otro.example' },
  });
  expect(response.status).toBe(403);
});
