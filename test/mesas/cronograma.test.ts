import { convene } from '../../domain/dies058';
import {
  counterSchedule,
  endorseSchedule,
  type MesaCommand,
  type MesaEvent,
  mesaFeature,
  openMesa,
  rescheduleMesa,
  sendSchedule,
} from '../../domain/mesas';
import { mesaView, pendingsOf } from '../../domain/reports';
import { conveneInput, office } from '../dies058/office';
import { at, given, refusalOf, valueOf } from '../helpers/given';
import { closed, decided, opened, ref, scheduled } from './fixtures';

const sent: MesaEvent = { type: 'schedule-sent' };
const aval: MesaEvent = { type: 'schedule-endorsed', person: ref('enlace'), evidence: 'Oficio 7' };
const moved: MesaEvent = {
  type: 'rescheduled',
  start: at('2026-11-26 09:00'),
  end: at('2026-11-26 11:00'),
  reason: 'Cruce',
};
const endorse: MesaCommand = { type: 'endorse-schedule', person: ref('enlace'), evidence: 'Oficio 7' };

test.each([
  ['propuesta', []],
  ['enviada', [sent]],
  ['avalada', [sent, aval]],
  ['ajustada', [sent, aval, moved]],
  ['propuesta', [sent, moved]],
  ['avalada', [sent, aval, moved, aval]],
  ['enviada', [sent, aval, moved, sent]],
] as const)('MES-027 the cronograma is %s after %j', (state, events) => {
  const row = mesaFeature.row('m', given(mesaFeature, scheduled(), ...events).state);
  expect(row['cronograma']).toBe(state);
});

test('MES-027 a date that moves after the aval asks the dependencia for a new one', () => {
  const { type: _type, ...to } = moved as Extract<MesaEvent, { type: 'rescheduled' }>;
  const when = given(mesaFeature, scheduled(), sent, aval).when({ type: 'reschedule', ...to });
  when.thenTold('calendar/update', 'notify/pendings', 'notify/pendings', 'cronograma/ask');
  expect(when.told.slice(1, 3).map(({ data }) => data)).toEqual([
    { personId: 'enlace' },
    { personId: 'moderadora' },
  ]);
});

test('MES-027 sent and endorsed once; not endorsed before it is sent, nor once the mesa was opened', () => {
  given(mesaFeature, scheduled(), sent).when({ type: 'send-schedule' }).then();
  given(mesaFeature, scheduled(), sent, aval).when(endorse).then();
  given(mesaFeature, scheduled()).when(endorse).thenRefused('cronograma-sin-enviar');
  given(mesaFeature, scheduled(), sent)
    .when({ ...endorse, evidence: ' ' })
    .thenRefused('falta-soporte');
  given(mesaFeature, scheduled(), opened).when({ type: 'send-schedule' }).thenRefused('mesa-no-programada');
});

test('MES-027 MES-077 a continuation begins with a proposed date of its own', () => {
  const { state } = given(
    mesaFeature,
    scheduled(),
    sent,
    aval,
    opened,
    decided('it-1'),
    decided('it-2', 'aplazado'),
    closed,
    {
      type: 'continued',
      sesionId: 's-2',
      start: at('2026-12-02 09:00'),
      end: at('2026-12-02 11:00'),
      modalidad: 'virtual',
      lugar: '',
      itemIds: ['it-2'],
      accepted: [],
      reason: '',
    },
  );
  expect(mesaFeature.row('m', state)['cronograma']).toBe('propuesta');
});

test('MES-027 the dependencia gives its aval, or the office writes it down with where it is; each sees what is missing', async () => {
  const house = await office();
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const shown = async () =>
    valueOf(await mesaView(house.reader(), await house.actorOf('moderadora'), mesaId));
  expect((await shown()).cronograma?.estado).toBe('propuesta');
  expect(refusalOf(await house.as('enlace', sendSchedule, { mesaId })).code).toBe('not-allowed');
  await house.ok('moderadora', sendSchedule, { mesaId });
  const owed = async () => valueOf(await pendingsOf(house.reader(), await house.actorOf('enlace'))).mesas;
  expect((await owed()).map(({ turno }) => turno)).toEqual(['Falta que usted dé el aval del cronograma.']);
  const own = await house.as('moderadora', endorseSchedule, { mesaId });
  expect(refusalOf(own).code).toBe('no-es-de-la-dependencia');
  const other = await house.as('otra', endorseSchedule, { mesaId });
  expect(refusalOf(other).code).toBe('not-allowed');
  const answer = { mesaId, reason: 'Ese día es la rendición de cuentas', start: at('2026-11-27 09:00') };
  expect(refusalOf(await house.as('otra', counterSchedule, answer)).code).toBe('not-allowed');
  await house.ok('enlace', counterSchedule, answer);
  expect((await shown()).cronograma?.texto).toBe(
    'Persona enlace propuso otra fecha para el viernes 27 de noviembre de 2026, 9:00 a. m.: Ese día es la rendición de cuentas',
  );
  await house.ok('moderadora', sendSchedule, { mesaId });
  await house.ok('enlace', endorseSchedule, { mesaId });
  expect((await shown()).cronograma?.texto).toMatch(/^Cronograma avalado por Persona enlace/);
  expect(await owed()).toEqual([]);
  await house.ok('moderadora', rescheduleMesa, {
    mesaId,
    start: at('2026-11-26 09:00'),
    end: at('2026-11-26 11:00'),
    reason: 'Cruce de agendas',
  });
  expect((await shown()).cronograma?.estado).toBe('ajustada');
  await house.ok('moderadora', endorseSchedule, { mesaId, personId: 'directiva', evidence: 'Correo del 25' });
  expect((await shown()).cronograma?.texto).toMatch(/^Cronograma avalado por Persona directiva/);
  await house.ok('moderadora', openMesa, { mesaId });
});

test('MES-027 the answer of the dependencia that is no aval moves nothing, says why, and is over once the date is sent again or moves', () => {
  const no = {
    type: 'counter-schedule',
    person: ref('enlace'),
    reason: ' Rendición de cuentas ',
    start: null,
    by: ref('enlace'),
  } as const;
  const event: MesaEvent = {
    type: 'schedule-countered',
    person: ref('enlace'),
    reason: 'Rendición de cuentas',
    start: null,
  };
  const asked = given(mesaFeature, scheduled(), sent);
  const when = asked.when(no);
  when.then(event);
  when.thenTold('notify/pendings', 'cronograma/answered');
  when.thenState({ plan: { start: at('2026-11-25 09:00') }, cronograma: { state: 'propuesta' } });
  asked.when({ ...no, reason: ' ' }).thenRefused('falta-motivo');
  given(mesaFeature, scheduled()).when(no).thenRefused('cronograma-sin-enviar');
  given(mesaFeature, scheduled(), sent, event).when(no).then();
  for (const after of [sent, moved]) {
    const { state } = given(mesaFeature, scheduled(), sent, event, after);
    expect(state.kind === 'scheduled' && state.cronograma?.counter).toBeUndefined();
  }
});
