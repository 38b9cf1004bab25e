import { editForm, formFeature, formFields, rebaseForm } from '../../domain/dies058';
import { fichaSchema, indicatorFeature } from '../../domain/indicators';
import { configureProceso } from '../../domain/people';
import {
  requestSignatures,
  returnDocument,
  sign,
  signingFeature,
  takeBackForm,
  withdrawForm,
} from '../../domain/signatures';
import { cambia } from '../dies058/answers';
import { heldMesa, type Office, office, PROCESO, reimport, SIGNERS, sha } from '../dies058/office';
import { refusalOf } from '../helpers/given';

interface Sent {
  readonly house: Office;
  readonly formId: string;
  readonly signingId: string;
  readonly mesaId: string;
}
async function inSignature(): Promise<Sent> {
  const house = await office();
  const { formIds, mesaId } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  house.store.drain();
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  return { house, formId, signingId, mesaId };
}
const put = ({ house, signingId }: Sent, person: string, block: string, hash = sha('f')) =>
  house.as(person, sign, { signingId, block, documentSha256: hash });
const formOf = async ({ house, formId }: Sent) => (await house.reader().get(formFeature, formId)).state;
const told = ({ house }: Sent) =>
  house.store
    .drain()
    .filter(({ after }) => after === undefined)
    .map(({ topic, data }) => `${topic} ${String(data['personId'] ?? data['cardKey'])}`);

test('signatories with account get their card, the one without gets mail, the validador waits for her turn', async () => {
  const sent = await inSignature();
  expect(told(sent)).toEqual([
    'notify/pendings coordinadora',
    'notify/pendings enlace',
    'mail/solicitud-firma directiva',
    'notify/pendings lider',
    expect.stringMatching(/^card\/show item:/),
  ]);
  for (const [person, block] of SIGNERS.slice(0, 4)) await put(sent, person, block);
  expect(told(sent).filter((line) => line.includes('validadora'))).toEqual(['notify/pendings validadora']);
});

test('the fifth signature inserts and sends the signed copy to the five', async () => {
  const sent = await inSignature();
  for (const [person, block] of SIGNERS) expect((await put(sent, person, block)).ok).toBe(true);
  expect(await formOf(sent)).toMatchObject({ kind: 'inserted', resultId: null });
  expect(told(sent).filter((line) => line.startsWith('mail/copia-firmada'))).toHaveLength(5);
  const before = sent.house.store.outbox().length;
  expect(await put(sent, 'validadora', 'validador')).toMatchObject({ ok: true, value: { complete: true } });
  expect(sent.house.store.outbox()).toHaveLength(before);
  const { state } = await sent.house.reader().get(indicatorFeature, sent.house.indicatorIds[0] ?? '');
  expect(state.kind === 'none' ? 0 : state.versions.length).toBe(2);
});

test('five hurried clicks at once are five signatures; the validador who was too early is told', async () => {
  const sent = await inSignature();
  const clicks = await Promise.all([...SIGNERS].reverse().map(([person, block]) => put(sent, person, block)));
  expect(clicks.map((click) => (click.ok ? 'ok' : click.refusal.code))).toEqual([
    'no-es-su-turno',
    'ok',
    'ok',
    'ok',
    'ok',
  ]);
});

test('a form that is not complete is not sent: each thing is named', async () => {
  const house = await office();
  const { formIds } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  await house.ok('relator', editForm, {
    formId,
    revision: 2,
    answers: { justificacion: '', anexaActa: null },
  });
  const refused = refusalOf(
    await house.as('relator', requestSignatures, { formId, revision: 3, documentSha256: sha('f') }),
  );
  expect(refused).toMatchObject({
    code: 'incompleto',
    details: [expect.stringContaining('justificación'), expect.stringContaining('Se anexa acta')],
  });
  expect((await house.reader().get(formFeature, formId)).state.kind).toBe('draft');
});

