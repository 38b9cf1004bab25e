import { served } from './served';

const named = (body: Record<string, unknown>, what: 'dependencias' | 'subsistemas', nombre: string) =>
  (body[what] as readonly { readonly id: string; readonly nombre: string }[]).find(
    (one) => one.nombre === nombre,
  );
const DEPENDENCIA = { nombre: 'Secretaría de Turismo', enlaceUsepotId: 'moderadora' };

test('MES-003 a dependencia is added with its one enlace of the office, and everybody finds it when they ask who they are', async () => {
  const { ask } = await served();
  const done = await ask('/api/dependencias', { as: 'lider', method: 'POST', body: DEPENDENCIA });
  expect(done.status).toBe(200);
  expect(named(done.body, 'dependencias', DEPENDENCIA.nombre)).toMatchObject({
    interna: false,
    enlaceUsepot: { personId: 'moderadora' },
    enlaceTecnico: null,
  });
  const me = await ask('/api/me', { as: 'enlace' });
  expect(JSON.stringify(me.body['proceso'])).toContain(DEPENDENCIA.nombre);
});

test('MES-003 a dependencia that changes its name keeps the one it had; another cannot take it', async () => {
  const { ask } = await served();
  const added = await ask('/api/dependencias', { as: 'lider', method: 'POST', body: DEPENDENCIA });
  const id = named(added.body, 'dependencias', DEPENDENCIA.nombre)?.id ?? '';
  const body = { ...DEPENDENCIA, nombre: 'Secretaría de Turismo y Comercio' };
  const renamed = await ask(`/api/dependencias/${id}`, { as: 'lider', method: 'PATCH', body });
  expect(named(renamed.body, 'dependencias', body.nombre)).toMatchObject({
    nombresAnteriores: [DEPENDENCIA.nombre],
  });
  const twin = { nombre: 'secretaria de turismo y comercio' };
  const refused = await ask('/api/dependencias', { as: 'lider', method: 'POST', body: twin });
  expect(refused.body).toMatchObject({ code: 'nombre-repetido' });
});

test('MES-005 a subsistema is added with its coordinador temático; who does not lead changes nothing', async () => {
  const { ask } = await served();
  const body = { nombre: 'Movilidad', coordinadorId: 'coordinadora' };
  expect((await ask('/api/subsistemas', { as: 'enlace', method: 'POST', body })).status).toBe(403);
  const done = await ask('/api/subsistemas', { as: 'lider', method: 'POST', body });
  expect(named(done.body, 'subsistemas', 'Movilidad')).toMatchObject({
    coordinador: { personId: 'coordinadora' },
  });
});

test('F15 the quorum is configured with its origin, and taken away', async () => {
  const { ask } = await served();
  const set = (quorum: object | null) =>
    ask('/api/settings', { as: 'lider', method: 'PATCH', body: { settings: { quorum } } });
  expect((await set({ personas: 4, origen: '' })).body).toMatchObject({ code: 'numero-sin-origen' });
  expect((await set({ personas: 4, origen: 'Acuerdo 2 de 2026' })).body['quorum']).toEqual({
    personas: 4,
    origen: 'Acuerdo 2 de 2026',
  });
  expect((await set(null)).body['quorum']).toBeNull();
});
