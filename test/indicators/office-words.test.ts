import {
  aggregate,
  gapsOf,
  readAcumulacion,
  readSentido,
  type Series,
  yearFigure,
} from '../../domain/indicators';
import { readMetas } from '../../domain/indicators/metas';
import { readMatrix } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';

test.each([
  ['Meta acumulativa', 'acumulado'],
  ['Acumulada', 'acumulado'],
  ['Acumulable', 'acumulado'],
  ['Incremental', 'acumulado'],
  ['Meta no acumulada', 'no-acumulado'],
  ['NO ACUMULABLE', 'no-acumulado'],
  ['De flujo', 'no-acumulado'],
  ['Mantener', 'mantenimiento'],
  ['(M)', 'mantenimiento'],
  ['Incremento de capacidad', 'capacidad'],
  ['Reducir', 'reduccion'],
  ['Disminución', 'reduccion'],
  ['Decreciente anual', 'reduccion-anual'],
  ['Acumulado, o no', null],
  ['', null],
] as const)('PDM-033 the accumulation type «%s» is %s', (written, type) =>
  expect(readAcumulacion(written)).toBe(type),
);

test.each([
  ['Aumento', 'ascendente'],
  ['Mayor es mejor', 'ascendente'],
  ['Disminución', 'descendente'],
  ['Menor es mejor.', 'descendente'],
  ['Estable', 'mantener'],
  ['hacia arriba o abajo', null],
] as const)('X-020 the sense «%s» is %s', (written, sense) => expect(readSentido(written)).toBe(sense));

test('X-021 a target that somebody writes «1.200» is a thousand two hundred, as everywhere in Colombia', () => {
  const metas = readMetas('Cuatrienio: 1.200; 2024: 300,5; 2025: 0.5; 2026: $ 12.000,25');
  expect(metas?.cuatrienio).toBe('1200');
  expect([...(metas?.years.values() ?? [])]).toEqual(['300.5', '0.5', '12000.25']);
});

const series = (fields: Partial<Series>): Series => ({
  acumulacion: 'reduccion',
  lineaBase: '20',
  metaCuatrienio: '12',
  values: [{ year: 2024, programmed: '18', executed: null, state: 'sin-dato' }],
  ...fields,
});
test('CTP-033 of a reduction that nobody has reported everything is missing, from the base line down; without base line it is not known', () => {
  expect(gapsOf(series({}), 2024).cuatrienio?.toFixed()).toBe('8');
  expect(gapsOf(series({ lineaBase: null }), 2024).cuatrienio).toBeNull();
  expect(gapsOf(series({ acumulacion: 'acumulado' }), 2024).cuatrienio?.toFixed()).toBe('12');
});

test('PDM-034 weights that are not 100 are weights all the same; one of zero counts for nothing and takes nothing from the others', () => {
  const figure = (executed: string) =>
    yearFigure(
      series({
        acumulacion: 'acumulado',
        values: [{ year: 2024, programmed: '10', executed, state: 'reportado' }],
      }),
      2024,
    );
  const of = (...weights: readonly (readonly [string, string | null])[]) =>
    aggregate(weights.map(([executed, peso]) => ({ figure: figure(executed), peso })));
  expect(of(['10', '30'], ['5', '10'], ['0', '0'])).toMatchObject({ method: 'promedio ponderado por peso' });
  expect(of(['10', '30'], ['5', '10'], ['0', '0']).value?.toFixed()).toBe('0.875');
  expect(of(['10', '0'], ['5', '0']).method).toBe('promedio simple');
  expect(of(['10', '30'], ['5', null]).method).toBe('promedio simple');
});

describe('PDM-041 numbers as people write them in a matrix', () => {
  const read = async (unit: string, cell: string) => {
    const file = await readMatrix(
      Buffer.from(
        `Código;Indicador;Unidad de medida;Meta cuatrienio;Meta 2024;Ejecutado 2024\n7;Becas entregadas;${unit};9;${cell};1\n`,
      ),
      'm.csv',
    );
    const { rows, refused } = valueOf(file);
    return refused.length > 0 ? 'refused' : rows[0]?.values[0]?.programmed;
  };
  test.each([
    ['Número', '$ -', null],
    ['Número', 'Dos (2)', '2'],
    ['Número', '12 (doce)', '12'],
    ['Número', 'Treinta y cinco (35)', '35'],
    ['Porcentaje', '100% (cien por ciento)', '100'],
    ['', '30 personas', '30'],
    ['', '12,5 km', '12.5'],
    ['Número', '30 personas', 'refused'],
    ['Número', 'Fase (2)', 'refused'],
    ['Número', '3 de 5', 'refused'],
  ])('with the unit «%s», «%s» is %s', async (unit, cell, value) =>
    expect(await read(unit, cell)).toBe(value),
  );
});
