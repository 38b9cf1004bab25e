import fc from 'fast-check';
import {
  aggregate,
  asOf,
  bandOf,
  checkScale,
  combine,
  configureFicha,
  type FigureState,
  fieldDifferences,
  fourYearFigure,
  gapsOf,
  indicatorFeature,
  PUBLISHED_SCALES,
  porQue,
  readAcumulacion,
  type Scale,
  type Series,
  scaleFor,
  yearFigure,
} from '../../domain/indicators';
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

const NUMBER = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) =>
    decimalText(
      exact('1')
        .times(n.toString())
        .dividedBy(10 ** places),
    ),
  );
const MAYBE = fc.option(NUMBER, { nil: null });
const TYPES = [
  'acumulado',
  'no-acumulado',
  'mantenimiento',
  'capacidad',
  'reduccion',
  'reduccion-anual',
  null,
] as const;
const SERIES: fc.Arbitrary<Series> = fc.record({
  acumulacion: fc.constantFrom(...TYPES),
  lineaBase: MAYBE,
  metaCuatrienio: MAYBE,
  values: fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 2024, max: 2027 }),
      programmed: MAYBE,
      executed: MAYBE,
      state: fc.constantFrom('reportado', 'sin-dato', 'NP', 'ND', 'NA'),
    }),
    { selector: ({ year }) => year, maxLength: 4 },
  ),
});

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

