import { conveneInput } from '../dies058/office';
import { served } from './served';

test('F23 the same Idempotency-Key is done once and answered with the current state; another person cannot use it', async () => {
  const { ask, held } = await served();
  const record = (as: string, key: string) =>
    ask('/api/commitments', {
      as,
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body: {
        mesaId: held.mesaId,
        itemId: held.itemIds[0],
        what: 'Entregar la ficha',
        ownerId: 'enlace',
        due: '2026-12-04',
      },
    });
  const first = await record('relator', 'clave-0001');
  expect(first.status).toBe(201);
  const again = await record('relator', 'clave-0001');
  expect(again.status).toBe(201);
  expect(again.body['compromisos']).toHaveLength(1);
  const other = await record('moderadora', 'clave-0001');
  expect(other.body['compromisos']).toHaveLength(2);
  expect((await record('relator', 'x')).body).toMatchObject({ code: 'clave-invalida', status: 400 });
});

test('X-052 a refusal is a problem: stable code, Spanish sentence, details, correlation id', async () => {
  const { ask, held } = await served();
  const { status, body, response } = await ask(`/api/dies058/${held.formIds[0]}`, {
    as: 'relator',
    method: 'PATCH',
    body: { revision: 1, answers: { justificacion: 'Otra' } },
    headers: { 'X-Correlation-Id': 'prueba-123' },
  });
  expect(status).toBe(409);
  expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  expect(body).toMatchObject({
    type: 'urn:mesas:rechazo:revision-anterior',
    title: 'Ahora no se puede',
    status: 409,
    code: 'revision-anterior',
    correlationId: 'prueba-123',
    instance: `/api/dies058/${held.formIds[0]}`,
  });
  expect(String(body['detail'])).toMatch(/revisión/);
});

test('X-052 what is missing or not expected is named field by field', async () => {
  const { ask, held } = await served();
  const { status, body } = await ask(`/api/mesas/${held.mesaId}/position`, {
    method: 'POST',
    body: { value: 'quizas', extra: 1 },
  });
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'input-invalid' });
  expect(body['details']).toEqual(
    expect.arrayContaining([expect.stringContaining('itemId'), expect.stringContaining('value')]),
  );
  const broken = await ask(`/api/mesas/${held.mesaId}/position`, { method: 'POST', body: [1] });
  expect(broken.body).toMatchObject({ code: 'cuerpo-invalido', status: 400 });
});

test('F23 reading again costs nothing when nothing changed; writing on something that changed is refused', async () => {
  const { ask, held } = await served();
  const path = `/api/dies058/${held.formIds[0]}`;
  const { response } = await ask(path, { as: 'relator' });
  const etag = response.headers.get('ETag') ?? '';
  const unchanged = await ask(path, { as: 'relator', headers: { 'If-None-Match': etag } });
  expect([unchanged.status, await unchanged.response.text()]).toEqual([304, '']);
  const edit = (text: string, revision: number) =>
    ask(path, {
      as: 'relator',
      method: 'PATCH',
      body: { revision, answers: { justificacion: text } },
      headers: { 'If-Match': etag },
    });
  const first = await edit('Se corrige la unidad.', 2);
  expect([first.status, first.body['revision']]).toEqual([200, 3]);
  const late = await edit('Otra cosa', 3);
  expect([late.status, late.body['code']]).toEqual([412, 'cambio-entretanto']);
});

test('MES-022 MES-026 before scheduling: suggested relator, moderador and the warnings of the day', async () => {
  const { ask, house } = await served();
  const query = new URLSearchParams({
    dependencia: 'sma',
    start: '2026-12-08T14:00:00.000Z',
    end: '2026-12-08T16:00:00.000Z',
    relator: 'relator',
  });
  for (const id of house.indicatorIds) query.append('indicator', id);
  const { body } = await ask(`/api/mesas/preview?${query.toString()}`, { as: 'moderadora' });
  expect(body).toMatchObject({
    moderadorId: 'moderadora',
    enlaceId: 'enlace',
    relator: { sugeridoId: null },
  });
  expect(JSON.stringify(body['advertencias'])).toContain('Inmaculada');
});

test('MES-034 MES-045 scheduling answers the mesa with one form per indicator', async () => {
  const { ask, house } = await served();
  const { procesoId: _own, ...body } = conveneInput(house.indicatorIds);
  const { status, body: mesa } = await ask('/api/mesas', { as: 'moderadora', method: 'POST', body });
  expect(status).toBe(201);
  expect(mesa).toMatchObject({ estado: 'programada', numero: 2 });
  expect(mesa['items']).toHaveLength(2);
});

test('MES-050 the acts of a mesa answer the mesa as it is then', async () => {
  const { ask, house } = await served();
  const { procesoId: _own, ...plan } = conveneInput(house.indicatorIds);
  const { body: scheduled } = await ask('/api/mesas', { as: 'moderadora', method: 'POST', body: plan });
  const base = `/api/mesas/${String(scheduled['mesaId'])}`;
  const act = (name: string, as: string, body: object = {}) =>
    ask(`${base}/${name}`, { as, method: 'POST', body });
  expect((await act('open', 'moderadora')).body).toMatchObject({ estado: 'abierta' });
  const itemId = (scheduled['items'] as { itemId: string }[])[0]?.itemId;
  expect((await act('call-item', 'moderadora', { itemId })).body['items']).toMatchObject([
    { estado: 'en-discusion' },
    {},
  ]);
  const positioned = await act('position', 'enlace', { itemId, value: 'de-acuerdo' });
  expect(positioned.body['items']).toMatchObject([
    { posiciones: [{ valor: 'de-acuerdo', quien: 'Persona enlace' }, { valor: null }] },
    {},
  ]);
  expect((await act('comment', 'enlace', { itemId, text: 'Falta la línea base' })).status).toBe(200);
  expect((await act('decide-item', 'enlace', { itemId, outcome: 'aplazado' })).status).toBe(403);
  const decided = await act('decide-item', 'relator', { itemId, outcome: 'aplazado', note: 'Sin datos' });
  expect(decided.body['items']).toMatchObject([{ estado: 'decidido', outcome: 'aplazado' }, {}]);
  const early = await act('close', 'moderadora');
  expect([early.status, early.body['code']]).toEqual([409, 'puntos-sin-resultado']);
});

test('breakage is told as such, with the number that is in the log, and nothing of the cause', async () => {
  const { ask, logged } = await served({
    actorFor: async () => {
      throw new Error('secret cause');
    },
  });
  const { status, body } = await ask('/api/me');
  expect(status).toBe(500);
  expect(body).toMatchObject({ code: 'averia', detail: expect.stringContaining('sigue registrado') });
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(logged).toContainEqual(
    expect.objectContaining({ correlationId: body['correlationId'], err: expect.any(Error) }),
  );
});
