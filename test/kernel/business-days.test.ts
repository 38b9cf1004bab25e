import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addBusinessDays,
  businessDaysBetween,
  holidayName,
  isBusinessDay,
  isHoliday,
  rollForward,
} from '../../domain/kernel/business-days';
import { addDays, plainDate } from '../../domain/kernel/instant';

const shared = join(__dirname, '../../../shared/data/calendar');
const here = existsSync(shared);
const read = (name: string): string => readFileSync(join(shared, name), 'utf8');

interface Vector {
  readonly op: 'addBusinessDays' | 'businessDaysBetween' | 'rollForward';
  readonly from: string;
  readonly n?: number;
  readonly to?: string;
  readonly expected: string | number;
  readonly note: string;
}
const vectors: readonly Vector[] = here
  ? (JSON.parse(read('business_day_vectors.json')) as { vectors: Vector[] }).vectors
  : [];
const holidays: readonly (readonly string[])[] = here
  ? read('colombia_holidays_2014_2030.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
  : [];

function answer({ op, from, n, to }: Vector): string | number {
  const day = plainDate(from);
  if (op === 'addBusinessDays') return addBusinessDays(day, n ?? 0);
  return op === 'rollForward' ? rollForward(day) : businessDaysBetween(day, plainDate(to ?? ''));
}

describe('X-010 the published vectors', () => {
  // oxlint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- the shared data is not on every machine, and that must be seen
  if (!here) test.skip('../shared/data/calendar is not on this machine: vectors not run', () => undefined);

  for (const vector of vectors)
    test(`X-010 ${vector.op} from ${vector.from}: ${vector.note}`, () =>
      expect(answer(vector)).toBe(vector.expected));

  if (here)
    test('X-010 every holiday of 2014–2030, and no other day, by its name', () => {
      const expected = new Map<string, string[]>();
      for (const [day = '', , , name = ''] of holidays)
        expected.set(day, [...(expected.get(day) ?? []), name]);
      for (let day = plainDate('2014-01-01'); day <= '2030-12-31'; day = addDays(day, 1))
        expect([day, holidayName(day)?.split('; ').sort() ?? null]).toEqual([
          day,
          expected.get(day)?.sort() ?? null,
        ]);
    });
});

describe('X-010 holidays of Colombia', () => {
  test('MES-026 Ley 2578/2026 makes 13 July 2026 a holiday, and only from 2026', () => {
    expect(holidayName(plainDate('2026-07-13'))).toBe('Nuestra Señora del Rosario de Chiquinquirá');
    expect(isHoliday(plainDate('2025-07-14'))).toBe(false);
  });
  test('MES-026 16 November 2026 is the moved Independencia de Cartagena', () => {
    expect(holidayName(plainDate('2026-11-16'))).toBe('Independencia de Cartagena');
    expect(isHoliday(plainDate('2026-11-11'))).toBe(false);
  });
  test('there are 18 holidays until 2025 and 19 from 2026', () => {
    const names = (year: number): number => {
      let count = 0;
      for (let day = plainDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1))
        count += holidayName(day)?.split('; ').length ?? 0;
      return count;
    };
    expect([names(2022), names(2025), names(2026), names(2030)]).toEqual([18, 18, 19, 19]);
  });
});

describe('X-010 business days', () => {
  const closures = ['2026-12-24', '2026-12-31'];

  test("the office's own closures are no business days", () => {
    expect(isBusinessDay(plainDate('2026-12-24'))).toBe(true);
    expect(isBusinessDay(plainDate('2026-12-24'), closures)).toBe(false);
    expect(addBusinessDays(plainDate('2026-12-23'), 1, closures)).toBe('2026-12-28');
    expect(businessDaysBetween(plainDate('2026-12-23'), plainDate('2027-01-04'), closures)).toBe(4);
  });

  const anyDay = fc.integer({ min: -3650, max: 7300 }).map((n) => addDays(plainDate('2026-01-01'), n));
  const steps = fc.integer({ min: 0, max: 60 });

  test('adding is monotone in the day and in the number', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), steps, (day, later, n) => {
        expect(addBusinessDays(day, n) <= addBusinessDays(addDays(day, later), n)).toBe(true);
        expect(addBusinessDays(day, n) < addBusinessDays(day, n + 1)).toBe(true);
      }),
    );
  });
  test('adding lands on a business day, and counting gives the number back', () => {
    fc.assert(
      fc.property(
        anyDay,
        steps.filter((n) => n > 0),
        (day, n) => {
          const end = addBusinessDays(day, n, closures);
          expect(isBusinessDay(end, closures)).toBe(true);
          expect(businessDaysBetween(day, end, closures)).toBe(n);
        },
      ),
    );
  });
  test('counting is additive and changes sign with its direction', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(90), fc.nat(90), (a, x, y) => {
        const [b, c] = [addDays(a, x), addDays(a, x + y)];
        expect(businessDaysBetween(a, b) + businessDaysBetween(b, c)).toBe(businessDaysBetween(a, c));
        expect(businessDaysBetween(c, a) + businessDaysBetween(a, c)).toBe(0);
      }),
    );
  });
});
