import { recordCommitment } from '../../domain/commitments';
import { type Served, served } from '../api/served';
import { refusalOf, valueOf } from '../helpers/given';

let api: Served;
let id: string;
beforeEach(async () => {
  api = await served();
  const { mesaId } = api.held;
  id = (
    await api.house.ok('relator', recordCommitment, {
      mesaId,
      what: 'Entregar la ficha, firmada',
      ownerId: 'enlace',
      due: '2026-12-04',
    })
  ).commitmentId;
});
const post = (path: string, as: string, body: object = {}) =>
  api.ask(`/api/commitments/${id}/${path}`, { as, method: 'POST', body });
const upload = (as: string, name: string, content: string) => {
  const form = new FormData();
  form.set('file', new File([content], name));
  return api.ask(`/api/commitments/${id}/evidence`, { as, method: 'POST', form });
};

test('F41 evidence is uploaded, reported, returned, reported again and verified by somebody else', async () => {
  const attached = await upload('enlace', 'ficha.pdf', '%PDF-1.7 ficha');
  expect(attached.status).toBe(200);
  const [{ sha256 }] = attached.body['adjuntos'] as [{ sha256: string }];
  expect((await post('fulfil', 'enlace')).status).toBe(200);
  expect((await post('verify', 'enlace', { note: 'yo mismo' })).status).toBe(403);
  expect((await post('reject', 'moderadora')).body['code']).toBe('falta-motivo');
  expect((await post('reject', 'moderadora', { reason: 'Sin firma' })).body).toMatchObject({
    estado: 'pendiente',
    devoluciones: [{ texto: 'Sin firma', quien: 'Persona moderadora' }],
  });
  expect((await post('fulfil', 'enlace')).body['code']).toBe('falta-evidencia');
  await upload('enlace', 'ficha-firmada.pdf', '%PDF-1.7 firmada');
  await post('fulfil', 'enlace');
  const verified = await post('verify', 'moderadora', {
    note: 'Se revisó en reunión',
    medio: 'reunion',
    heldOn: '2026-11-24',
    attendeeIds: ['enlace'],
  });
  expect(verified.body).toMatchObject({
    estado: 'cumplido',
    verificacion: { medio: 'en reunión', asistentes: ['Persona enlace'], quien: 'Persona moderadora' },
  });
  const bytes = await api.ask(`/api/commitments/${id}/evidence/${sha256}`, { as: 'moderadora' });
  expect(await bytes.response.text()).toBe('%PDF-1.7 ficha');
  expect((await api.ask(`/api/commitments/${id}/evidence/${sha256}`, { as: 'otra' })).status).toBe(404);
  expect((await api.ask(`/api/commitments/${id}/evidence/${'0'.repeat(64)}`, { as: 'enlace' })).status).toBe(
    404,
  );
});

test.each([
  ['tipo-no-admitido', 415, 'pagina.html', '<script>'],
  ['tipo-no-admitido', 415, 'disfrazado.pdf', '<script>'],
  ['input-invalid', 400, 'vacio.pdf', ''],
])('F41 refused as evidence: %s', async (code, status, name, content) => {
  const reply = await upload('enlace', name, content);
  expect([reply.status, reply.body['code']]).toEqual([status, code]);
});

test('F41 only those it concerns attach, and nothing is kept of what they may not', async () => {
  expect((await upload('invitado', 'ficha.pdf', '%PDF')).status).toBe(403);
});

test('F39 it is delegated with its trace, and the answer is of whoever it was offered to', async () => {
  await post('delegate', 'enlace', { toId: 'directiva', reason: 'Comisión de servicios' });
  const pending = await api.ask('/api/me/pendings', { as: 'directiva' });
  expect(pending.body).toMatchObject({ porAtender: [{ que: 'delegacion', compromiso: { id } }] });
  expect((await post('answer-delegation', 'enlace', { accept: true })).status).toBe(403);
  expect((await post('answer-delegation', 'directiva', { accept: true })).body).toMatchObject({
    responsable: 'Persona directiva',
    delegaciones: [{ de: 'Persona enlace', a: 'Persona directiva', estado: 'aceptada' }],
  });
});

test('F39 more time is asked for, answered with a reason, and the former date is kept', async () => {
  await post('extension', 'enlace', { until: '2026-12-18', reason: 'Falta el censo' });
  expect((await api.ask('/api/me/pendings', { as: 'moderadora' })).body).toMatchObject({
    porAtender: [{ que: 'ampliacion' }],
  });
  expect((await post('answer-extension', 'enlace', { grant: true, reason: 'x' })).status).toBe(403);
  expect(
    (await post('answer-extension', 'moderadora', { grant: true, reason: 'Es razonable' })).body,
  ).toMatchObject({
    fecha: '2026-12-18',
    fechas: [{ fecha: '2026-12-04' }, { fecha: '2026-12-18', texto: 'Es razonable' }],
  });
});

