import {
  bogotaInstant,
  bogotaParts,
  duration,
  longMoment,
  shortDay,
  span,
  timeOfDay,
} from '../../tab/words/dates';
import { decimal, numericKey } from '../../tab/words/numbers';
import { fold, matches, wordsOf } from '../../tab/words/text';

test('X-009 moments are shown in Bogotá, as people here say them', () => {
  expect(longMoment('2026-11-24T22:00:00.000Z')).toBe('martes 24 de noviembre de 2026, 5:00\u00a0p.\u00a0m.');
  expect(span('2026-11-24T14:00:00.000Z', '2026-11-24T16:00:00.000Z')).toBe(
    'martes 24 de noviembre de 2026, de 9:00\u00a0a.\u00a0m. a 11:00\u00a0a.\u00a0m.',
  );
  expect(shortDay('2026-11-25T03:30:00.000Z')).toBe('24 nov 2026');
  expect(timeOfDay('17:00')).toBe('5:00\u00a0p.\u00a0m.');
});

test('X-009 a date is a date in every zone', () => {
  expect(shortDay('2026-12-04')).toBe('4 dic 2026');
});

test('X-009 what is typed as a clock time of Bogotá becomes a moment, and back', () => {
  expect(bogotaInstant('2026-11-24', '21:30')).toBe('2026-11-25T02:30:00.000Z');
  expect(bogotaParts('2026-11-25T02:30:00.000Z')).toEqual({ date: '2026-11-24', time: '21:30' });
});

test('X-006 an unknown duration is never 0', () => {
  expect(duration(null)).toBe('sin dato');
  expect(duration(0)).toBe('0 min');
  expect(duration(3900)).toBe('1 h 05 min');
});

test.each([
  ['1234567.50', '1.234.567,5'],
  ['-0.125', '-0,125'],
  ['100', '100'],
  ['0.30', '0,3'],
  ['12345678901234567890.123456789', '12.345.678.901.234.567.890,123456789'],
  ['NP', 'NP'],
  [null, ''],
])('X-021 the exact decimal %s is written %s', (exact, written) => {
  expect(decimal(exact)).toBe(written);
});

test('numbers sort as numbers and what is no number goes last', () => {
  expect(['10', '9', 'NP', null, '9.5'].sort((a, b) => numericKey(a) - numericKey(b) || 0)).toEqual([
    '9',
    '9.5',
    '10',
    'NP',
    null,
  ]);
});

test('search needs no accents and every word, and ñ is not n', () => {
  const text = fold('Ámbito de Planeación: señalización');
  expect(matches(text, wordsOf('planeacion ambito'))).toBe(true);
  expect(matches(text, wordsOf('senalizacion'))).toBe(false);
  expect(matches(text, wordsOf('señaliz'))).toBe(true);
  expect(matches(text, wordsOf(''))).toBe(true);
});
