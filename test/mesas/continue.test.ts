import { actaFeature, composeActa, sendActa } from '../../domain/actas';
import { addManual, attendanceFeature } from '../../domain/attendance';
import { convene, decideItem, editForm, formFeature, recordDecision } from '../../domain/dies058';
import type { Stamp } from '../../domain/kernel/feature';
import {
  cancelMesa,
  carryOver,
  closeMesa,
  continueMesa,
  type MesaEvent,
  mesaFeature,
  mesaIn,
  openMesa,
  sesionesOf,
} from '../../domain/mesas';
import { grantRole, registerPerson } from '../../domain/people';
import { actaView, formView, mesaView, pendingsOf } from '../../domain/reports';
import { requestSignatures } from '../../domain/signatures';
import { attended, conveneInput, modifyAnswers, type Office, office, PROCESO, sha } from '../dies058/office';
import { at, given, refusalOf, valueOf } from '../helpers/given';
import { CALENDAR, closed, decided, linked, opened, scheduled } from './fixtures';

const held = (
  ...events: readonly (MesaEvent & Partial<Stamp>)[]
): readonly (MesaEvent & Partial<Stamp>)[] => [
  scheduled(),
  linked,
  opened,
  decided('it-1'),
  decided('it-2', 'aplazado'),
  closed,
  ...events,
];
const again = {
  sesionId: 's-2',
  start: at('2026-12-02 09:00'),
  end: at('2026-12-02 11:00'),
  modalidad: 'presencial' as const,
  lugar: 'Sala 2',
  itemIds: ['it-2'],
  accepted: [],
  reason: '',
};
const continued: MesaEvent = { type: 'continued', ...again };

