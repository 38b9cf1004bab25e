import { type MesaCommand, mesaFeature } from '../../domain/mesas';
import { at, stamp } from '../helpers/given';
import { CALENDAR, called, closed, decided, ITEMS, linked, opened, plan, ref, scheduled } from './fixtures';
import { cancelled, mesa } from './given-mesa';

const schedule = (overrides: Parameters<typeof plan>[0] = {}): MesaCommand => ({
  type: 'schedule',
  plan: plan(overrides),
  items: ITEMS,
});

describe('scheduling', () => {
  test('MES-020 a mesa is scheduled with its indicators, and calendar and Teams are told', () => {
    const when = mesa().when(schedule(), 'm-1');
    when.then(scheduled());
    when.thenTold('calendar/create', 'teams/install');
    expect(when.told.map(({ key, data }) => [key, data])).toEqual([
      ['calendar/create:m-1', { mesaId: 'm-1' }],
      ['teams/install:m-1', { mesaId: 'm-1' }],
    ]);
  });
  test('scheduling it again changes nothing', () => mesa(scheduled()).when(schedule()).then());

  const refused: readonly (readonly [string, MesaCommand])[] = [
    ['moderador-es-relator', schedule({ relator: ref('moderadora') })],
    ['horario-invertido', schedule({ end: at('2026-11-25 09:00') })],
    ['falta-nombre', schedule({ nombre: ' ' })],
    ['falta-motivo', schedule({ accepted: [{ code: 'festivo', message: 'Es festivo.' }] })],
    ['sin-indicadores', { type: 'schedule', plan: plan(), items: [] }],
    [
      'indicador-repetido',
      { type: 'schedule', plan: plan(), items: [ITEMS[0], { ...ITEMS[1], indicatorId: 'ind-1' }] },
    ],
  ];
  test.each(refused)('MES-023 MES-026 refused: %s', (code, command) => {
    mesa().when(command).thenRefused(code);
  });

  test('MES-026 accepted warnings stay with their reason', () => {
    const accepted = [{ code: 'festivo', message: 'Es festivo.' }] as const;
    mesa()
      .when(schedule({ accepted, reason: 'Única fecha de todos' }))
      .thenState({ plan: { accepted, reason: 'Única fecha de todos' } });
  });
});

describe('MES-034 the calendar', () => {
  const moved = { start: at('2026-11-26 09:00'), end: at('2026-11-26 11:00') };

  test('a move needs a reason, updates the event, and the same move again is nothing', () => {
    mesa(scheduled())
      .when({ type: 'reschedule', ...moved, reason: '' })
      .thenRefused('falta-motivo');
    const when = mesa(scheduled(), linked).when({ type: 'reschedule', ...moved, reason: ' Cruce ' });
    when.then({ type: 'rescheduled', ...moved, reason: 'Cruce' });
    when.thenTold('calendar/update');
    mesa(scheduled(), { type: 'rescheduled', ...moved, reason: 'Cruce' })
      .when({ type: 'reschedule', ...moved, reason: 'x' })
      .then();
    mesa(scheduled())
      .when({ type: 'reschedule', start: moved.end, end: moved.start, reason: 'x' })
      .thenRefused('horario-invertido');
  });
  test('moving back and forth is told each time', () => {
    const first = mesa(scheduled()).when({ type: 'reschedule', ...moved, reason: 'x' });
    const again = mesa(scheduled()).when({
      type: 'reschedule',
      ...moved,
      reason: 'x',
      ...stamp('moderadora', at('2026-11-24 15:00')),
    });
    expect(first.told[0]?.key).not.toBe(again.told[0]?.key);
  });
  test('a cancelled mesa leaves the calendars, even when the event is created later', () => {
    const when = mesa(scheduled(), linked).when({ type: 'cancel', reason: 'Paro' });
    when.then(cancelled);
    when.thenTold('calendar/cancel');
    mesa(scheduled()).when({ type: 'cancel', reason: '' }).thenRefused('falta-motivo');
    mesa(scheduled(), cancelled).when({ type: 'cancel', reason: 'x' }).then();
    mesa(scheduled(), cancelled)
      .when({ type: 'link-calendar', calendar: CALENDAR })
      .thenTold('calendar/cancel');
  });
  test('the event is linked once, and the bot is installed in its chat', () => {
    mesa(scheduled())
      .when({ type: 'link-calendar', calendar: CALENDAR })
      .thenTold('teams/install', 'calendar/look');
    mesa(scheduled(), linked).when({ type: 'link-calendar', calendar: CALENDAR }).then();
  });
  test.each([
    ['opened', [opened], ['mesa:mesa-1']],
    ['in discussion', [opened, called('it-2')], ['mesa:mesa-1', 'item:mesa-1:it-2']],
    [
      'closed',
      [opened, called(), decided('it-1'), closed],
      ['mesa:mesa-1', 'item:mesa-1:it-1', 'cierre:mesa-1'],
    ],
  ])('MES-054 %s before Outlook answered: its chat begins with the cards of now', (_state, events, cards) => {
    const { told } = mesa(scheduled(), ...events).when({ type: 'link-calendar', calendar: CALENDAR });
    expect(told.flatMap(({ data }) => data['cardKey'] ?? [])).toEqual(cards);
  });
  test.each([
    ['mesa-abierta', [opened]],
    ['mesa-cerrada', [opened, decided('it-1'), decided('it-2'), closed]],
    ['mesa-cancelada', [cancelled]],
  ] as const)('too late to move: %s', (code, events) => {
    mesa(scheduled(), ...events)
      .when({ type: 'reschedule', ...moved, reason: 'x' })
      .thenRefused(code);
  });
  test.each([
    ['mesa-abierta', [opened]],
    ['mesa-cerrada', [opened, decided('it-1'), decided('it-2'), closed]],
  ] as const)('too late to cancel: %s', (code, events) => {
    mesa(scheduled(), ...events)
      .when({ type: 'cancel', reason: 'x' })
      .thenRefused(code);
  });
});

test('the row finds a mesa by dependencia, chat, meeting, person and indicator', () => {
  const { state } = mesa(scheduled(), linked);
  expect(mesaFeature.row('m-1', state)).toEqual({
    awaitsDecision: false,
    sesionIds: ['s-1'],
    cronograma: 'propuesta',
    status: 'scheduled',
    procesoId: 'ssepot',
    dependenciaId: 'sma',
    sesionId: 's-1',
    numero: 3,
    nombre: 'Secretaría de Medio Ambiente',
    fase: 2,
    start: '2026-11-25T14:00:00.000Z',
    end: '2026-11-25T16:00:00.000Z',
    eventId: 'ev-1',
    onlineMeetingId: 'om-1',
    chatId: '19:meeting_1@thread.v2',
    moderadorId: 'moderadora',
    relatorId: 'relatora',
    temas: ['a'],
    personIds: ['moderadora', 'relatora', 'enlace', 'invitado'],
    indicatorIds: ['ind-1', 'ind-2'],
  });
  expect(Object.keys(mesaFeature.row('x', { kind: 'none' })).sort()).toEqual(
    Object.keys(mesaFeature.row('m-1', state)).sort(),
  );
});