describe('figures', () => {
  test('PDM-032 no input makes NaN, a lost number or a percentage where there is only a state', () => {
    fc.assert(
      fc.property(
        SERIES,
        fc.integer({ min: 2023, max: 2028 }),
        fc.constantFrom('ultimo' as const, 'periodo' as const),
        (series, year, mantenimiento) => {
          const gaps = gapsOf(series, year);
          for (const figure of [
            yearFigure(series, year),
            fourYearFigure(series, year, { mantenimiento, capacidad: 'sobre-base' }),
          ]) {
            expect(figure.raw === null).toBe(figure.state !== 'OK');
            expect(figure.raw?.isFinite() ?? true).toBe(true);
            const { capped } = figure;
            expect(capped === null || (capped.greaterThanOrEqualTo(0) && capped.lessThanOrEqualTo(1))).toBe(
              true,
            );
            expect(JSON.stringify(porQue(figure, 'Matriz'))).not.toMatch(/NaN|Infinity|undefined|e\+/);
          }
          for (const { faltante, exceso } of gaps.years)
            expect((faltante?.isNegative() ?? false) || (exceso?.isNegative() ?? false)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('PDM-034 the aggregate of the parts is the aggregate of the whole, weighted or simple', () => {
    const item = fc.record({
      figure: fc.record({
        capped: fc.option(
          fc.integer({ min: 0, max: 1000 }).map((n) => exact(String(n)).dividedBy(1000)),
          { nil: null },
        ),
      }),
      peso: fc.integer({ min: 1, max: 50 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(item), fc.array(item), fc.boolean(), (left, right, weighted) => {
        const [a, b] = weighted
          ? [left, right]
          : [left, right].map((list) => list.map((one) => ({ ...one, peso: null })));
        const [whole, parts] = [
          aggregate([...(a ?? []), ...(b ?? [])]),
          combine([aggregate(a ?? []), aggregate(b ?? [])]),
        ];
        expect(parts?.value?.toString()).toBe(whole.value?.toString());
        expect(parts).toMatchObject({ counted: whole.counted, excluded: whole.excluded });
      }),
    );
  });

  test('PDM-034 some weights missing: the mean is simple and says so; means by different methods are not joined', () => {
    const figure = (capped: string) => ({ figure: { capped: exact(capped) } });
    const mixed = aggregate([
      { ...figure('1'), peso: '3' },
      { ...figure('0'), peso: null },
    ]);
    const weighted = aggregate([
      { ...figure('1'), peso: '3' },
      { ...figure('0'), peso: '1' },
    ]);
    expect([mixed.method, mixed.value?.toString(), weighted.method, weighted.value?.toString()]).toEqual([
      'promedio simple',
      '0.5',
      'promedio ponderado por peso',
      '0.75',
    ]);
    expect(combine([mixed, weighted])).toBeNull();
    expect(aggregate([]).value).toBeNull();
  });

  const series = (changes: Partial<Series>): Series => ({
    acumulacion: 'acumulado',
    lineaBase: '20',
    metaCuatrienio: '12',
    values: [{ year: 2024, programmed: '18', executed: '22', state: 'reportado' }],
    ...changes,
  });
  test('X-024 every figure answers «¿por qué?» with formula, inputs, source and cut-off; X-023 a retroceso is shown', () => {
    expect(
      porQue(fourYearFigure(series({ acumulacion: 'reduccion' }), 2024), 'matriz.xlsx, Matriz!3'),
    ).toEqual({
      titulo: 'Avance del cuatrienio a 2024',
      resultado: '0,0 %',
      sinTope: '-25,0 %',
      formula: '(línea base − ejecutado) ÷ (línea base − meta)',
      sustitucion: '(20 − 22) ÷ (20 − 12) = -25,00 %',
      entradas: [
        { nombre: 'Ejecutado a la fecha', valor: '22', origen: 'matriz.xlsx, Matriz!3' },
        { nombre: 'Meta del cuatrienio', valor: '12', origen: 'matriz.xlsx, Matriz!3' },
        { nombre: 'Línea base', valor: '20', origen: 'matriz.xlsx, Matriz!3' },
      ],
      corte: '31 de diciembre de 2024',
      notas: ['Retroceso: el valor está peor que la línea base; se publica 0 % y se conserva el valor.'],
    });
    expect(porQue(yearFigure(series({}), 2024), 'm')).toMatchObject({
      resultado: '100,0 %',
      sinTope: '122,2 %',
      notas: ['Pasa de 100 %: revisar.'],
    });
  });

  test.each<[FigureState, Partial<Series>]>([
    ['SIN_TIPO', { acumulacion: null }],
    ['SIN_META', { metaCuatrienio: null }],
    ['POR_AÑO', { acumulacion: 'reduccion-anual' }],
    ['SIN_REPORTE', { values: [] }],
    ['SIN_LINEA_BASE', { acumulacion: 'capacidad', lineaBase: null }],
    ['LB=META', { acumulacion: 'reduccion', metaCuatrienio: '20' }],
  ])('PDM-032 without percentage, the state %s stands in its place', (state, changes) => {
    const figure = fourYearFigure(series(changes), 2024);
    expect([figure.state, figure.raw]).toEqual([state, null]);
    expect(porQue(figure, 'm').resultado).not.toBe('');
  });

  test('PDM-032 ND of a year is a state even when a number is there', () => {
    const values = [{ year: 2024, programmed: '5', executed: null, state: 'ND' as const }];
    expect(yearFigure(series({ values }), 2024).state).toBe('ND');
  });

  test.each([
    ['Acumulativo', 'acumulado'],
    ['CONSTANTE', 'mantenimiento'],
    ['Incremento Flujo', 'no-acumulado'],
    ['Reducción', 'reduccion'],
    ['constructor', null],
    ['otra cosa', null],
  ])('domain §4.2 «%s» is %s', (written, read) => expect(readAcumulacion(written)).toBe(read));
});

describe('semaphores', () => {
  const scale = (id: string): Scale => PUBLISHED_SCALES.find((one) => one.id === id) as Scale;
  test.each([
    ['sispp', '0.5', 'Rojo'],
    ['sispp', '0.500000001', 'Amarillo'],
    ['sispp', '1.25', 'Verde'],
    ['sispp', '1.26', 'Naranja'],
    ['guatape', '0.4', 'Regular'],
    ['guatape', '0.399999999', 'Crítico'],
    ['guatape', '0.8', 'Excelente'],
    ['sispp', '-0.2', 'Rojo'],
  ])('PDM-030 %s: %s is %s, the limit on its own side', (id, fraction, name) =>
    expect(bandOf(scale(id), exact(fraction))?.nombre).toBe(name),
  );

  test('PDM-030 X-030 every level has a text and a shape, every published scale is without holes and says its origin', () => {
    for (const one of PUBLISHED_SCALES) {
      expect(checkScale(one).ok).toBe(true);
      expect(one.origen).not.toBe('');
      expect(new Set(one.bandas.map(({ nombre, forma }) => `${nombre}${forma}`)).size).toBe(
        one.bandas.length,
      );
    }
    expect(checkScale({ ...scale('sispp'), bandas: scale('sispp').bandas.slice(1) })).toMatchObject({
      ok: false,
      refusal: { code: 'escala-con-huecos' },
    });
    expect(bandOf(scale('sispp'), null)).toBeNull();
  });

  test('PDM-030 the scale in force is the one of the day and month of cut-off; a new one does not rewrite an old report', () => {
    const old = { ...scale('sispp'), id: 'old', vigenteHasta: day('2025-12-31') };
    const fresh = { ...scale('guatape'), id: 'new', vigenteDesde: day('2026-01-01') };
    const june = { ...fresh, id: 'june', mesCorte: 6 };
    expect([
      scaleFor([old, fresh, june], day('2025-06-30'), 6)?.id,
      scaleFor([old, fresh, june], day('2026-06-30'), 6)?.id,
      scaleFor([old, fresh, june], day('2026-12-31'), 12)?.id,
    ]).toEqual(['old', 'june', 'new']);
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
