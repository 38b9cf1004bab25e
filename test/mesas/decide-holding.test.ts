import { type MesaCommand, type MesaEvent } from '../../domain/mesas';
import { stamp } from '../helpers/given';
import { called, closed, decided, linked, opened, ref, scheduled } from './fixtures';
import { cancelled, mesa } from './given-mesa';

const inSession = (...events: readonly MesaEvent[]) => mesa(scheduled(), linked, opened, ...events);

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
