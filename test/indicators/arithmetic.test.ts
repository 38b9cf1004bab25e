import fc from 'fast-check';
import { asOf, configureFicha, fieldDifferences, indicatorFeature } from '../../domain/indicators';
import {
  add,
  decimal,
  decimalText,
  exact,
  formatNumber,
  formatPercent,
  fromSpreadsheet,
  readNumber,
  ZERO,
} from '../../domain/kernel/decimal';
import type { Instant } from '../../domain/kernel/instant';
import { day } from '../helpers/given';
import { rowOf } from './rows';
import { NUMBER, SERIES } from './series';

describe('numbers', () => {
  test.each([
    ['1.234,5', '1234.5'],
    ['1.234', '1234'],
    ['0.25', '0.25'],
    ['12,5', '12.5'],
    ['1,234.50', '1234.5'],
    ['$ 3.404.125.267', '3404125267'],
    ['1\u00a0234,5', '1234.5'],
    ['100%', '100'],
    ['−3,2', '-3.2'],
    ['.5', '0.5'],
    ['0.125', '0.125'],
    ['1.2.3', null],
    ['12 ha', null],
    ['', null],
    ['-', null],
    ['1e5', null],
    ['NaN', null],
    ['1,2,3', null],
  ])('X-021 «%s» is read as %s', (written, read) => expect(readNumber(written)).toBe(read));

  test('X-021 a lone 1.234 is a thousand for people and a fraction in a file with decimal points', () => {
    expect([
      readNumber('1.234', 'auto'),
      readNumber('1.234', 'point'),
      readNumber('1,234', 'comma'),
      readNumber('1.234', 'comma'),
    ]).toEqual(['1234', '1.234', '1.234', '1234']);
  });

  test('X-021 what is shown in es-CO is read back as the same number, for any decimal', () => {
    fc.assert(fc.property(NUMBER, (text) => readNumber(formatNumber(text), 'comma') === text));
    expect([
      formatNumber('1234567.5'),
      formatNumber('-0.004', 2),
      formatNumber('999', 0),
      formatPercent(exact('0.5263'), 2),
    ]).toEqual(['1.234.567,5', '0,00', '999', '52,63 %']);
  });

  test('X-021 sums are exact in any order: 0,1 + 0,2 is 0,3', () => {
    expect(decimalText(add(exact('0.1'), exact('0.2')))).toBe('0.3');
    fc.assert(
      fc.property(fc.array(NUMBER), (texts) => {
        const sum = (list: readonly string[]) =>
          decimalText(list.reduce((total, text) => add(total, exact(text)), ZERO));
        expect(sum(texts)).toBe(sum([...texts].reverse()));
      }),
    );
  });

  test('X-021 a spreadsheet cell keeps fifteen digits: no float artefact enters the register', () => {
    expect([0.1 + 0.2, 0.6000000000000001, 1e21, 1e-7, -0, Number.NaN].map(fromSpreadsheet)).toEqual([
      '0.3',
      '0.6',
      '1000000000000000000000',
      '0.0000001',
      '0',
      null,
    ]);
    fc.assert(
      fc.property(fc.double(), (cell) => {
        const text = fromSpreadsheet(cell);
        return text === null ? !Number.isFinite(cell) : decimal(text) !== null;
      }),
    );
  });
});

test('issue 3 as of: any past day of the register, folded from its events', () => {
  const event = (version: number, at: string, type: string, data: object) => ({
    kind: 'indicator' as const,
    streamId: 'i',
    version,
    type,
    data: data as Record<string, unknown>,
    at: at as Instant,
    by: { personId: 'p', version: 1 },
    commandId: 'c',
    hash: '',
  });
  const change = {
    tipo: 'modificar',
    formId: 'f',
    fichaVersion: 1,
    effective: '2026-11-20',
    ficha: { ...rowOf().ficha, nombre: 'Otro' },
  };
  const history = [
    event(1, '2026-01-10T14:00:00.000Z', 'imported', { procesoId: 'p', row: rowOf(), today: '2026-01-10' }),
    event(2, '2026-11-21T03:00:00.000Z', 'changed', { change }),
  ];
  expect(asOf(history, day('2026-01-09'))).toEqual(indicatorFeature.initial);
  expect(asOf(history, day('2026-11-19'))).toMatchObject({ nombre: rowOf().nombre });
  expect(asOf(history, day('2026-11-20'))).toMatchObject({ nombre: 'Otro' });
});

test('X-020 the difference uses the labels of the proceso; blank and absent are the same', () => {
  const schema = configureFicha([{ key: 'nombre', label: 'Denominación' }]);
  expect(fieldDifferences({ nombre: 'A', fuente: ' ' }, { nombre: 'B', otro: 'x' }, schema)).toEqual([
    { key: 'nombre', label: 'Denominación', before: 'A', after: 'B' },
    { key: 'otro', label: 'otro', before: null, after: 'x' },
  ]);
  expect(fieldDifferences(null, { nombre: 'A' })).toMatchObject([{ before: null, after: 'A' }]);
});

test('DIE-003 for any series, a rename changes no value', () => {
  fc.assert(
    fc.property(SERIES, fc.string({ minLength: 1 }), (series, nombre) => {
      const state = indicatorFeature.evolve(
        { kind: 'none' },
        {
          type: 'imported',
          procesoId: 'p',
          row: rowOf({ values: series.values }),
          today: day('2026-01-10'),
          at: '' as Instant,
          by: { personId: 'p', version: 1 },
        },
      );
      const change = {
        tipo: 'modificar',
        formId: 'f',
        fichaVersion: 1,
        effective: day('2026-11-20'),
        ficha: { ...rowOf().ficha, nombre },
      } as const;
      const after = indicatorFeature.evolve(state, {
        type: 'changed',
        change,
        at: '' as Instant,
        by: { personId: 'p', version: 1 },
      });
      expect(
        after.kind === 'active' &&
          state.kind === 'active' &&
          JSON.stringify(after.values) === JSON.stringify(state.values),
      ).toBe(true);
    }),
  );
});
