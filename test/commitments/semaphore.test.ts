import fc from 'fast-check';
import { commitmentFeature, DIAS_POR_VENCER, semaforo } from '../../domain/commitments';
import { addBusinessDays } from '../../domain/kernel/business-days';
import { addDays, plainDate } from '../../domain/kernel/instant';
import { TODAY } from '../helpers/given';
import { commitment, recorded } from './given-commitment';

describe('how it is found and how urgent it is', () => {
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
      delegateId: null,
      extensionAsked: false,
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