describe('a continuation of the same mesa (MES-077)', () => {
  test('MES-077 the deferred indicator is carried over, what was decided stays, and the calendar is adjusted', () => {
    const when = given(mesaFeature, ...held()).when({ type: 'continue', ...again }, 'm-1');
    when.then(continued);
    when.thenTold('calendar/create', 'card/show');
    when.thenState({
      kind: 'scheduled',
      calendar: null,
      plan: { sesionId: 's-2', numero: 3, start: again.start, modalidad: 'presencial' },
      items: [
        { id: 'it-1', kind: 'decided', outcome: 'concertado', sesionId: 's-1' },
        { id: 'it-2', kind: 'pending', earlier: [{ outcome: 'aplazado', sesionId: 's-1' }] },
      ],
      held: [{ plan: { sesionId: 's-1' }, calendar: CALENDAR }],
    });
    expect(when.told[0]).toMatchObject({
      key: 'calendar/create:m-1:s-2',
      data: { mesaId: 'm-1', sesionId: 's-2' },
    });
    expect(mesaFeature.row('m-1', when.state)['sesionIds']).toEqual(['s-1', 's-2']);
  });

  test('MES-077 doing it twice is once; each refusal says what to do', () => {
    given(mesaFeature, ...held(continued))
      .when({ type: 'continue', ...again })
      .then();
    given(mesaFeature, ...held(continued))
      .when({ type: 'continue', ...again, sesionId: 's-3' })
      .thenRefused('sesion-pendiente');
    given(mesaFeature, ...held())
      .when({ type: 'continue', ...again, itemIds: ['it-1'] })
      .thenRefused('punto-no-aplazado');
    given(mesaFeature, ...held())
      .when({ type: 'continue', ...again, end: again.start })
      .thenRefused('horario-invertido');
    given(mesaFeature, scheduled(), opened, decided('it-1'), decided('it-2'), closed)
      .when({ type: 'continue', ...again })
      .thenRefused('nada-por-continuar');
    given(mesaFeature, scheduled(), opened)
      .when({ type: 'continue', ...again })
      .thenRefused('mesa-abierta');
  });

  test('MES-077 what an earlier sesión decided is not decided again in this one', () => {
    given(mesaFeature, ...held(continued, opened))
      .when({ type: 'call-item', itemId: 'it-1' })
      .thenRefused('punto-de-otra-sesion');
    given(mesaFeature, ...held(continued, opened))
      .when({ type: 'decide-item', itemId: 'it-2', outcome: 'concertado', note: '' })
      .then({ type: 'item-decided', itemId: 'it-2', outcome: 'concertado', note: '' });
  });

  test('MES-077 a continuation that is called off leaves the mesa closed as it was, and its event the calendars', () => {
    const when = given(mesaFeature, ...held(continued)).when({ type: 'cancel', reason: 'Sin quórum' }, 'm-1');
    when.thenTold('calendar/withdraw', 'card/show');
    when.thenState({
      kind: 'closed',
      plan: { sesionId: 's-1' },
      calendar: CALENDAR,
      held: [],
      withdrawn: [{ sesionId: 's-2', eventId: null, reason: 'Sin quórum' }],
    });
    const late = given(mesaFeature, ...held(continued, { type: 'cancelled', reason: 'x' })).when({
      type: 'link-calendar',
      calendar: { ...CALENDAR, eventId: 'ev-2' },
      sesionId: 's-2',
    });
    late.thenTold('calendar/withdraw');
    late.thenState({ calendar: CALENDAR, withdrawn: [{ eventId: 'ev-2' }] });
  });

  test('MES-077 each sesión is seen as it was: its agenda, its outcomes, its calendar', () => {
    const { state } = given(mesaFeature, ...held(continued, opened, decided('it-2'), { type: 'closed' }));
    const mesa = state.kind === 'none' ? null : state;
    const seen = (sesionId: string) => (mesa ? mesaIn(mesa, sesionId) : null);
    expect(seen('s-1')?.items.map((item) => [item.id, item.kind === 'decided' && item.outcome])).toEqual([
      ['it-1', 'concertado'],
      ['it-2', 'aplazado'],
    ]);
    expect(seen('s-2')?.items.map((item) => [item.id, item.kind === 'decided' && item.outcome])).toEqual([
      ['it-2', 'concertado'],
    ]);
    expect(seen('otra')).toBeNull();
    expect(mesa && sesionesOf(mesa).map(({ orden, over }) => [orden, over])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(mesa && carryOver(mesa)).toEqual([]);
  });
});

/** A mesa closed with its first indicator agreed and the second deferred. */
async function deferred(outcome: 'aplazado' | 'no-concertado' = 'aplazado') {
  const house = await office();
  const { mesaId, sesionId, formIds } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const items = await itemsOf(house, mesaId);
  await house.ok('relator', editForm, { formId: formIds[0] ?? '', revision: 1, answers: modifyAnswers() });
  await house.ok('moderadora', decideItem, { mesaId, itemId: items[0] ?? '', outcome: 'concertado' });
  await house.ok('moderadora', decideItem, { mesaId, itemId: items[1] ?? '', outcome });
  await house.ok('moderadora', closeMesa, { mesaId });
  return { house, mesaId, sesionId, formIds, items };
}
async function itemsOf(house: Office, mesaId: string): Promise<readonly string[]> {
  const { state } = await house.reader().get(mesaFeature, mesaId);
  return state.kind === 'none' ? [] : state.items.map(({ id }) => id);
}
const next = { start: at('2026-12-02 09:00'), end: at('2026-12-02 11:00') };
const later = { now: at('2026-12-02 10:00'), today: '2026-12-02' as never };

test('MES-070 MES-077 each sesión has its own acta, numbered, signed and about what it treated', async () => {
  const { house, mesaId, sesionId, formIds, items } = await deferred();
  const done = await house.ok('moderadora', continueMesa, { mesaId, ...next });
  expect(done.itemIds).toEqual([items[1]]);
  await house.ok('relator', composeActa, { mesaId });
  const first = valueOf(await actaView(house.reader(), await house.actorOf('relator'), sesionId));
  expect(first).toMatchObject({
    numero: '003-1'.replace('003', '001'),
    mesa: { sesionId, estado: 'cerrada' },
  });
  expect(first.mesa.items.map(({ resultado }) => resultado)).toEqual(['Concertado', 'Aplazado']);
  await attended(house, mesaId, []);
  await house.ok('relator', addManual, { mesaId, sesionId, personId: 'enlace', reason: 'En la sala' });
  await house.ok('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: sha('c') });
  await house.ok('relator', requestSignatures, {
    formId: formIds[0] ?? '',
    revision: 2,
    documentSha256: sha('d'),
  });

  await house.ok('moderadora', openMesa, { mesaId }, later);
  await house.ok('moderadora', decideItem, { mesaId, itemId: items[1] ?? '', outcome: 'concertado' }, later);
  const form = await house.reader().get(formFeature, formIds[1] ?? '');
  expect(form.state).toMatchObject({ sesionId: done.sesionId, answers: { fechaAcuerdo: '2026-12-02' } });
  await house.ok('moderadora', closeMesa, { mesaId }, later);
  await house.ok('relator', composeActa, { mesaId });
  const second = (await house.reader().get(actaFeature, done.sesionId)).state;
  expect(second).toMatchObject({ numero: '001-2', sesionId: done.sesionId });
  const seen = valueOf(await actaView(house.reader(), await house.actorOf('relator'), done.sesionId));
  expect(seen.mesa.items.map(({ orden, resultado }) => [orden, resultado])).toEqual([[1, 'Concertado']]);
  const view = valueOf(await mesaView(house.reader(), await house.actorOf('relator'), mesaId));
  expect(view.sesiones?.map(({ orden, actaId }) => [orden, actaId])).toEqual([
    [1, sesionId],
    [2, done.sesionId],
  ]);
  const shown = valueOf(await formView(house.reader(), await house.actorOf('relator'), formIds[1] ?? ''));
  expect(shown.actaNumero).toBe('001-2');
});

test('MES-077 while the continuation is scheduled, what the first sesión owes is still among the pendings', async () => {
  const { house, mesaId, sesionId } = await deferred();
  expect(valueOf(await mesaView(house.reader(), await house.actorOf('moderadora'), mesaId))).toMatchObject({
    porContinuar: 1,
  });
  await house.ok('moderadora', continueMesa, { mesaId, ...next });
  await house.ok('relator', composeActa, { mesaId, sesionId });
  const owed = valueOf(await pendingsOf(house.reader(), await house.actorOf('relator')));
  expect(owed.mesas.map(({ nombre, turno }) => `${nombre}: ${turno}`)).toEqual([
    'Mesa 1 · Secretaría de Medio Ambiente, sesión 1: Falta que Persona relator (relatoría) envíe el acta a firma.',
  ]);
});

test('MES-055 MES-077 attendance belongs to its sesión', async () => {
  const { house, mesaId, sesionId } = await deferred();
  const done = await house.ok('moderadora', continueMesa, { mesaId, ...next });
  await house.ok('relator', addManual, { mesaId, sesionId, personId: 'enlace', reason: 'En la sala' });
  await house.ok('relator', addManual, { mesaId, personId: 'coordinadora', reason: 'En la sala' });
  const people = async (id: string) => {
    const { state } = await house.reader().get(attendanceFeature, id);
    return state.kind === 'none' ? [] : state.manual.map(({ person }) => person.personId);
  };
  expect([await people(sesionId), await people(done.sesionId)]).toEqual([['enlace'], ['coordinadora']]);
  const strange = await house.as('relator', addManual, {
    mesaId,
    sesionId: 'otra',
    personId: 'enlace',
    reason: 'x',
  });
  expect(refusalOf(strange).code).toBe('sesion-inexistente');
});

test('MES-060 MES-077 what the despacho sends to a new mesa is carried over; weekends are warned of', async () => {
  const { house, mesaId, items } = await deferred('no-concertado');
  const nothing = await house.as('moderadora', continueMesa, { mesaId, ...next });
  expect(refusalOf(nothing).code).toBe('nada-por-continuar');
  await house.ok('sistema', registerPerson, { personId: 'despacho', name: 'Persona despacho' });
  await house.ok('sistema', grantRole, {
    personId: 'despacho',
    procesoId: PROCESO,
    role: 'despacho-subdireccion',
  });
  await house.ok('despacho', recordDecision, {
    mesaId,
    itemId: items[1] ?? '',
    sense: 'nueva-mesa',
    text: 'Que se trate con la meta revisada.',
    date: '2026-11-24',
  });
  const sunday = { start: at('2026-11-29 09:00'), end: at('2026-11-29 11:00') };
  const warned = refusalOf(await house.as('moderadora', continueMesa, { mesaId, ...sunday }));
  expect(warned.details).toEqual(['El domingo 29 de noviembre de 2026 es fin de semana.']);
  await house.ok('moderadora', continueMesa, { mesaId, ...next });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  expect(state).toMatchObject({
    items: [{ kind: 'decided' }, { kind: 'pending', earlier: [{ ruling: { sense: 'nueva-mesa' } }] }],
  });
  await house.ok('moderadora', cancelMesa, { mesaId, reason: 'Se aplaza' });
  expect((await house.reader().get(mesaFeature, mesaId)).state).toMatchObject({
    kind: 'closed',
    items: [{}, { kind: 'decided', ruling: { sense: 'nueva-mesa' } }],
  });
});
