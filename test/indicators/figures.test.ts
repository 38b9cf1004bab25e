import fc from 'fast-check';
import {
  aggregate,
  bandOf,
  checkScale,
  combine,
  type FigureState,
  fourYearFigure,
  gapsOf,
  PUBLISHED_SCALES,
  porQue,
  readAcumulacion,
  type Scale,
  type Series,
  scaleFor,
  yearFigure,
} from '../../domain/indicators';
import { exact } from '../../domain/kernel/decimal';
import { day } from '../helpers/given';
import { SERIES } from './series';

/** Everything from one place. */
const from = (place: string) => ({ ejecutado: place, meta: place, lineaBase: place });

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
            expect(JSON.stringify(porQue(figure, from('Matriz')))).not.toMatch(/NaN|Infinity|undefined|e\+/);
          }
          for (const { faltante, exceso } of gaps.years)
            expect((faltante?.isNegative() ?? false) || (exceso?.isNegative() ?? false)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('X-022 the raw figure is never cut, the capped one is it between 0 and 1, and above 100 % it is always marked', () => {
    let over = 0;
    fc.assert(
      fc.property(SERIES, fc.integer({ min: 2023, max: 2028 }), (series, year) => {
        for (const figure of [yearFigure(series, year), fourYearFigure(series, year)]) {
          const { raw, capped, alert } = figure;
          const between = raw && (raw.lessThan(0) ? exact('0') : raw.greaterThan(1) ? exact('1') : raw);
          const above = raw?.greaterThan(1) ?? false;
          if (above) over++;
          expect(capped?.toFixed()).toBe(between?.toFixed());
          expect(alert === 'REVISAR' && !above).toBe(false);
          expect(alert === null && above).toBe(false);
          const { sinTope } = porQue(figure, from('Matriz'));
          expect(sinTope === null).toBe(raw === null || between === null || raw.equals(between));
        }
      }),
      { numRuns: 500, seed: 22 },
    );
    expect(over).toBeGreaterThan(20);
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
      porQue(fourYearFigure(series({ acumulacion: 'reduccion' }), 2024), from('matriz.xlsx, Matriz!3')),
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
    expect(porQue(yearFigure(series({}), 2024), from('m'))).toMatchObject({
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
    expect(porQue(figure, from('m')).resultado).not.toBe('');
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
