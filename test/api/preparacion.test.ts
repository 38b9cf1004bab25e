import { at } from '../helpers/given';
import { served } from './served';

const step = { fecha: '2026-11-10', responsableId: 'lider', evidencia: 'Acta 4' };

test('MES-010 MES-012 GET and POST /preparacion: what was done, by whom, and the result of C', async () => {
  const { ask } = await served();
  const { status, body } = await ask('/api/preparacion/C3', {
    method: 'POST',
    body: { ...step, rol: { kind: 'en', dependenciaIds: ['smov'] } },
  });
  expect(status).toBe(200);
  expect(body['pasos']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        paso: 'C3',
        fecha: '2026-11-10',
        rolTexto: 'En las mesas de Secretaría de Movilidad',
      }),
    ]),
  );
  const wrong = await ask('/api/preparacion/Z', { method: 'POST', body: step });
  expect(wrong.body).toMatchObject({ code: 'input-invalid' });
  const again = await ask('/api/preparacion/A/reopen', { method: 'POST', body: { reason: 'Otra fecha' } });
  expect(again.body['pendientes']).toBe(1);
  expect((await ask('/api/preparacion', { as: 'enlace' })).status).toBe(403);
});

test('MES-010 the evidence may be a file; its bytes are given to who may read the actions, and to nobody else', async () => {
  const { ask } = await served();
  const form = new FormData();
  form.append('file', new File([Buffer.from('%PDF-1.7 acta')], 'acta.pdf'));
  const sent = await ask('/api/preparacion/A/evidence', { method: 'POST', form });
  const pasos = sent.body['pasos'] as { paso: string; archivos: string[] }[];
  const sha256 = pasos.find(({ paso }) => paso === 'A')?.archivos[0] ?? '';
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const got = await ask(`/api/preparacion/A/evidence/${sha256}`);
  expect(got.response.headers.get('Content-Type')).toBe('application/pdf');
  expect((await ask(`/api/preparacion/B/evidence/${sha256}`)).status).toBe(404);
  expect((await ask(`/api/preparacion/A/evidence/${sha256}`, { as: 'enlace' })).status).toBe(403);
  const denied = new FormData();
  denied.append('file', new File([Buffer.from('%PDF-1.7 acta')], 'acta.pdf'));
  expect(
    (await ask('/api/preparacion/A/evidence', { as: 'enlace', method: 'POST', form: denied })).status,
  ).toBe(403);
});

test('MES-011 the socialisation by the director is an action of its own: pending until it has date, person and evidence, open again with a reason', async () => {
  const { ask } = await served();
  type Step = { paso: string; titulo: string; fecha: string | null; archivos: string[] };
  const b = (body: Record<string, unknown>) =>
    (body['pasos'] as Step[]).find(({ paso }) => paso === 'B') ?? null;
  const reopen = (reason: string) => ask('/api/preparacion/B/reopen', { method: 'POST', body: { reason } });
  const before = (await reopen('Se repite')).body;
  expect(b(before)).toMatchObject({
    titulo: expect.stringContaining('gabinete y demás directivos'),
    fecha: null,
  });
  const record = (body: object, as = 'lider') => ask('/api/preparacion/B', { as, method: 'POST', body });
  expect((await record({ ...step, evidencia: '' })).body['code']).toBe('falta-soporte');
  expect((await record({ ...step, fecha: '2027-01-15' })).body['code']).toBe('fecha-futura');
  expect((await record(step, 'enlace')).status).toBe(403);
  expect(b((await ask('/api/preparacion')).body)?.fecha).toBeNull();
  const form = new FormData();
  form.append('file', new File([Buffer.from('%PDF-1.7 lista de directivos')], 'gabinete.pdf'));
  await ask('/api/preparacion/B/evidence', { method: 'POST', form });
  const done = await record({ ...step, evidencia: '' });
  expect(b(done.body)).toMatchObject({
    fecha: '2026-11-10',
    responsable: expect.objectContaining({ personId: 'lider' }),
  });
  expect(done.body['pendientes']).toBe((before['pendientes'] as number) - 1);
  const again = await reopen('Falta un directivo');
  expect(b(again.body)).toMatchObject({ fecha: null, archivos: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
  expect(again.body['pendientes']).toBe(before['pendientes']);
});

test('MES-036 a sesión without mesa over the API: planned, opened by who must, its sheet, its evidence', async () => {
  const { ask } = await served();
  const { status, body } = await ask('/api/sesiones', {
    method: 'POST',
    body: {
      clase: 'taller',
      objetivo: 'Revisar la batería',
      start: at('2026-11-26 09:00'),
      end: at('2026-11-26 11:00'),
      responsableId: 'moderadora',
      invitadoIds: ['enlace'],
    },
  });
  expect([status, body['titulo'], body['falta']]).toEqual([201, 'Taller', ['Lista de asistencia']]);
  const id = String(body['sesionId']);
  const post = (name: string, sent: object = {}, as = 'moderadora') =>
    ask(`/api/sesiones/${id}/${name}`, { as, method: 'POST', body: sent });
  expect((await post('close')).body).toMatchObject({ code: 'sesion-sin-abrir', status: 409 });
  expect((await post('open')).body['estado']).toBe('abierta');
  const sheet = await ask(`/api/sessions/${id}/attendance`, {
    as: 'moderadora',
    method: 'POST',
    body: { personId: 'enlace', reason: 'Estuvo en la sala' },
  });
  expect(sheet.body).toMatchObject({ asistentes: [{ personId: 'enlace' }] });
  expect(sheet.body['ausentes']).toHaveLength(1);
  expect((await ask(`/api/sessions/${id}/attendance`, { as: 'otra' })).status).toBe(403);
  expect((await post('evidence', { clase: 'medios', texto: 'Fotos en la carpeta' }, 'enlace')).status).toBe(
    403,
  );
  const form = new FormData();
  form.append('file', new File([Buffer.from('%PDF-1.7')], 'lista.pdf'));
  const kept = await ask(`/api/sesiones/${id}/evidence/medios`, { method: 'POST', form });
  const [soporte] = kept.body['soportes'] as { sha256: string }[];
  expect((await ask(`/api/sesiones/${id}/evidence/${soporte?.sha256}`, { as: 'enlace' })).status).toBe(200);
  expect((await post('close')).body).toMatchObject({ estado: 'cerrada', falta: [] });
});

test('MES-012 MES-013 before calling a mesa one sees the warning and whom to invite', async () => {
  const { ask } = await served();
  const when = `start=${at('2026-12-01 09:00')}&end=${at('2026-12-01 11:00')}`;
  const codes = async (fase: number) => {
    const { body } = await ask(`/api/mesas/preview?dependencia=sma&fase=${fase}&${when}`);
    return (body['advertencias'] as { code: string }[]).map(({ code }) => code);
  };
  expect(await codes(2)).not.toContain('acciones-preliminares');
  await ask('/api/preparacion/B/reopen', { method: 'POST', body: { reason: 'Se repite' } });
  expect(await codes(2)).toContain('acciones-preliminares');
  expect(await codes(1)).not.toContain('acciones-preliminares');
});
