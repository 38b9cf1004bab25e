import { convene, decideItem, editForm, formFeature, recordDecision } from '../../domain/dies058';
import {
  addComment,
  askReport,
  callItem,
  closeMesa,
  mesaFeature,
  openMesa,
  sendReport,
  takePosition,
} from '../../domain/mesas';
import { configureProceso, grantRole, registerPerson } from '../../domain/people';
import { escalationsList, escalationView, formView, mesaView, pendingsOf } from '../../domain/reports';
import { requestSignatures, sign } from '../../domain/signatures';
import { modifyAnswers, SIGNERS } from '../dies058/held';
import { conveneInput, type Office, office, PROCESO, sha } from '../dies058/office';
import { day, refusalOf, valueOf } from '../helpers/given';
import { decision, SHA, sent, type Unagreed } from './not-agreed';

/** A mesa closed with its one indicator not agreed, and somebody who holds the role of the despacho. */
async function notAgreed({ term = true, despacho = true } = {}): Promise<Unagreed> {
  const house = await office();
  if (term)
    await house.ok('sistema', configureProceso, {
      procesoId: PROCESO,
      settings: { decisionDespachoDias: 5, decisionDespachoOrigen: 'Circular 12 de 2026' },
    });
  if (despacho) await named(house);
  const { mesaId, formIds } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds.slice(0, 1)),
  );
  const [formId = ''] = formIds;
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const itemId = state.kind === 'none' ? '' : (state.items[0]?.id ?? '');
  await house.ok('moderadora', callItem, { mesaId, itemId });
  await house.ok('enlace', takePosition, {
    mesaId,
    itemId,
    value: 'no-de-acuerdo',
    text: 'La dependencia no tiene cómo medirlo.',
  });
  await house.ok('coordinadora', takePosition, { mesaId, itemId, value: 'de-acuerdo' });
  await house.ok('enlace', addComment, { mesaId, itemId, text: 'Proponemos conservar la meta.' });
  await house.ok('relator', editForm, { formId, revision: 1, answers: modifyAnswers() });
  await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'no-concertado', note: 'Sin acuerdo' });
  await house.ok('moderadora', closeMesa, { mesaId });
  return { house, mesaId, itemId, formId };
}

async function named(house: Office): Promise<void> {
  await house.ok('sistema', registerPerson, {
    personId: 'despacho',
    name: 'Persona despacho',
    cargo: 'Subdirectora',
  });
  await house.ok('sistema', grantRole, {
    personId: 'despacho',
    procesoId: PROCESO,
    role: 'despacho-subdireccion',
  });
}

const view = async ({ house, mesaId, itemId }: Unagreed, today = '2026-11-24') =>
  valueOf(
    await escalationView(
      { ...house.reader(), today: day(today) },
      await house.actorOf('moderadora'),
      mesaId,
      itemId,
    ),
  );

const toSign = (one: Unagreed) =>
  one.house.as('relator', requestSignatures, { formId: one.formId, revision: 2, documentSha256: sha('b') });

