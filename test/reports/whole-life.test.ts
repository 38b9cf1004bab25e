import { actaFeature, composeActa, lockActa, sendActa } from '../../domain/actas';
import { formFeature } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import {
  actaView,
  chainView,
  formView,
  matrixRows,
  mesaView,
  pendingsOf,
  signingView,
  verificationView,
} from '../../domain/reports';
import { requestSignatures, sign, signingFeature } from '../../domain/signatures';
import { attended, type Held, heldMesa, reimport, SIGNERS } from '../dies058/held';
import { type Office, office, PROCESO, sha } from '../dies058/office';
import { valueOf } from '../helpers/given';

jest.setTimeout(60_000);

async function sent(house: Office, { formIds }: Held): Promise<string> {
  const [formId = ''] = formIds;
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  return signingId;
}
const signAs = (house: Office, person: string, signingId: string, block: string) =>
  house.as(person, sign, { signingId, block, documentSha256: sha('f') });

const FIRST_FOUR = SIGNERS.slice(0, 4);

test('MES-045 MES-057 MES-070 MES-076 DIE-009 a mesa from the calendar to the changed indicator', async () => {
  const house = await office();
  const held = await heldMesa(house);
  const reader = house.reader();
  const lider = await house.actorOf('lider');

  await house.ok('sistema', composeActa, { mesaId: held.mesaId });
  expect(valueOf(await mesaView(reader, lider, held.mesaId)).turno).toContain('envíe el acta a firma');
  await attended(house, held.mesaId, ['moderadora', 'relator', 'enlace', 'invitado']);
  const acta = await house.ok('relator', sendActa, {
    actaId: held.sesionId,
    revision: 1,
    documentSha256: sha('b'),
  });
  expect(acta.destinatarios).toEqual(expect.arrayContaining(['moderadora', 'relator', 'enlace']));
  expect(acta.sinCorreo).toEqual(['invitado']);

  const signingId = await sent(house, held);
  for (const [person, block] of FIRST_FOUR) valueOf(await signAs(house, person, signingId, block));
  const validadora = await house.actorOf('validadora');
  const pendings = valueOf(await pendingsOf(reader, validadora));
  expect(pendings.firmas).toHaveLength(1);
  expect(pendings.firmas[0]?.diferencias).toEqual([
    { key: 'unidad', campo: 'Unidad de medida', hoy: 'm²/hab', propuesta: 'm² por habitante' },
  ]);
  const done = valueOf(await signAs(house, 'validadora', signingId, 'validador'));
  expect(done).toMatchObject({ complete: true, insertedIndicatorId: house.indicatorIds[0] });

  const { state: indicator } = await reader.get(indicatorFeature, house.indicatorIds[0] ?? '');
  expect(indicator).toMatchObject({ kind: 'active', unidad: 'm² por habitante' });
  expect(indicator.kind === 'none' ? [] : indicator.values).toEqual([
    { year: 2024, programmed: '2', executed: '1.5', state: 'reportado' },
  ]);
  const chain = valueOf(await chainView(reader, lider, { formId: held.formIds[0] ?? '' }));
  expect(chain.steps).toHaveLength(2);
  expect(chain.steps[1]).toMatchObject({
    version: 2,
    causa: 'DIES-058',
    consecutivo: 'DIES-058-001',
    mesaId: held.mesaId,
    actaId: held.sesionId,
    actaNumero: '001-1',
  });
  expect(chain.steps[1]?.firmas).toHaveLength(5);
  expect(chain).toEqual(valueOf(await chainView(reader, lider, house.indicatorIds[0] ?? '')));
  const rows = valueOf(await matrixRows(reader, await house.actorOf('otra'), { procesoId: PROCESO }));
  expect(rows.map(({ cambio }) => cambio)).toEqual(['DIES-058-001 · versión 2', null]);
  const view = valueOf(await formView(reader, await house.actorOf('otra'), held.formIds[0] ?? ''));
  expect(view.estado).toBe('insertado');
  expect(view.firmas.every(({ firmadoEn }) => firmadoEn !== null)).toBe(true);
  const verified = valueOf(await verificationView(reader, (view.verification ?? '').toLowerCase()));
  expect(verified).toMatchObject({ completo: true, documentSha256: sha('f') });
});

