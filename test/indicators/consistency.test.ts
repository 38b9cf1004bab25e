import { planImport } from '../../domain/indicators';
import { rowOf, value } from './rows';

const coherent = rowOf({
  acumulacion: 'acumulado',
  metaCuatrienio: '10',
  values: [value(2024, '4', '4'), value(2025, '6', '2')],
});
const told = (changes: Parameters<typeof rowOf>[0]): readonly string[] =>
  planImport([{ ...coherent, ...changes }], []).avisos.map(({ reason }) => reason);

describe('PDM-040 what does not add up in a row is told, and the row is taken all the same', () => {
  test('PDM-040 a row that adds up says nothing', () => {
    expect(told({})).toEqual([]);
  });

  test.each<[string, Parameters<typeof rowOf>[0], string]>([
    ['no unit', { unidad: ' ' }, 'No dice su unidad de medida.'],
    [
      'a negative value',
      { values: [value(2024, '4', '-4'), value(2025, '6', null)] },
      'Lo ejecutado en 2024 es negativo (-4).',
    ],
    [
      'sources that are not their total',
      { extra: { 'Recursos propios 2025': '100,5', 'SGP salud 2025': '50', 'Total 2025': '200' } },
      'Las fuentes de 2025 suman 150,5 y su total dice 200.',
    ],
    [
      'planned quarters that are not their year',
      { extra: { 'T1 PLANEADO 2025': '1', 'T2 PLANEADO 2025': '2' } },
      'Los trimestres programados de 2025 suman 3 y el año dice 6.',
    ],
    [
      'executed quarters that are not their year',
      { extra: { 'Ejecutado trimestre I 2025': '1.5', 'Ejecutado trimestre II 2025': '1.5' } },
      'Los trimestres ejecutados de 2025 suman 3 y el año dice 2.',
    ],
    [
      'payments above what was committed',
      { extra: { 'Apropiación definitiva 2025': '100', 'Compromisos 2025': '90', 'Pagos 2025': '95' } },
      '2025: Los pagos pasan de los compromisos: revise la fuente.',
    ],
  ])('PDM-040 %s', (_what, changes, reason) => {
    expect(told(changes)).toContain(reason);
    expect(planImport([{ ...coherent, ...changes }], []).nuevos).toHaveLength(1);
  });

  test('PDM-040 sources that add up but for a cent, quarters of a stock and shares of a year say nothing', () => {
    expect(
      told({ extra: { 'Recursos propios 2025': '0.1', 'Crédito 2025': '0.2', 'Total 2025': '0.3' } }),
    ).toEqual([]);
    expect(told({ extra: { '% T1 EJECUTADO 2025': '50', '% T2 EJECUTADO 2025': '50' } })).toEqual([]);
    expect(
      told({
        acumulacion: 'no-acumulado',
        metaCuatrienio: '6',
        extra: { 'T1 PLANEADO 2025': '6', 'T2 PLANEADO 2025': '6' },
      }),
    ).toEqual([]);
  });
});
