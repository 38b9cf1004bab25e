import fc from 'fast-check';
import {
  addDays,
  addMinutes,
  bogotaDay,
  bogotaTime,
  compare,
  fechaHora,
  fechaLarga,
  fromBogota,
  fromMillis,
  horaCorta,
  instant,
  millis,
  parseInstant,
  parsePlainDate,
  plainDate,
  secondsBetween,
  weekday,
} from '../../domain/kernel/instant';

const anyMoment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });
const anyDay = anyMoment.map((ms) => plainDate(new Date(ms).toISOString().slice(0, 10)));

describe('a moment', () => {
  test('is read from what Microsoft Graph writes, seven decimals and all', () => {
    expect(parseInstant('2021-03-16T18:59:52.2782182Z')).toBe('2021-03-16T18:59:52.278Z');
    expect(parseInstant('2021-10-05T04:43:49.77Z')).toBe('2021-10-05T04:43:49.770Z');
    expect(parseInstant('2026-11-24T09:00:00-05:00')).toBe('2026-11-24T14:00:00.000Z');
    expect(parseInstant('2026-11-24T09:00-0500')).toBe('2026-11-24T14:00:00.000Z');
  });

  test.each([
    '',
    'ayer',
    '2026-11-24',
    '2026-11-24T09:00:00',
    '2026-02-30T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-13-01T00:00:00Z',
  ])('is not %p', (text) => expect(parseInstant(text)).toBeNull());

  test('agrees with the platform on every millisecond, forth and back', () => {
    fc.assert(
      fc.property(anyMoment, (ms) => {
        expect(fromMillis(ms)).toBe(new Date(ms).toISOString());
        expect(millis(fromMillis(ms))).toBe(ms);
      }),
    );
  });

  test('orders as text does', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (a, b) =>
        expect(Math.sign(compare(fromMillis(a), fromMillis(b)))).toBe(Math.sign(a - b)),
      ),
    );
  });

  test('moves by minutes and is measured in whole seconds', () => {
    const nine = instant('2026-11-24T14:00:00.000Z');
    expect(addMinutes(nine, 90)).toBe('2026-11-24T15:30:00.000Z');
    expect(secondsBetween(nine, instant('2026-11-24T14:00:59.999Z'))).toBe(59);
  });
});

describe('a day', () => {
  test.each(['2026-02-29', '2026-11-31', '2026-1-1', '24/11/2026', ''])('is not %p', (text) =>
    expect(parsePlainDate(text)).toBeNull(),
  );
  test('29 February exists in leap years', () => expect(parsePlainDate('2028-02-29')).toBe('2028-02-29'));
  test('a malformed day in our own code is a breakage', () =>
    expect(() => plainDate('mañana')).toThrow(RangeError));

  test('adds days and knows its weekday as the platform does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, n) => {
        const then = new Date(`${day}T00:00:00Z`);
        then.setUTCDate(then.getUTCDate() + n);
        expect(addDays(day, n)).toBe(then.toISOString().slice(0, 10));
        expect(weekday(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
      }),
    );
  });
});

describe('X-009 what people see is the time of Bogotá, UTC−5 all year', () => {
  test('late in the evening in Bogotá it is already tomorrow in UTC', () => {
    const late = instant('2026-11-13T03:30:00.000Z');
    expect(bogotaDay(late)).toBe('2026-11-12');
    expect(bogotaTime(late)).toBe('22:30');
    expect(fechaHora(late)).toBe('jueves 12 de noviembre de 2026, 10:30 p. m.');
  });

  test('a time typed in Bogotá is stored in UTC', () => {
    expect(fromBogota(plainDate('2026-11-24'), '17:00')).toBe('2026-11-24T22:00:00.000Z');
    expect(fromBogota(plainDate('2026-11-24'), '25:00')).toBeNull();
    expect(fromBogota(plainDate('2026-11-24'), '9:00')).toBeNull();
  });

  test('agrees with Intl in summer and winter', () => {
    const intl = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/Bogota',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(
        anyMoment.filter((ms) => ms > Date.UTC(1994, 0, 1)),
        (ms) => {
          const moment = fromMillis(ms);
          expect(`${bogotaDay(moment)} ${bogotaTime(moment)}`).toBe(intl.format(ms));
        },
      ),
    );
  });

  test.each([
    ['2026-11-24T05:00:00.000Z', '12:00 a. m.'],
    ['2026-11-24T14:05:00.000Z', '9:05 a. m.'],
    ['2026-11-24T17:00:00.000Z', '12:00 p. m.'],
    ['2026-11-24T22:00:00.000Z', '5:00 p. m.'],
  ])('%s is said %s', (moment, words) => expect(horaCorta(instant(moment))).toBe(words));

  test('a date is said in words', () => {
    expect(fechaLarga(plainDate('2026-11-24'))).toBe('martes 24 de noviembre de 2026');
    expect(fechaLarga(plainDate('2027-02-07'))).toBe('domingo 7 de febrero de 2027');
  });
});
