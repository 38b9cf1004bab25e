import type { Stamp } from '../../domain/kernel/feature';
import { type MesaEvent, mesaFeature } from '../../domain/mesas';
import { day, given, NOW, stamp } from '../helpers/given';
import { closed, decided, opened, scheduled } from './fixtures';
import { no, report, SHA } from './not-agreed';

const over = (
  ...events: readonly (MesaEvent & Partial<Stamp>)[]
): readonly (MesaEvent & Partial<Stamp>)[] => [scheduled(), opened, no, decided('it-2'), closed, ...events];

const rule = {
  type: 'rule',
  itemId: 'it-1',
  sense: 'adoptar',
  text: 'Se adopta la propuesta.',
  date: day('2026-11-26'),
  today: day('2026-11-27'),
  author: { personId: 'despacho', version: 1 },
  evidence: 'Oficio 2026-118',
} as const;

describe('the decision about an item without agreement (MES-060)', () => {
  test('MES-060 closing the mesa asks for the report of each item without agreement, and of no other', () => {
    const told = given(mesaFeature, scheduled(), opened, no, decided('it-2')).when({ type: 'close' });
    expect(
      told.told.filter(({ topic }) => topic === 'report/no-concertacion').map(({ data }) => data),
    ).toEqual([{ mesaId: 'mesa-1', itemId: 'it-1' }]);
  });

  test('MES-060 while the mesa is open there is neither report nor decision: it may still be agreed', () => {
    given(mesaFeature, scheduled(), opened, no)
      .when({ type: 'send-report', itemId: 'it-1', documentSha256: SHA, due: null, to: [] })
      .thenRefused('mesa-sin-cerrar');
    given(mesaFeature, scheduled(), opened, no).when(rule).thenRefused('mesa-sin-cerrar');
  });

  test('MES-060 only what was not agreed goes to the despacho', () => {
    given(mesaFeature, ...over())
      .when({ ...rule, itemId: 'it-2' })
      .thenRefused('sin-disenso');
    given(mesaFeature, ...over())
      .when({ ...rule, itemId: 'otro' })
      .thenRefused('punto-inexistente');
  });

  test('F22 the same report twice is one; sending it to somebody else starts no new clock', () => {
    const { type: _type, ...sent } = report as Extract<MesaEvent, { type: 'report-sent' }>;
    given(mesaFeature, ...over(report))
      .when({ type: 'send-report', ...sent })
      .then();
    const to = [{ personId: 'otro', version: 1 }];
    given(mesaFeature, ...over(report))
      .when({ type: 'send-report', ...sent, to, due: day('2026-12-20') })
      .then({ ...sent, type: 'report-sent', to });
  });

  test.each([
    [{ text: ' ' }, 'falta-texto'],
    [{ date: day('2026-11-28') }, 'fecha-futura'],
    [{ date: day('2026-11-20') }, 'fecha-anterior'],
    [{ evidence: '' }, 'falta-soporte'],
  ] as const)('MES-060 the decision has text, a day that happened and where it is: %j', (change, code) => {
    given(mesaFeature, ...over(report))
      .when({ ...rule, ...change })
      .thenRefused(code);
  });

  test('MES-060 a decision is not replaced; saying it again changes nothing', () => {
    const { type: _t, today: _d, ...event } = rule;
    const ruled: MesaEvent = { ...event, type: 'ruled' };
    given(mesaFeature, ...over(report))
      .when(rule)
      .then(ruled);
    given(mesaFeature, ...over(report, ruled))
      .when(rule)
      .then();
    given(mesaFeature, ...over(report, ruled))
      .when({ ...rule, sense: 'mantener' })
      .thenRefused('disenso-decidido');
    expect(mesaFeature.row('m', given(mesaFeature, ...over(report)).state)['awaitsDecision']).toBe(true);
    expect(mesaFeature.row('m', given(mesaFeature, ...over(report, ruled)).state)['awaitsDecision']).toBe(
      false,
    );
  });
});

test('old events of a mesa still fold: a stream recorded before sesiones, floor and decisions', () => {
  const old = [
    scheduled(),
    opened,
    { type: 'item-called', itemId: 'it-1' },
    {
      type: 'position-taken',
      itemId: 'it-1',
      party: 'dap',
      value: 'de-acuerdo',
      person: { personId: 'c', version: 1 },
      aloud: false,
    },
    {
      type: 'commented',
      itemId: 'it-1',
      commentId: 'c1',
      text: 'Sí',
      person: { personId: 'c', version: 1 },
      aloud: false,
    },
    { type: 'item-decided', itemId: 'it-1', outcome: 'no-concertado', note: '' },
    { type: 'item-decided', itemId: 'it-2', outcome: 'aplazado', note: '' },
    { type: 'closed' },
  ] as const satisfies readonly MesaEvent[];
  const state = old.reduce(
    (before, event) => mesaFeature.evolve(before, { ...event, ...stamp('x', NOW) }),
    mesaFeature.initial,
  );
  expect(state).toMatchObject({
    kind: 'closed',
    items: [{ outcome: 'no-concertado' }, { outcome: 'aplazado' }],
  });
  expect(Object.keys(state)).not.toContain('floor');
});
