import { type MesaCommand, type MesaEvent, mesaFeature } from '../../domain/mesas';
import { at, given, stamp } from '../helpers/given';
import { CALENDAR, called, closed, decided, ITEMS, linked, opened, plan, ref, scheduled } from './fixtures';

const schedule = (overrides: Parameters<typeof plan>[0] = {}): MesaCommand => ({
  type: 'schedule',
  plan: plan(overrides),
  items: ITEMS,
});
const cancelled: MesaEvent = { type: 'cancelled', reason: 'Paro' };
const mesa = (...events: readonly MesaEvent[]) => given(mesaFeature, ...events);
const inSession = (...events: readonly MesaEvent[]) => mesa(scheduled(), linked, opened, ...events);

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

describe('holding', () => {
  test('MES-050 «Abrir mesa» opens it once, without any event of Teams', () => {
    const when = mesa(scheduled()).when({ type: 'open' }, 'm-1');
    when.then(opened);
    expect(when.told.map(({ data }) => data)).toEqual([{ cardKey: 'mesa:m-1' }]);
    mesa(scheduled(), opened).when({ type: 'open' }).then();
    mesa(scheduled(), cancelled).when({ type: 'open' }).thenRefused('mesa-cancelada');
    inSession(decided('it-1'), decided('it-2'), closed).when({ type: 'open' }).thenRefused('mesa-cerrada');
  });

  test('MES-054 calling the next item closes nothing: two are in discussion', () => {
    const when = inSession(called('it-1')).when({ type: 'call-item', itemId: 'it-2' }, 'm-1');
    when.thenState({ items: [{ kind: 'open' }, { kind: 'open' }] });
    expect(when.told.map(({ data }) => data)).toEqual([
      { cardKey: 'item:m-1:it-2' },
      { cardKey: 'item:m-1:it-1' },
      { cardKey: 'mesa:m-1' },
    ]);
    inSession(called('it-1')).when({ type: 'call-item', itemId: 'it-1' }).then();
  });

  test('MES-054 a decided item is called again before closing, and its first decision stays in sight', () => {
    inSession(called(), decided('it-1', 'aplazado'))
      .when({ type: 'call-item', itemId: 'it-1' })
      .thenState({
        items: [
          { kind: 'open', earlier: [{ outcome: 'aplazado', by: ref('p-moderadora') }] },
          { earlier: [] },
        ],
      });
    inSession(decided('it-1', 'aplazado'))
      .when({ type: 'decide-item', itemId: 'it-1', outcome: 'concertado', note: '' })
      .thenState({
        items: [{ kind: 'decided', outcome: 'concertado', earlier: [{ outcome: 'aplazado' }] }, {}],
      });
  });

  const position = (overrides: object = {}): MesaCommand =>
    ({
      type: 'take-position',
      itemId: 'it-1',
      party: 'dependencia',
      value: 'de-acuerdo',
      person: ref('enlace'),
      aloud: false,
      ...overrides,
    }) as MesaCommand;

  test('a position is taken, changed, and repeated without effect', () => {
    const taken = inSession(called()).when(position(), 'm-1');
    taken.thenState({
      items: [
        { positions: { dependencia: { value: 'de-acuerdo', by: ref('enlace'), recordedBy: null } } },
        {},
      ],
    });
    expect(taken.told.map(({ data }) => data)).toEqual([{ cardKey: 'item:m-1:it-1' }]);
    const event = { ...position(), type: 'position-taken' } as MesaEvent;
    inSession(called(), event).when(position()).then();
    inSession(called(), event)
      .when(position({ value: 'no-de-acuerdo' }))
      .thenState({ items: [{ positions: { dependencia: { value: 'no-de-acuerdo' } } }, {}] });
  });
  test('«de viva voz» keeps who recorded it', () => {
    inSession()
      .when({ ...position({ aloud: true }), ...stamp('relatora') })
      .thenState({
        items: [{ positions: { dependencia: { by: ref('enlace'), recordedBy: ref('relatora') } } }, {}],
      });
  });
  test('a position on a decided item is refused until it is called again', () => {
    inSession(decided()).when(position()).thenRefused('punto-decidido');
  });

  const comment = (overrides: object = {}): MesaCommand =>
    ({
      type: 'comment',
      itemId: 'it-1',
      commentId: 'c-1',
      text: ' Falta la línea base ',
      person: ref('invitado'),
      aloud: false,
      ...overrides,
    }) as MesaCommand;

  test('MES-058 comments go to their item, also after its outcome; notes to the sesión', () => {
    inSession(decided())
      .when(comment())
      .thenState({ items: [{ comments: [{ text: 'Falta la línea base', by: ref('invitado') }] }, {}] });
    const note = inSession().when(comment({ itemId: null }));
    note.thenState({ notes: [{ id: 'c-1' }], items: [{ comments: [] }, {}] });
    note.thenTold();
    inSession({ ...comment(), type: 'commented' } as MesaEvent)
      .when(comment())
      .then();
    inSession()
      .when(comment({ text: ' \n' }))
      .thenRefused('comentario-vacio');
  });

  test.each(['call-item', 'take-position', 'comment', 'decide-item'] as const)(
    'an item of another mesa is unknown to «%s»',
    (type) => {
      const fields = {
        itemId: 'otro',
        outcome: 'aplazado',
        note: '',
        text: 'x',
        commentId: 'c',
        party: 'dap',
        value: 'de-acuerdo',
        person: ref('x'),
        aloud: false,
      };
      inSession()
        .when({ ...fields, type } as MesaCommand)
        .thenRefused('punto-inexistente');
    },
  );

  test.each([
    ['mesa-inexistente', []],
    ['mesa-sin-abrir', [scheduled()]],
    ['mesa-cancelada', [scheduled(), cancelled]],
    ['mesa-cerrada', [scheduled(), opened, decided('it-1'), decided('it-2'), closed]],
  ] as const)('nothing is recorded in a mesa that is not open: %s', (code, events) => {
    for (const command of [
      { type: 'call-item', itemId: 'it-1' },
      position(),
      comment(),
      comment({ itemId: null }),
      { type: 'decide-item', itemId: 'it-1', outcome: 'concertado', note: 'x' },
    ] as MesaCommand[])
      mesa(...events)
        .when(command)
        .thenRefused(code);
  });
});