describe('dissent to its end (F21, F22)', () => {
  test('MES-060 only the despacho is offered to decide; who conducts writes the decision down for its author, until there is one', async () => {
    const one = await notAgreed({ despacho: true });
    const verbs = async (who: string) => {
      const { house, mesaId, itemId } = one;
      const seen = await escalationView(house.reader(), await house.actorOf(who), mesaId, itemId);
      return valueOf(seen).offers.map(({ verb }) => verb);
    };
    await sent(one);
    expect(await verbs('despacho')).toEqual(expect.arrayContaining(['mesas/rule', 'mesas/record-decision']));
    expect(await verbs('moderadora')).toContain('mesas/record-decision');
    expect(await verbs('moderadora')).not.toContain('mesas/rule');
    expect(await verbs('enlace')).not.toContain('mesas/record-decision');
    await one.house.ok('despacho', recordDecision, decision(one, 'mantener'));
    expect(await verbs('despacho')).not.toContain('mesas/rule');
  });

  test('F21 the positions of both parties are kept with their reasons, and the discussion beside them', async () => {
    const shown = await view(await notAgreed());
    expect(shown.posiciones.map(({ parte, valor, texto }) => [parte, valor, texto])).toEqual([
      ['Dependencia', 'no-de-acuerdo', 'La dependencia no tiene cómo medirlo.'],
      ['DAP', 'de-acuerdo', undefined],
    ]);
    expect(shown.comentarios.map(({ texto }) => texto)).toEqual(['Proponemos conservar la meta.']);
    expect(shown).toMatchObject({ estado: 'por-enviar', nota: 'Sin acuerdo', propuesta: 'Modificar' });
  });

  test('F22 the report goes to who holds the role, by mail and among their pendings, with a clock that has an origin', async () => {
    const one = await notAgreed();
    one.house.store.drain();
    expect(await sent(one)).toEqual({ due: '2026-12-01' });
    const told = one.house.store.drain();
    expect(told.filter(({ topic }) => topic === 'mail/no-concertacion').map(({ data }) => data)).toEqual([
      { mesaId: one.mesaId, itemId: one.itemId, personId: 'despacho' },
    ]);
    expect(
      told.filter(({ topic, after }) => topic === 'notify/pendings' && after).map(({ after }) => after),
    ).toEqual(['2026-12-02T13:00:00.000Z', '2026-12-02T13:00:00.000Z']);
    expect(await view(one)).toMatchObject({
      estado: 'en-despacho',
      diasHabiles: 5,
      plazoOrigen: 'Circular 12 de 2026',
      destinatarios: ['Persona despacho'],
    });
    const owed = valueOf(await pendingsOf(one.house.reader(), await one.house.actorOf('despacho')));
    expect(owed.mesas.map(({ turno }) => turno)).toEqual([
      'Falta que usted decida sobre 1 indicador no concertado (hasta el martes 1 de diciembre de 2026).',
    ]);
  });

  test('F22 without a term nothing is overdue, and it is said so; nobody in the role is said too', async () => {
    const one = await notAgreed({ term: false, despacho: false });
    const nobody = await one.house.as('sistema', sendReport, {
      mesaId: one.mesaId,
      itemId: one.itemId,
      documentSha256: SHA,
    });
    expect(refusalOf(nobody).code).toBe('sin-despacho');
    await named(one.house);
    one.house.store.drain();
    await one.house.ok('moderadora', askReport, { mesaId: one.mesaId, itemId: one.itemId });
    expect(one.house.store.drain().map(({ topic }) => topic)).toEqual(['report/no-concertacion']);
    await sent(one);
    expect(await view(one, '2027-06-01')).toMatchObject({
      estado: 'en-despacho',
      estadoTexto: 'Informe enviado a Persona despacho; sin plazo configurado para la decisión',
    });
  });

  test('MES-060 MES-075 an overdue decision is shown and never assumed: the form stays where it was', async () => {
    const one = await notAgreed();
    await sent(one);
    expect(await view(one, '2026-12-04')).toMatchObject({
      estado: 'vencido',
      diasHabiles: -3,
      decision: null,
    });
    expect(refusalOf(await toSign(one)).code).toBe('no-concertado');
    const reader = { ...one.house.reader(), today: day('2026-12-04') };
    const shown = valueOf(await mesaView(reader, await one.house.actorOf('moderadora'), one.mesaId));
    expect(shown.items[0]?.escalamiento).toMatchObject({ estado: 'vencido', sentido: null });
    const list = await escalationsList(reader, await one.house.actorOf('despacho'), {
      procesoId: PROCESO,
      pendientes: true,
    });
    expect(valueOf(list).map(({ estadoTexto }) => estadoTexto)).toEqual([
      'Informe enviado a Persona despacho; el plazo para decidir venció el martes 1 de diciembre de 2026 y no hay decisión',
    ]);
  });

  test('MES-060 MES-076 «adoptar» comes back into the same form, which then is signed and inserted', async () => {
    const one = await notAgreed();
    await sent(one);
    await one.house.ok('despacho', recordDecision, decision(one, 'adoptar'));
    const shown = await view(one);
    expect(shown.decision).toMatchObject({
      sentido: 'adoptar',
      autor: 'Persona despacho',
      fecha: '2026-11-24',
      registradaPor: null,
    });
    const form = valueOf(await formView(one.house.reader(), await one.house.actorOf('relator'), one.formId));
    expect(form.estadoTexto).toBe('Adoptado por el despacho de la Subdirección, por enviar a firma');
    const { signingId } = valueOf(await toSign(one));
    for (const [person, block] of SIGNERS)
      await one.house.ok(person, sign, { signingId, block, documentSha256: sha('b'), route: 'tab' });
    const { state } = await one.house.reader().get(formFeature, one.formId);
    expect(state).toMatchObject({ kind: 'inserted', ruling: { sense: 'adoptar', revision: 2 } });
  });

  test('MES-060 «mantener» ends the form and the register stays; «nueva mesa» leaves it a draft', async () => {
    const kept = await notAgreed();
    await kept.house.ok('despacho', recordDecision, decision(kept, 'mantener'));
    expect((await kept.house.reader().get(formFeature, kept.formId)).state).toMatchObject({
      kind: 'withdrawn',
    });
    const again = await notAgreed();
    await again.house.ok('despacho', recordDecision, decision(again, 'nueva-mesa'));
    expect((await again.house.reader().get(formFeature, again.formId)).state).toMatchObject({
      kind: 'draft',
    });
    expect(refusalOf(await toSign(again)).message).toContain('pidió tratarlo en una nueva mesa');
  });

  test('MES-060 who writes it down names its author, who holds the role, and the oficio', async () => {
    const one = await notAgreed();
    const own = await one.house.as('moderadora', recordDecision, decision(one, 'adoptar'));
    expect(refusalOf(own).code).toBe('no-es-el-despacho');
    const bare = await one.house.as('moderadora', recordDecision, {
      ...decision(one, 'adoptar'),
      authorId: 'despacho',
    });
    expect(refusalOf(bare).code).toBe('falta-soporte');
    await one.house.ok('moderadora', recordDecision, {
      ...decision(one, 'adoptar'),
      authorId: 'despacho',
      evidence: 'Oficio 2026-118',
    });
    expect((await view(one)).decision).toMatchObject({
      autor: 'Persona despacho',
      registradaPor: 'Persona moderadora',
      soporte: 'Oficio 2026-118',
    });
    const enlace = await one.house.as('enlace', recordDecision, decision(one, 'adoptar'));
    expect(refusalOf(enlace).code).toBe('not-allowed');
  });
});
