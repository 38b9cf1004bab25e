import { attended, SIGNERS } from '../dies058/held';
import { type Served, served } from './served';

async function inSignature({ ask, held }: Served) {
  const formId = held.formIds[0] ?? '';
  const sent = await ask(`/api/dies058/${formId}/send-to-sign`, {
    as: 'relator',
    method: 'POST',
    body: { revision: 2 },
  });
  const signingId = String(sent.body['signingId']);
  const documentSha256 = String(sent.body['documentSha256']);
  const sign = (as: string, block: string) =>
    ask(`/api/signatures/${signingId}/sign`, { as, method: 'POST', body: { block, documentSha256 } });
  return { formId, signingId, documentSha256, sign };
}

test('MES-076 DIE-015 five signatures through the tab put the change into the register, and the matrix shows it', async () => {
  const house = await served();
  const { sign, signingId } = await inSignature(house);
  const early = await sign('validadora', 'validador');
  expect([early.status, early.body['code']]).toEqual([409, 'no-es-su-turno']);
  for (const [person, block] of SIGNERS) expect((await sign(person, block)).status).toBe(200);
  const { body } = await house.ask(`/api/signatures/${signingId}`, { as: 'lider' });
  expect(body).toMatchObject({ estado: 'completa', miBloque: null });
  const page = await house.ask('/api/indicators?limit=1');
  expect(page.body).toMatchObject({ total: 2, items: [{ cambio: expect.stringContaining('DIES-058-001') }] });
  const chain = await house.ask(`/api/indicators/${house.house.indicatorIds[0]}/history`);
  expect(chain.body['steps']).toMatchObject([
    { causa: 'importación' },
    { causa: 'DIES-058', consecutivo: 'DIES-058-001', firmas: { length: 5 } },
  ]);
});

test('F11 a second click gets the current state, not an error', async () => {
  const house = await served();
  const { sign } = await inSignature(house);
  const first = await sign('lider', 'lider');
  const second = await sign('lider', 'lider');
  expect([second.status, second.body]).toEqual([200, first.body]);
});

test('DIE-009 the bytes that are signed are the bytes that anybody who may read them gets', async () => {
  const house = await served();
  const draft = await house.ask(`/api/dies058/${house.held.formIds[0]}.pdf`, { as: 'enlace' });
  expect(await draft.response.text()).toBe('%PDF borrador');
  const { formId, documentSha256 } = await inSignature(house);
  const form = await house.ask(`/api/dies058/${formId}.pdf`, { as: 'enlace' });
  const exact = await house.ask(`/api/documents/${documentSha256}`, { as: 'enlace' });
  expect(await exact.response.text()).toBe('%PDF DIES-058-001 r2');
  expect(await form.response.text()).toBe('%PDF DIES-058-001 r2');
  expect(exact.response.headers.get('Content-Type')).toBe('application/pdf');
  const foreign = await house.ask(`/api/documents/${documentSha256}`, { as: 'otra' });
  expect([foreign.status, foreign.body['code']]).toEqual([404, 'documento-inexistente']);
  expect((await house.ask(`/api/documents/${'0'.repeat(64)}`)).status).toBe(404);
});

test('DIE-009 sending a revision that is no longer the current one is refused', async () => {
  const { ask, held } = await served();
  const stale = await ask(`/api/dies058/${held.formIds[0]}/send-to-sign`, {
    as: 'relator',
    method: 'POST',
    body: { revision: 1 },
  });
  expect([stale.status, stale.body['code']]).toEqual([409, 'revision-anterior']);
});

test('MES-056 MES-071 attendance, acta draft, sending and observing through the API', async () => {
  const { ask, held, house } = await served();
  const path = `/api/sessions/${held.sesionId}`;
  expect((await ask(`${path}/attendance`)).body).toMatchObject({ estado: 'sin-datos', asistentes: [] });
  const added = await ask(`${path}/attendance`, {
    as: 'relator',
    method: 'POST',
    body: { personId: 'invitado', reason: 'Asistió en la sala' },
  });
  expect(added.body).toMatchObject({
    estado: 'provisional',
    manuales: ['invitado'],
    asistentes: [{ personId: 'invitado', recibeCorreo: false, segundos: null }],
  });
  await attended(house, held.mesaId, ['enlace', 'moderadora']);
  const removed = await ask(`${path}/attendance/invitado`, {
    as: 'relator',
    method: 'DELETE',
    body: { reason: 'Error' },
  });
  expect(removed.body['manuales']).toEqual(['enlace', 'moderadora']);
  expect((await ask(`${path}/acta.pdf`)).body).toMatchObject({ code: 'acta-inexistente' });
  const acta = await ask(`/api/mesas/${held.mesaId}/acta`, { as: 'relator', method: 'POST', body: {} });
  expect([acta.status, acta.body['estado']]).toEqual([201, 'borrador']);
  const actaId = String(acta.body['actaId']);
  const edited = await ask(`/api/actas/${actaId}`, {
    as: 'relator',
    method: 'PATCH',
    body: { revision: acta.body['revision'], texts: { conclusiones: 'Se articulan dos programas.' } },
  });
  expect(edited.body).toMatchObject({ textos: { conclusiones: 'Se articulan dos programas.' } });
  const stale = await ask(`/api/actas/${actaId}/send`, {
    as: 'relator',
    method: 'POST',
    body: { revision: 7 },
  });
  expect([stale.status, stale.body['code']]).toEqual([409, 'revision-anterior']);
});

test('X-045 X-047 anyone who holds a document sees whether it is authentic and complete, without contact data', async () => {
  const house = await served();
  const { sign, signingId } = await inSignature(house);
  const signing = await house.ask(`/api/signatures/${signingId}`, { as: 'lider' });
  const code = String(signing.body['verification']);
  const page = async () => {
    const { response } = await house.ask(`/verify/${code.toLowerCase()}`, { as: null });
    return { response, text: await response.text() };
  };
  const open = await page();
  expect(open.response.status).toBe(200);
  expect(open.text).toContain('lang="es-CO"');
  expect(open.text).toContain('todavía faltan firmas');
  for (const [person, block] of SIGNERS) await sign(person, block);
  const { response, text } = await page();
  expect(text).toContain('Auténtico y completo');
  expect(text).toContain('5 de 5');
  expect(text).not.toContain('oficina.example');
  expect(response.headers.get('Content-Security-Policy')).toMatch(/script-src 'sha256-[^']+'/);
  const wrong = await house.ask('/verify/0000-0000-0000', { as: null });
  expect(wrong.status).toBe(404);
  const hostile = await house.ask(`/verify/${encodeURIComponent('"><script>alert(1)</script>')}`, {
    as: null,
  });
  expect(await hostile.response.text()).not.toContain('<script>alert');
});
