import fc from 'fast-check';
import {
  type CommitmentCommand,
  type CommitmentEvent,
  commitmentFeature,
  DIAS_POR_VENCER,
  semaforo,
} from '../../domain/commitments';
import { addBusinessDays } from '../../domain/kernel/business-days';
import { addDays, plainDate } from '../../domain/kernel/instant';
import { at, day, given, stamp, TODAY } from '../helpers/given';

const facts = {
  procesoId: 'ssepot',
  what: 'Entregar la nueva ficha',
  owner: { personId: 'enlace', version: 1 },
  dependenciaId: 'sma',
  due: day('2026-12-04'),
  origin: { kind: 'dies058', mesaId: 'm-1', sesionId: 's-1', indicatorId: 'i-1', formId: 'f-1' },
} as const;
const record = (overrides: object = {}): CommitmentCommand =>
  ({ ...facts, ...overrides, type: 'record' }) as CommitmentCommand;
const recorded: CommitmentEvent = { ...facts, type: 'recorded' };
const fulfilled: CommitmentEvent = { type: 'fulfilled', evidence: 'Radicado 123' };
const withdrawn: CommitmentEvent = { type: 'withdrawn', reason: 'Lo asumió otra mesa' };
const commitment = (...events: readonly CommitmentEvent[]) => given(commitmentFeature, ...events);

describe('MES-059 a commitment says what, who and by when', () => {
  test('with all three it is owed, and recording it again is nothing', () => {
    const when = commitment().when(record({ what: ' Entregar la nueva ficha ' }));
    when.then(recorded);
    when.thenState({ kind: 'owed', recordedBy: { personId: 'p-moderadora' } });
    commitment(recorded).when(record()).then();
  });
  test.each([
    ['falta-compromiso', { what: ' ' }],
    ['falta-responsable', { owner: { personId: '', version: 1 } }],
    ['fecha-inexistente', { due: '2026-02-30' }],
    ['fecha-inexistente', { due: '4 de diciembre' }],
    ['fecha-inexistente', { due: '' }],
    ['fecha-pasada', { due: '2026-11-23' }],
  ])('refused: %s %p', (code, overrides) => {
    commitment().when(record(overrides)).thenRefused(code);
  });
  test('today is still in time, and today is the day of Bogotá', () => {
    commitment()
      .when(record({ due: TODAY }))
      .thenState({ kind: 'owed' });
    const late = stamp('relatora', at('2026-11-24 23:00'));
    commitment()
      .when({ ...record({ due: TODAY }), ...late })
      .thenState({ kind: 'owed' });
    commitment()
      .when({ ...record({ due: TODAY }), ...stamp('relatora', at('2026-11-25 00:30')) })
      .thenRefused('fecha-pasada');
  });
  test('it may come from the mesa, without an indicator', () => {
    const origin = { ...facts.origin, kind: 'mesa', indicatorId: null, formId: null };
    commitment().when(record({ origin })).thenState({ origin });
  });
});

