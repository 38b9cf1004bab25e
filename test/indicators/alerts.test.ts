import fc from 'fast-check';
import {
  BUDGET_LINES,
  budgetAlert,
  budgetFraction,
  earlyAlert,
  fichaSchema,
  fourYearFigure,
  gapsOf,
  type Series,
  targetsByShare,
  yearFigure,
} from '../../domain/indicators';
import { refusalOf, valueOf } from '../helpers/given';

const series = (changes: Partial<Series> = {}): Series => ({
  acumulacion: 'acumulado',
  lineaBase: '10',
  metaCuatrienio: '100',
  values: [],
  ...changes,
});
const year = (programmed: string | null, executed: string | null, more: Partial<Series> = {}) =>
  yearFigure(
    series({
      values: [{ year: 2025, programmed, executed, state: executed === null ? 'sin-dato' : 'reportado' }],
      ...more,
    }),
    2025,
  );

describe('PDM-031 early alerts, one each', () => {
  test.each([
    ['low progress against what was programmed to date', year('10', '4'), 'BAJO'],
    ['nothing executed of what was programmed', year('10', '0'), 'SIN_EJECUTAR'],
    ['executed without programming', year('0', '4'), 'EJECUTADO_NO_PROGRAMADO'],
    ['over-execution', year('10', '11'), 'SOBREEJECUCION'],
    ['retroceso', year('20', '8', { acumulacion: 'capacidad' }), 'RETROCESO'],
    ['nothing to alert', year('10', '10'), 'AL_DIA'],
    ['not programmed', year('0', null), 'NO_PROGRAMADO'],
  ])('PDM-031 %s', (_what, figure, codigo) => {
    expect(earlyAlert(figure, false)?.codigo).toBe(codigo);
  });

  test('PDM-031 programmed with no report, and late once its period is over', () => {
    const figure = year('10', null);
    expect([earlyAlert(figure, false)?.codigo, earlyAlert(figure, true)?.codigo]).toEqual([
      'SIN_REPORTE',
      'REPORTE_TARDIO',
    ]);
  });

  test('PDM-031 budget executed without physical progress, and the other way round', () => {
    const spent = { apropiacionDefinitiva: '100', compromisos: '80' };
    const unspent = { apropiacionDefinitiva: '100', compromisos: '0' };
    expect(budgetAlert(spent, '0')?.codigo).toBe('PRESUPUESTO_SIN_AVANCE');
    expect(budgetAlert(unspent, '3')?.codigo).toBe('AVANCE_SIN_PRESUPUESTO');
    expect([budgetAlert(spent, '3'), budgetAlert(unspent, '0'), budgetAlert(spent, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test('PDM-035 each line of the budget is a share of the apropiación definitiva, and says so; without one there is no percentage', () => {
  const budget = { apropiacionDefinitiva: '200', compromisos: '150', obligaciones: '100', pagos: '50' };
  const lines = ['compromisos', 'obligaciones', 'pagos'] as const;
  expect(lines.map((line) => budgetFraction(budget, line)?.toFixed())).toEqual(['0.75', '0.5', '0.25']);
  expect(lines.map((line) => BUDGET_LINES[line])).toEqual([
    'compromisos ÷ apropiación definitiva',
    'obligaciones ÷ apropiación definitiva',
    'pagos ÷ apropiación definitiva',
  ]);
  expect(budgetFraction({ ...budget, apropiacionDefinitiva: '0' }, 'pagos')).toBeNull();
});

test('CTP-032 the target of each year is its share of the four-year target; shares that do not add up to 100 % are refused', () => {
  expect(valueOf(targetsByShare('200', ['0.15', '0.35', '0.35', '0.15'])).map(String)).toEqual([
    '30',
    '70',
    '70',
    '30',
  ]);
  expect(targetsByShare('200', ['0.1501', '0.35', '0.35', '0.15']).ok).toBe(true);
  expect(refusalOf(targetsByShare('200', ['0.16', '0.35', '0.35', '0.15'])).message).toBe(
    'Los porcentajes previstos suman 101 % y deben sumar 100 %: ajústelos.',
  );
});

test('CTP-034 stocks, capacities and reductions are never summed: what counts is the last value reported', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 4 }),
      fc.constantFrom('mantenimiento' as const, 'capacidad' as const, 'reduccion' as const),
      (numbers, acumulacion) => {
        const values = numbers.map((n, i) => ({
          year: 2024 + i,
          programmed: '500',
          executed: String(n),
          state: 'reportado' as const,
        }));
        const one = series({ acumulacion, lineaBase: '2000', metaCuatrienio: '500', values });
        const corte = 2023 + numbers.length;
        expect(fourYearFigure(one, corte).executed?.toFixed()).toBe(String(numbers.at(-1)));
        expect(gapsOf(one, corte).metaALaFecha?.toFixed()).toBe('500');
      },
    ),
  );
});

test('CTP-037 an indicator says its link of the value chain: insumos, gestión, productos, resultados, impactos', () => {
  expect(fichaSchema.find(({ key }) => key === 'tipo')).toMatchObject({
    kind: 'opcion',
    required: true,
    options: ['insumo', 'gestión', 'producto', 'resultado', 'impacto'],
  });
});
