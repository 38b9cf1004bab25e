import { served } from './served';

test('PDM-030 X-020 the configuration is read by all and written by who leads, from the tab too', async () => {
  const { ask } = await served();
  const read = await ask('/api/indicators/settings', { as: 'enlace' });
  expect(read.body).toMatchObject({ escalas: [], ficha: [], columnas: {} });
  expect((read.body['campos'] as unknown[]).length).toBe(37);
  expect((read.body['publicadas'] as unknown[]).length).toBe(4);
  const change = { body: { ficha: [{ key: 'fuente', label: 'Origen del dato' }] }, method: 'PATCH' };
  expect((await ask('/api/indicators/settings', { as: 'enlace', ...change })).status).toBe(403);
  const done = await ask('/api/indicators/settings', { as: 'lider', ...change });
  expect(done.status).toBe(200);
  expect(
    (done.body['campos'] as { key: string; label: string; origin: string }[]).find(
      ({ key }) => key === 'fuente',
    ),
  ).toMatchObject({ label: 'Origen del dato', origin: 'proceso' });
});

test('X-020 every field of the ficha comes with its label, its help and whether the office configured it', async () => {
  const here = await served();
  const id = here.house.indicatorIds[0] ?? '';
  await here.ask('/api/indicators/settings', {
    as: 'lider',
    method: 'PATCH',
    body: { ficha: [{ key: 'fuente', label: 'Origen del dato' }] },
  });
  const { body } = await here.ask(`/api/indicators/${id}`);
  const ficha = body['ficha'] as readonly Record<string, unknown>[];
  expect(ficha.find(({ key }) => key === 'fuente')).toMatchObject({
    label: 'Origen del dato',
    origen: 'proceso',
    obligatorio: true,
  });
  expect(ficha.find(({ key }) => key === 'definicion')).toMatchObject({
    ayuda: 'Qué mide el indicador.',
    origen: 'predeterminada',
  });
});
