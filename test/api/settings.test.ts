import { served } from './served';

const patch = (settings: object, as = 'lider') => ({ as, method: 'PATCH', body: { settings } }) as const;

test('MES-050 MES-072 the configuration says what acts today and what nobody has written yet', async () => {
  const { ask } = await served();
  const { status, body } = await ask('/api/settings', { as: 'enlace' });
  expect(status).toBe(200);
  expect(body['predeterminado']).toContain('orden');
  expect(body['orden']).toMatchObject({ origen: expect.stringContaining('Propuesta de la herramienta') });
});

test('MES-050 who leads changes the minutes of the agenda, with their origin; the rest stays', async () => {
  const { ask } = await served();
  const before = await ask('/api/settings');
  const orden = { pasos: [{ id: 'apertura', titulo: 'Apertura', minutos: 8 }], origen: 'Circular 4 de 2026' };
  const done = await ask('/api/settings', patch({ orden }));
  expect(done.status).toBe(200);
  expect(done.body['orden']).toMatchObject({
    pasos: [{ titulo: 'Apertura', minutos: 8 }],
    origen: 'Circular 4 de 2026',
  });
  expect(done.body['predeterminado']).not.toContain('orden');
  expect(done.body['avisoDatos']).toEqual(before.body['avisoDatos']);
});

test('MES-072 MES-051 a number without origin is refused, and so is who does not lead', async () => {
  const { ask } = await served();
  const refused = await ask('/api/settings', patch({ terminoDevolucionDias: 4, terminoOrigen: '' }));
  expect(refused.body).toMatchObject({ code: 'termino-sin-origen' });
  const minutes = await ask('/api/settings', patch({ palabra: { rotacion: 'llegada', minutos: 3 } }));
  expect(minutes.body).toMatchObject({ code: 'numero-sin-origen' });
  expect((await ask('/api/settings', patch({ cierres: ['2026-12-24'] }, 'enlace'))).status).toBe(403);
});

test('X-040 what somebody else changed meanwhile is not written over', async () => {
  const { ask } = await served();
  const seen = (await ask('/api/settings')).response.headers.get('ETag') ?? '';
  await ask('/api/settings', patch({ cierres: ['2026-12-24'] }));
  const late = await ask('/api/settings', {
    ...patch({ cierres: [] }),
    headers: { 'If-Match': seen },
  });
  expect(late.status).toBe(412);
  expect((await ask('/api/settings')).body['cierres']).toEqual(['2026-12-24']);
});
