import { verificationView } from '../../domain/reports';
import { requestSignatures } from '../../domain/signatures';
import { sha } from '../dies058/office';
import { served } from './served';

async function inSignature() {
  const home = await served();
  const [formId = ''] = home.held.formIds;
  const { signingId } = await home.house.ok('relator', requestSignatures, {
    formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  const post = (act: string, as: string, body: object = {}) =>
    home.ask(`/api/signatures/${signingId}/${act}`, { as, method: 'POST', body });
  const scan = (as: string, block: string, name: string, bytes: string) => {
    const form = new FormData();
    form.set('file', new File([bytes], name));
    return home.ask(`/api/signatures/${signingId}/by-hand/${block}`, { as, method: 'POST', form });
  };
  return { ...home, formId, signingId, post, scan };
}
type Signer = { block: string; personId: string; nombre: string; firmadoEn: string | null };
const signerOf = (body: Record<string, unknown>, block: string) =>
  (body['firmas'] as Signer[]).find((one) => one.block === block);

test('MES-073 «Recordar» over the API: who conducts, once a day; nobody else', async () => {
  const { post } = await inSignature();
  const done = await post('remind', 'moderadora');
  expect([done.status, signerOf(done.body, 'enlace')]).toMatchObject([200, { recordadoEl: '2026-11-24' }]);
  expect((await post('remind', 'moderadora')).status).toBe(200);
  expect((await post('remind', 'enlace')).body).toMatchObject({ status: 403 });
});

test('design §3 a replaced signatory shows in the request, in the form and on the verification page', async () => {
  const { post, ask, formId, house } = await inSignature();
  const given = { block: 'directivo', personId: 'relator', reason: 'Se retiró de la entidad' };
  expect((await post('replace', 'moderadora', given)).status).toBe(403);
  const done = await post('replace', 'lider', given);
  expect(done.status).toBe(200);
  expect(signerOf(done.body, 'directivo')?.personId).toBe('relator');
  expect(done.body['reemplazos']).toMatchObject([{ motivo: 'Se retiró de la entidad', encargo: false }]);
  const seen = await verificationView(house.reader(), String(done.body['verification']));
  expect(seen.ok && seen.value.cambios).toEqual([expect.stringContaining('en lugar de')]);
  const form = await ask(`/api/dies058/${formId}`, { as: 'moderadora' });
  expect(signerOf(form.body, 'directivo')?.personId).toBe('relator');
});

test('DIE-010 «Delegar» over the API: only one’s own signature, with its ground', async () => {
  const { post } = await inSignature();
  const given = { block: 'enlace', personId: 'relator', reason: 'Encargo, Resolución 12 de 2026' };
  expect((await post('delegate', 'coordinadora', given)).body).toMatchObject({ code: 'no-es-su-firma' });
  expect((await post('delegate', 'enlace', { ...given, reason: ' ' })).body).toMatchObject({
    code: 'falta-motivo',
  });
  const done = await post('delegate', 'enlace', given);
  expect(done.body['reemplazos']).toMatchObject([
    { encargo: true, motivo: 'Encargo, Resolución 12 de 2026' },
  ]);
});

test('DIE-010 one person in two blocks is a warning on the request', async () => {
  const { post } = await inSignature();
  const given = { block: 'enlace', personId: 'coordinadora', reason: 'Encargo' };
  const done = await post('delegate', 'enlace', given);
  expect(done.body['advertencias']).toEqual([expect.stringMatching(/^La misma persona firma en 2 casillas/)]);
});

test('DIE-011 the signed scan is that person’s signature, its bytes are kept; other files and other people are turned away', async () => {
  const { scan, ask, signingId } = await inSignature();
  expect((await scan('relator', 'directivo', 'firma.docx', 'PK')).body).toMatchObject({
    code: 'tipo-no-admitido',
  });
  expect((await scan('relator', 'directivo', 'firma.pdf', '<html>')).body).toMatchObject({
    code: 'tipo-no-admitido',
  });
  expect((await scan('enlace', 'directivo', 'firma.pdf', '%PDF-1.7 x')).body).toMatchObject({
    code: 'sin-firma-que-registrar',
  });
  const done = await scan('relator', 'directivo', 'firma.pdf', '%PDF-1.7 x');
  expect(done.status).toBe(200);
  const signer = signerOf(done.body, 'directivo') as unknown as { manuscrita: { sha256: string } };
  expect(signer).toMatchObject({ personId: 'directiva', manuscrita: { registro: expect.any(String) } });
  const kept = await ask(`/api/signatures/${signingId}/scans/${signer.manuscrita.sha256}`, { as: 'relator' });
  expect(kept.status).toBe(200);
  expect((await ask(`/api/signatures/${signingId}/scans/${sha('d')}`, { as: 'relator' })).status).toBe(404);
});

test('design §3 an agreement is withdrawn with a reason while it is not in the register', async () => {
  const { ask, formId } = await inSignature();
  const withdraw = (reason: string) =>
    ask(`/api/dies058/${formId}/withdraw`, { as: 'relator', method: 'POST', body: { reason } });
  expect((await withdraw(' ')).body).toMatchObject({ code: 'falta-motivo' });
  expect((await withdraw('La dependencia retiró la propuesta')).body).toMatchObject({ estado: 'retirado' });
});