test('F40 the detail says what will be told and where those terms come from', async () => {
  const { body } = await api.ask(`/api/commitments/${id}`, { as: 'enlace' });
  expect(body['avisos']).toEqual(
    expect.arrayContaining([
      { cuando: '2026-12-04T13:00:00.000Z', texto: 'Aviso el día del vencimiento' },
      { cuando: '2026-12-10T13:00:00.000Z', texto: 'Si sigue vencido, aviso al superior jerárquico' },
    ]),
  );
  expect(body['origenAvisos']).toMatch(/Propuesta de la herramienta/);
});

test('AT-032 what comes from an ayuda de memoria is on the same board', async () => {
  const recorded = await api.ask('/api/commitments/from-document', {
    as: 'lider',
    method: 'POST',
    body: {
      dependenciaId: 'sma',
      kind: 'ayuda-de-memoria',
      reference: '014',
      date: '2026-11-20',
      what: 'Enviar el censo',
      ownerId: 'enlace',
      due: '2026-12-10',
    },
  });
  expect(recorded.status).toBe(201);
  expect(recorded.body).toMatchObject({
    origen: 'Ayuda de memoria 014, viernes 20 de noviembre de 2026',
    mesaId: '',
  });
  const { body } = await api.ask('/api/commitments', { as: 'lider' });
  expect(body.items?.map(({ que }) => que)).toEqual(['Entregar la ficha, firmada', 'Enviar el censo']);
});

test('F42 a person subscribes to their calendar and revokes it; the address is the key', async () => {
  const opened = await api.ask('/api/me/calendar', { as: 'enlace', method: 'POST', body: {} });
  const url = new URL(String(opened.body['url']));
  const read = (address: string) => api.ask(address, { as: null });
  const ics = await read(`${url.pathname}${url.search}`);
  expect(ics.status).toBe(200);
  expect(ics.response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  const text = (await ics.response.text()).replaceAll('\r\n ', '');
  expect(text).toContain('DTSTART;VALUE=DATE:20261204\r\n');
  expect(text).toContain('SUMMARY:Entregar la ficha\\, firmada\r\n');
  expect(text).toContain(`UID:${id}@mesas\r\n`);
  expect((await api.ask('/api/me/preferences', { as: 'enlace' })).body).toEqual({
    resumen: 'ninguno',
    calendario: true,
    url: null,
  });
  expect((await read('/api/commitments.ics')).status).toBe(404);
  expect((await read(`${url.pathname}${url.search}x`)).status).toBe(404);
  const again = await api.ask('/api/me/calendar', { as: 'enlace', method: 'POST', body: {} });
  expect((await read(`${url.pathname}${url.search}`)).status).toBe(404);
  const second = new URL(String(again.body['url']));
  await api.ask('/api/me/calendar', { as: 'enlace', method: 'DELETE' });
  expect((await read(`${second.pathname}${second.search}`)).status).toBe(404);
});

test('F42 a person chooses how often they get their digest', async () => {
  const chosen = await api.ask('/api/me/digest', {
    as: 'enlace',
    method: 'POST',
    body: { frecuencia: 'semanal' },
  });
  expect(chosen.body).toMatchObject({ resumen: 'semanal' });
  expect(api.house.store.outbox().filter(({ topic }) => topic === 'commitments/digest')).toMatchObject([
    {
      data: { personId: 'enlace', frecuencia: 'semanal', day: '2026-11-30' },
      after: '2026-11-30T13:00:00.000Z',
    },
  ]);
});

test('MES-059 the owner may be a role: whoever holds it now answers by name', async () => {
  const { mesaId } = api.held;
  const owed = { mesaId, what: 'Revisar la meta', due: '2026-12-04' } as const;
  const { commitmentId } = await api.house.ok('relator', recordCommitment, {
    ...owed,
    ownerRole: 'enlace-tecnico',
  });
  const { body } = await api.ask(`/api/commitments/${commitmentId}`, { as: 'relator' });
  expect(body).toMatchObject({
    responsableId: 'enlace',
    rolResponsable: 'el enlace técnico de la dependencia',
  });
  const nobody = await api.house.as('relator', recordCommitment, { ...owed, ownerRole: 'lector' });
  expect(refusalOf(nobody).code).toBe('rol-sin-persona');
  valueOf(await api.house.as('relator', recordCommitment, { ...owed, ownerId: 'moderadora' }));
});
