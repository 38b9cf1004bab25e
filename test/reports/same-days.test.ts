import fc from 'fast-check';
import type { Instant } from '../../domain/kernel/instant';
import { sameDays } from '../../domain/reports/same-days';

const HOUR = 3_600_000;
const times = fc
  .tuple(fc.integer({ min: 0, max: 24 * 40 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, hours]) => ({
    start: new Date(Date.UTC(2026, 10, 20) + from * HOUR).toISOString() as Instant,
    end: new Date(Date.UTC(2026, 10, 20) + (from + hours) * HOUR).toISOString() as Instant,
  }));

test('MES-026 whoever clashes with a sesión is among those of its days, in their order and once', () => {
  fc.assert(
    fc.property(fc.array(times, { maxLength: 40 }), times, (given, asked) => {
      const all = given.toSorted((a, b) => a.start.localeCompare(b.start));
      const near = sameDays(all, (one) => one)(asked);
      const clashing = all.filter(({ start, end }) => start < asked.end && asked.start < end);
      expect(near.filter(({ start, end }) => start < asked.end && asked.start < end)).toEqual(clashing);
      expect(new Set(near).size).toBe(near.length);
    }),
  );
});

test('MES-026 those of other days are not even looked at', () => {
  const day = (n: number) => ({
    start: `2026-11-${n}T14:00:00.000Z` as Instant,
    end: `2026-11-${n}T16:00:00.000Z` as Instant,
  });
  const all = Array.from({ length: 20 }, (_, i) => day(10 + i));
  expect(sameDays(all, (one) => one)(day(15))).toEqual([day(15)]);
});
