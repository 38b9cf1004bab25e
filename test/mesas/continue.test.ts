import type { Stamp } from '../../domain/kernel/feature';
import { carryOver, type MesaEvent, mesaFeature, mesaIn, sesionesOf } from '../../domain/mesas';
import { at, given } from '../helpers/given';
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