test('MES-072 Q8 nothing goes to signature without a configured term', async () => {
  const house = await office();
  const { formIds } = await heldMesa(house);
  await house.ok('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: { terminoDevolucionDias: null },
  });
  expect(
    refusalOf(
      await house.as('relator', requestSignatures, {
        formId: formIds[0] ?? '',
        revision: 2,
        documentSha256: sha('f'),
      }),
    ).code,
  ).toBe('sin-termino');
});

test('sending twice is sending once', async () => {
  const sent = await inSignature();
  const again = await sent.house.ok('moderadora', requestSignatures, {
    formId: sent.formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  expect(again.signingId).toBe(sent.signingId);
  expect(await sent.house.reader().count(signingFeature, {})).toBe(1);
});

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

async function signed(answers: object): Promise<Sent> {
  const house = await office();
  const { formIds, mesaId } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  const { revision } = await house.ok('relator', editForm, { formId, revision: 2, answers });
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision,
    documentSha256: sha('f'),
  });
  for (const [person, block] of SIGNERS)
    await house.ok(person, sign, { signingId, block, documentSha256: sha('f') });
  return { house, formId, signingId, mesaId };
}

test('«Inactivar» keeps history and values', async () => {
  const { house } = await signed({ tipo: 'inactivar', anexaFichaNueva: false, fichaNueva: {} });
  const { state } = await house.reader().get(indicatorFeature, house.indicatorIds[0] ?? '');
  expect(state).toMatchObject({ kind: 'inactive', values: [{ executed: '1.5' }] });
});

test('«Reemplazar» links the old with the new; the series is not merged', async () => {
  const sent = await signed({
    tipo: 'reemplazar',
    fichaNueva: { codigo: cambia('1.2.9'), nombre: cambia('Espacio público verde') },
  });
  const form = await formOf(sent);
  const resultId = form.kind === 'inserted' ? (form.resultId ?? '') : '';
  const reader = sent.house.reader();
  expect((await reader.get(indicatorFeature, sent.house.indicatorIds[0] ?? '')).state).toMatchObject({
    kind: 'replaced',
    by: resultId,
  });
  expect((await reader.get(indicatorFeature, resultId)).state).toMatchObject({
    kind: 'active',
    codigo: '1.2.9',
    replaces: sent.house.indicatorIds[0],
    assignment: { dependenciaId: 'sma' },
  });
});

test('«Crear uno nuevo» makes an indicator with its own ficha; no person is written in it', async () => {
  const ficha = Object.fromEntries(
    formFields(fichaSchema)
      .filter(({ key }) => key !== 'codigo')
      .map(({ key }) => [key, cambia(`nuevo ${key}`)]),
  );
  const sent = await signed({
    tipo: 'crear',
    anexaFichaAnterior: false,
    fichaNueva: { ...ficha, codigo: null },
  });
  const form = await formOf(sent);
  const { state } = await sent.house
    .reader()
    .get(indicatorFeature, form.kind === 'inserted' ? (form.resultId ?? '') : '');
  expect(state).toMatchObject({
    kind: 'active',
    nombre: 'nuevo nombre',
    codigo: expect.stringMatching(/^N-/),
    assignment: { dependenciaId: 'sma', enlaceId: 'enlace' },
  });
  expect(JSON.stringify(state)).not.toContain('Persona ');
  expect(await sent.house.reader().count(indicatorFeature, {})).toBe(3);
});

test('a new indicator may not repeat the name of an active one', async () => {
  const house = await office();
  const { formIds } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  const { revision } = await house.ok('relator', editForm, {
    formId,
    revision: 2,
    answers: { tipo: 'reemplazar', fichaNueva: { codigo: cambia('9'), nombre: cambia('ÁRBOLES sembrados') } },
  });
  expect(
    refusalOf(await house.as('relator', requestSignatures, { formId, revision, documentSha256: sha('f') }))
      .code,
  ).toBe('nombre-repetido');
});

test('who clicks is who signs: a signer in the data is refused', async () => {
  const sent = await inSignature();
  const input = { signingId: sent.signingId, block: 'lider', documentSha256: sha('f'), signer: 'lider' };
  expect(refusalOf(await sent.house.as('enlace', sign, input)).code).toBe('input-invalid');
});
