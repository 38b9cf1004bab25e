import {
  type Acumulacion,
  aggregate,
  bandOf,
  fourYearFigure,
  indicatorFeature,
  PUBLISHED_SCALES,
  type Series,
  yearFigure,
} from '../../domain/indicators';
import { exact } from '../../domain/kernel/decimal';
import { given, TODAY } from '../helpers/given';
import { rowOf } from './rows';

type Year = readonly [programmed: string | null, executed: string | null];
const series = (
  acumulacion: Acumulacion,
  lineaBase: string | null,
  metaCuatrienio: string | null,
  ...years: readonly Year[]
): Series => ({
  acumulacion,
  lineaBase,
  metaCuatrienio,
  values: years.map(([programmed, executed], i) => ({
    year: 2024 + i,
    programmed,
    executed,
    state: executed === null ? 'sin-dato' : 'reportado',
  })),
});
const said = ({ raw, state, alert }: ReturnType<typeof yearFigure>) => [
  raw?.toString() ?? null,
  state,
  alert,
];

describe('PDM-033 the edges of each accumulation type', () => {
  test.each<[string, Series, readonly unknown[], readonly unknown[]]>([
    ['nothing programmed', series('acumulado', '0', '0', ['0', '0']), [null, 'NP', null], [null, 'NP', null]],
    [
      'executed and not programmed',
      series('acumulado', '0', '0', ['0', '3']),
      [null, 'EJECUTADO_NO_PROGRAMADO', null],
      [null, 'EJECUTADO_NO_PROGRAMADO', null],
    ],
    [
      'over the target',
      series('acumulado', '0', '10', ['2', '12']),
      ['6', 'OK', 'REVISAR'],
      ['1.2', 'OK', 'REVISAR'],
    ],
    [
      'a negative value',
      series('acumulado', '0', '10', ['2', '-1']),
      ['-0.5', 'OK', 'RETROCESO'],
      ['-0.1', 'OK', 'RETROCESO'],
    ],
    [
      'decimals',
      series('acumulado', '0', '0.3', ['0.1', '0.1']),
      ['1', 'OK', null],
      ['0.3333333333333333333333333333333333333333', 'OK', null],
    ],
    [
      'a stock above its target',
      series('mantenimiento', '100', '100', ['100', '110']),
      ['1.1', 'OK', 'REVISAR'],
      ['1.1', 'OK', 'REVISAR'],
    ],
    [
      'a capacity that went back',
      series('capacidad', '10', '30', ['15', '8']),
      ['-0.4', 'OK', 'RETROCESO'],
      ['-0.1', 'OK', 'RETROCESO'],
    ],
    [
      'a capacity from below zero to zero',
      series('capacidad', '-5', '0', ['0', '-2']),
      ['0.6', 'OK', null],
      ['0.6', 'OK', null],
    ],
    [
      'a capacity without base',
      series('capacidad', null, '30', ['15', '14']),
      [null, 'SIN_LINEA_BASE', null],
      [null, 'SIN_LINEA_BASE', null],
    ],
    [
      'a reduction to zero',
      series('reduccion', '50', '0', ['0', '10']),
      ['0.8', 'OK', null],
      ['0.8', 'OK', null],
    ],
    [
      'a reduction to zero that is not reported',
      series('reduccion', '50', '0', ['0', null]),
      [null, 'SIN_REPORTE', null],
      [null, 'SIN_REPORTE', null],
    ],
    [
      'a reduction with a year that is not programmed',
      series('reduccion', '50', '30', ['0', '45']),
      [null, 'EJECUTADO_NO_PROGRAMADO', null],
      ['0.25', 'OK', null],
    ],
    [
      'a reduction that grew',
      series('reduccion', '50', '30', ['45', '55']),
      ['-1', 'OK', 'RETROCESO'],
      ['-0.25', 'OK', 'RETROCESO'],
    ],
    [
      'base and target alike',
      series('reduccion', '50', '50', ['50', '40']),
      [null, 'LB=META', null],
      [null, 'LB=META', null],
    ],
    [
      'no target',
      series('no-acumulado', '0', null, ['4', '5']),
      ['1.25', 'OK', 'REVISAR'],
      [null, 'SIN_META', null],
    ],
  ])('PDM-032 PDM-033 X-023 %s', (_what, one, year, four) => {
    expect(said(yearFigure(one, 2024))).toEqual(year);
    expect(said(fourYearFigure(one, 2024))).toEqual(four);
  });

  test('CTP-034 each year of an annual reduction starts from what the year before left', () => {
    const one = series('reduccion-anual', '50', '30', ['45', '44'], ['40', '42']);
    expect(said(yearFigure(one, 2025))).toEqual(['0.5', 'OK', null]);
    expect(said(fourYearFigure(one, 2025))).toEqual([null, 'POR_AÑO', null]);
  });
});

test('PDM-034 weights that do not add up to 100 are weights all the same; a target without a figure weighs nothing', () => {
  const figure = (executed: string | null) =>
    yearFigure(series('acumulado', '0', '100', ['10', executed]), 2024);
  const total = aggregate([
    { figure: figure('5'), peso: '30' },
    { figure: figure('20'), peso: '10' },
    { figure: yearFigure(series('acumulado', '0', '0', ['0', '0']), 2024), peso: '60' },
  ]);
  expect(total.value?.toString()).toBe('0.625');
});

test('PDM-030 the limit of every published level belongs to exactly one level', () => {
  for (const scale of PUBLISHED_SCALES)
    for (const { hasta } of scale.bandas) {
      if (hasta === null) continue;
      const [limit, little] = [exact(hasta).dividedBy(100), exact('0.0000001')];
      const names = [limit.minus(little), limit, limit.plus(little)].map((at) => bandOf(scale, at)?.nombre);
      expect(names.every((name) => name !== undefined)).toBe(true);
      expect(new Set(names).size).toBe(2);
    }
});

test('issue 3 a row without a name is never of the register, whoever asks', () => {
  given(indicatorFeature)
    .when({ type: 'import', procesoId: 'p', row: { ...rowOf(), nombre: ' ' }, today: TODAY })
    .thenRefused('fila-sin-nombre');
});
