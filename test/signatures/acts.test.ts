import { editForm, formFeature } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import { configureProceso } from '../../domain/people';
import { requestSignatures, sign, signingFeature } from '../../domain/signatures';
import { heldMesa, SIGNERS } from '../dies058/held';
import { office, PROCESO, sha } from '../dies058/office';
import { refusalOf } from '../helpers/given';
import { formOf, inSignature, put, told } from './in-signature';

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

test('who clicks is who signs: a signer in the data is refused', async () => {
  const sent = await inSignature();
  const input = { signingId: sent.signingId, block: 'lider', documentSha256: sha('f'), signer: 'lider' };
  expect(refusalOf(await sent.house.as('enlace', sign, input)).code).toBe('input-invalid');
});