describe('what becomes of it', () => {
  test('it is fulfilled with evidence, once', () => {
    commitment(recorded).when({ type: 'fulfil', evidence: ' Radicado 123 ' }).then(fulfilled);
    commitment(recorded, fulfilled).when({ type: 'fulfil', evidence: 'otra' }).then();
    commitment(recorded).when({ type: 'fulfil', evidence: ' ' }).thenRefused('falta-evidencia');
    commitment().when({ type: 'fulfil', evidence: 'x' }).thenRefused('compromiso-inexistente');
  });
  test('it is withdrawn with a reason, once; what is fulfilled stays', () => {
    commitment(recorded).when({ type: 'withdraw', reason: 'Lo asumió otra mesa' }).then(withdrawn);
    commitment(recorded, withdrawn).when({ type: 'withdraw', reason: 'x' }).then();
    commitment(recorded).when({ type: 'withdraw', reason: '' }).thenRefused('falta-motivo');
    commitment(recorded, fulfilled)
      .when({ type: 'withdraw', reason: 'x' })
      .thenRefused('compromiso-cumplido');
    commitment(recorded, withdrawn)
      .when({ type: 'fulfil', evidence: 'x' })
      .thenRefused('compromiso-retirado');
  });
  test('any sequence of commands folds to the same commitment', () => {
    const command = fc.oneof(
      fc.constant(record()),
      fc.constantFrom('', 'x').map((evidence): CommitmentCommand => ({ type: 'fulfil', evidence })),
      fc.constantFrom('', 'x').map((reason): CommitmentCommand => ({ type: 'withdraw', reason })),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let events: readonly (CommitmentEvent & ReturnType<typeof stamp>)[] = [];
        const fold = () => events.reduce(commitmentFeature.evolve, commitmentFeature.initial);
        for (const one of commands) {
          const result = commitmentFeature.decide({ ...one, ...stamp() }, fold());
          events = [...events, ...(result.ok ? result.value : []).map((event) => ({ ...event, ...stamp() }))];
          expect(commitmentFeature.react({ ...recorded, ...stamp() }, fold(), 'c')).toEqual([]);
        }
        expect(events.length).toBeLessThanOrEqual(2);
        expect(JSON.parse(JSON.stringify(fold()))).toEqual(fold());
      }),
    );
  });
  test('MES-078 the row is found by dependencia, owner, date and status', () => {
    expect(commitmentFeature.row('c', commitment(recorded).state)).toEqual({
      status: 'owed',
      procesoId: 'ssepot',
      ownerId: 'enlace',
      dependenciaId: 'sma',
      due: '2026-12-04',
      mesaId: 'm-1',
      sesionId: 's-1',
      indicatorId: 'i-1',
      formId: 'f-1',
    });
    expect(commitmentFeature.row('c', { kind: 'none' })).toMatchObject({ status: 'none', ownerId: null });
  });
});

describe('MES-078 X-030 the semaphore, in words and shape, by business days', () => {
  const on = (today: string, due = '2026-12-10', kind: 'owed' | 'fulfilled' | 'withdrawn' = 'owed') =>
    semaforo({ kind, due: plainDate(due) }, plainDate(today));
  test.each([
    ['2026-11-24', 'a-tiempo', 'verde', '●', 'Vence en 11 días hábiles'],
    ['2026-12-03', 'a-tiempo', 'verde', '●', 'Vence en 4 días hábiles'],
    ['2026-12-04', 'por-vencer', 'amarillo', '◆', 'Vence en 3 días hábiles'],
    ['2026-12-09', 'por-vencer', 'amarillo', '◆', 'Vence en 1 día hábil'],
    ['2026-12-10', 'vence-hoy', 'amarillo', '◆', 'Vence hoy'],
    ['2026-12-11', 'vencido', 'rojo', '▲', 'Vencido hace 1 día hábil'],
    ['2026-12-12', 'vencido', 'rojo', '▲', 'Vencido hace 1 día hábil'],
    ['2026-12-15', 'vencido', 'rojo', '▲', 'Vencido hace 3 días hábiles'],
  ])('on %s it is %s', (today, level, color, shape, words) => {
    expect(on(today)).toMatchObject({ level, color, shape, words });
  });
  test('X-010 a holiday is no business day: 8 December 2026', () => expect(on('2026-12-07').days).toBe(2));
  test('due on a weekend: neither overdue before it nor «hace 0 días» after', () => {
    expect(on('2026-12-04', '2026-12-05')).toMatchObject({
      level: 'por-vencer',
      words: 'Vence antes del próximo día hábil',
    });
    expect(on('2026-12-06', '2026-12-05')).toMatchObject({ level: 'vencido', words: 'Vencido' });
  });
  test('fulfilled and withdrawn say so whatever the date', () => {
    expect(on('2027-01-04', '2026-12-10', 'fulfilled')).toMatchObject({
      level: 'cumplido',
      words: 'Cumplido',
      shape: '✓',
    });
    expect(on('2027-01-04', '2026-12-10', 'withdrawn')).toMatchObject({ level: 'retirado', color: 'gris' });
  });
  test('the days of a commitment due n business days from today are n', () => {
    fc.assert(
      fc.property(fc.nat(365), fc.integer({ min: 1, max: 90 }), (offset, n) => {
        const today = addDays(TODAY, offset);
        const { days, level } = semaforo({ kind: 'owed', due: addBusinessDays(today, n) }, today);
        expect([days, level]).toEqual([n, n <= DIAS_POR_VENCER ? 'por-vencer' : 'a-tiempo']);
      }),
    );
  });
});
