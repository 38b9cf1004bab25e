import { readConfig } from '../../functions/config';

const cloud = {
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  ORGANIZER_MAILBOX: 'mesas@planeacion.example',
  WEBSITE_HOSTNAME: 'mesas.example',
  DATABASE_URL: 'postgres://base.example/mesas',
  CHECKPOINT_KEY: 'pem',
  DIGEST_KEY: 'una-clave-larga-de-prueba',
};

test('the cloud is told at start, by name, what its configuration lacks', () => {
  for (const name of [
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_TENANT_ID',
    'ORGANIZER_MAILBOX',
    'DATABASE_URL',
    'CHECKPOINT_KEY',
    'DIGEST_KEY',
  ])
    expect(() => readConfig({ ...cloud, [name]: undefined })).toThrow(name);
  expect(readConfig(cloud)).toMatchObject({
    databaseUrl: cloud.DATABASE_URL,
    publicUrl: 'https://mesas.example',
  });
});

test('verification is never off in the cloud', () => {
  expect(() => readConfig({ ...cloud, MESAS_UNVERIFIED: '1' })).toThrow('MESAS_UNVERIFIED');
});

test('verification is off only beside a tenant of this machine', () => {
  const { WEBSITE_HOSTNAME: _host, DATABASE_URL: _database, ...elsewhere } = cloud;
  const local = { ...elsewhere, MESAS_UNVERIFIED: '1' };
  const tenant = 'http://127.0.0.1:3978/tenant';
  expect(() => readConfig(local)).toThrow('MESAS_UNVERIFIED');
  expect(() => readConfig({ ...local, GRAPH_BASE_URL: `${tenant}/graph` })).toThrow('MESAS_UNVERIFIED');
  expect(
    readConfig({ ...local, GRAPH_BASE_URL: `${tenant}/graph`, LOGIN_BASE_URL: `${tenant}/login` }).unverified,
  ).toBe(true);
});

test('a setting that is no number or no address is named', () => {
  expect(() => readConfig({ ...cloud, PORT: 'ochenta' })).toThrow('PORT');
  expect(() => readConfig({ ...cloud, GRAPH_BASE_URL: 'graph' })).toThrow('GRAPH_BASE_URL');
});
