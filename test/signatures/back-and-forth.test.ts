import { editForm, rebaseForm } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import { requestSignatures, returnDocument, sign, takeBackForm, withdrawForm } from '../../domain/signatures';
import { reimport, SIGNERS } from '../dies058/held';
import { sha } from '../dies058/office';
import { refusalOf } from '../helpers/given';
import { formOf, inSignature, put, told } from './in-signature';

test('MES-074 returned: a draft again, those who signed are told, a new revision voids the old card', async () => {
  const sent = await inSignature();
  const { house, formId, signingId } = sent;
  await put(sent, 'enlace', 'enlace');
  told(sent);
  await house.ok('lider', returnDocument, { signingId, reason: 'La fuente no es esa' });
  const lines = told(sent);
  expect(lines).toContain('mail/devuelto enlace');
  expect(lines).toContain('notify/pendings relator');
  expect(await formOf(sent)).toMatchObject({ kind: 'draft' });
  expect(refusalOf(await put(sent, 'coordinadora', 'coordinador')).code).toBe('devuelto');
  await house.ok('relator', editForm, {
    formId,
    revision: 2,
    answers: { acuerdos: 'Se corrigió la fuente.' },
  });
  const next = await house.ok('relator', requestSignatures, {
    formId,
    revision: 3,
    documentSha256: sha('e'),
  });
  expect(next.signingId).not.toBe(signingId);
  const stale = refusalOf(await put(sent, 'enlace', 'enlace'));
  expect(stale).toMatchObject({
    code: 'documento-corregido',
    message: expect.stringContaining('revisión 3'),
  });
  const fresh = await house.ok('enlace', sign, {
    signingId: next.signingId,
    block: 'enlace',
    documentSha256: sha('e'),
  });
  expect(fresh.complete).toBe(false);
});

test('DIE-009 the office takes a form back to correct it: signatures have no effect', async () => {
  const sent = await inSignature();
  await put(sent, 'enlace', 'enlace');
  expect(
    refusalOf(await sent.house.as('enlace', takeBackForm, { formId: sent.formId, reason: 'x' })).code,
  ).toBe('not-allowed');
  await sent.house.ok('relator', takeBackForm, { formId: sent.formId, reason: 'Error de digitación' });
  expect(await formOf(sent)).toMatchObject({ kind: 'draft' });
  expect(refusalOf(await put(sent, 'lider', 'lider')).code).toBe('sin-efecto');
  await sent.house.ok('relator', takeBackForm, { formId: sent.formId, reason: 'Error de digitación' });
});

test('an agreement is withdrawn before insertion, never after', async () => {
  const sent = await inSignature();
  await sent.house.ok('moderadora', withdrawForm, { formId: sent.formId, reason: 'La dependencia desistió' });
  expect(await formOf(sent)).toMatchObject({ kind: 'withdrawn', reason: 'La dependencia desistió' });
  const other = await inSignature();
  for (const [person, block] of SIGNERS) await put(other, person, block);
  expect(
    refusalOf(await other.house.as('moderadora', withdrawForm, { formId: other.formId, reason: 'Tarde' }))
      .code,
  ).toBe('ya-insertado');
});

test('DIE-016 two forms on one indicator: the second is rebased, then inserted', async () => {
  const sent = await inSignature();
  const { house, formId, signingId } = sent;
  await reimport(house, house.indicatorIds[0] ?? '', { fuente: 'Catastro' });
  for (const [person, block] of SIGNERS.slice(0, 4)) await put(sent, person, block);
  expect(refusalOf(await put(sent, 'validadora', 'validador')).code).toBe('rebase');
  await house.ok('validadora', returnDocument, { signingId, reason: 'Actualizar con el registro' });
  expect(
    refusalOf(await house.as('relator', requestSignatures, { formId, revision: 2, documentSha256: sha('f') }))
      .code,
  ).toBe('rebase');
  const { revision } = await house.ok('relator', rebaseForm, { formId });
  const next = await house.ok('relator', requestSignatures, { formId, revision, documentSha256: sha('e') });
  for (const [person, block] of SIGNERS)
    await house.ok(person, sign, { signingId: next.signingId, block, documentSha256: sha('e') });
  const { state } = await house.reader().get(indicatorFeature, house.indicatorIds[0] ?? '');
  expect(state).toMatchObject({
    unidad: 'm² por habitante',
    versions: [{}, {}, { ficha: { fuente: 'Catastro' } }],
  });
});