test('DIE-015 when the register refuses, the fifth signature leaves nothing behind', async () => {
  const house = await office();
  const held = await heldMesa(house);
  const signingId = await sent(house, held);
  for (const [person, block] of FIRST_FOUR) valueOf(await signAs(house, person, signingId, block));
  const [indicatorId = ''] = house.indicatorIds;
  await reimport(house, indicatorId, { fuente: 'Catastro' });
  const before = await house.reader().get(indicatorFeature, indicatorId);
  const told = house.store.outbox().length;
  const refused = await signAs(house, 'validadora', signingId, 'validador');
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'rebase' } });
  expect((await house.reader().get(indicatorFeature, indicatorId)).version).toBe(before.version);
  expect((await house.reader().get(formFeature, held.formIds[0] ?? '')).state.kind).toBe('in-signature');
  const { state: signing } = await house.reader().get(signingFeature, signingId);
  expect(signing.kind === 'open' && Object.keys(signing.signed)).toHaveLength(4);
  expect(house.store.outbox()).toHaveLength(told);
});

test('MES-071 MES-072 MES-075 the acta goes to those who attended, locks with the unsigned listed and tells them', async () => {
  const house = await office();
  const held = await heldMesa(house);
  const reader = house.reader();
  await house.ok('sistema', composeActa, { mesaId: held.mesaId });
  await house.ok('sistema', composeActa, { mesaId: held.mesaId });
  expect(
    await house.as('relator', sendActa, { actaId: held.sesionId, revision: 1, documentSha256: sha('b') }),
  ).toMatchObject({
    refusal: { code: 'sin-asistentes' },
  });
  await attended(house, held.mesaId, ['moderadora', 'relator', 'enlace', 'invitado']);
  house.store.drain();
  const acta = await house.ok('relator', sendActa, {
    actaId: held.sesionId,
    revision: 1,
    documentSha256: sha('b'),
  });
  expect(acta.due).toBe('2026-12-01');
  const mailed = house.store.drain().filter(({ topic }) => topic === 'mail/acta-para-firma');
  expect(new Set(mailed.map(({ data }) => data['personId']))).toEqual(
    new Set(['enlace', 'moderadora', 'relator']),
  );
  await house.ok('enlace', sign, {
    signingId: acta.signingId,
    block: 'asistente:enlace',
    documentSha256: sha('b'),
  });
  expect(await house.as('relator', lockActa, { actaId: held.sesionId })).toMatchObject({
    refusal: { code: 'termino-vigente' },
  });
  const locked = await house.ok(
    'relator',
    lockActa,
    { actaId: held.sesionId },
    { today: '2026-12-02' as never },
  );
  expect([...locked.sinFirma].sort()).toEqual(['invitado', 'moderadora', 'relator']);
  const finals = house.store.drain().filter(({ topic }) => topic === 'mail/acta-final');
  expect(finals.map(({ data }) => data['personId'])).toHaveLength(3);
  expect(new Set(finals.map(({ data }) => data['personId']))).toEqual(
    new Set(['enlace', 'moderadora', 'relator']),
  );
  const view = valueOf(await actaView(reader, await house.actorOf('lider'), held.sesionId));
  expect(view).toMatchObject({ estado: 'cerrada', numero: '001-1' });
  expect([...view.sinFirma].sort()).toEqual(['Persona invitado', 'Persona moderadora', 'Persona relator']);
  expect((await reader.get(actaFeature, held.sesionId)).state.kind).toBe('locked');
  expect(valueOf(await signingView(reader, await house.actorOf('enlace'), acta.signingId)).estado).toBe(
    'cerrada',
  );
});