describe('closing', () => {
  test('MES-057 is refused while an indicator has no outcome, and says which', () => {
    const refusal = inSession(called('it-1'), decided('it-2'))
      .when({ type: 'close' })
      .thenRefused('puntos-sin-resultado');
    expect(refusal).toMatchObject({
      message:
        'No se cerró la mesa: 1 indicador no tiene resultado (punto 1). Dé a cada uno el suyo; lo que no se alcanzó a tratar queda aplazado.',
      details: ['Punto 1'],
    });
    expect(inSession().when({ type: 'close' }).thenRefused('puntos-sin-resultado').details).toEqual([
      'Punto 1',
      'Punto 2',
    ]);
  });
  test('MES-057 every outcome closes an item, and the same again is nothing', () => {
    for (const outcome of ['concertado', 'concertado-con-ajustes', 'no-concertado', 'aplazado'] as const) {
      const command = { type: 'decide-item', itemId: 'it-1', outcome, note: ' ya ' } as const;
      inSession(called())
        .when(command)
        .thenState({ items: [{ kind: 'decided', outcome, note: 'ya', by: ref('p-moderadora') }, {}] });
      inSession({ ...command, type: 'item-decided', note: 'ya' })
        .when(command)
        .then();
    }
  });
  test('a closed mesa asks for the attendance and the acta', () => {
    const ready = inSession(decided('it-1'), decided('it-2', 'aplazado'));
    const when = ready.when({ type: 'close' }, 'm-1');
    when.then(closed);
    when.thenTold('card/show', 'card/show', 'attendance/fetch', 'acta/compose');
    expect(when.told.map(({ data }) => data)).toEqual([
      { cardKey: 'cierre:m-1' },
      { cardKey: 'mesa:m-1' },
      { mesaId: 'm-1', sesionId: 's-1' },
      { mesaId: 'm-1', sesionId: 's-1' },
    ]);
    inSession(decided('it-1'), decided('it-2'), closed).when({ type: 'close' }).then();
    mesa(scheduled()).when({ type: 'close' }).thenRefused('mesa-sin-abrir');
  });
  test('MES-055 a mesa in person has no report to fetch', () => {
    mesa(scheduled({ modalidad: 'presencial' }), opened, decided('it-1'), decided('it-2'))
      .when({ type: 'close' })
      .thenTold('card/show', 'card/show', 'acta/compose');
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
