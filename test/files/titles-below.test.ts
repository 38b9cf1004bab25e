import type { IndicatorRow } from '../../domain/indicators';
import { readMatrix } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';

const read = async (...lines: readonly string[]): Promise<readonly IndicatorRow[]> =>
  valueOf(await readMatrix(Buffer.from(lines.join('\n')), 'matriz.csv')).rows;
const years = ({ values }: IndicatorRow) =>
  values.map(({ year, programmed, executed }) => [year, programmed, executed]);

describe('PDM-041 short titles below the name of their group', () => {
  test('four quarters of what was programmed and of what was executed are the year, not its first quarter', async () => {
    const [sums, stays] = await read(
      'No.;Indicador;UM;Meta cuatrienio;Tendencia;Programación 2025;;;;Ejecución 2025;;;',
      ';;;;;T1;T2;T3;T4;T1;T2;T3;T4',
      '1;Jornadas realizadas;Número;8;I;0,5;0,5;0,5;0,5;0,5;0,25;0;0',
      '2;Bancos mantenidos;Número;1;M;1;1;1;1;1;1;;',
    );
    expect(sums && years(sums)).toEqual([[2025, '2', '0.75']]);
    expect(stays && years(stays)).toEqual([[2025, '1', '1']]);
  });
  test('P and E below each year are programmed and executed', async () => {
    const [row] = await read(
      'ITEM;INDICADOR;UNIDAD;META CUATRIENIO;2024;;2025;',
      ';;;;P;E;P;E',
      '1;Aulas construidas;Und;10;2;1;3;4',
    );
    expect(row && years(row)).toEqual([
      [2024, '2', '1'],
      [2025, '3', '4'],
    ]);
  });
});

test('PDM-041 years of two digits beside the words of a year, and the short forms of the other titles', async () => {
  const [row] = await read(
    'cod.;ind. de prod.;u/m;¿Es acumulativo?;meta cuatr.;prog. 24;ejec. 24;meta 25',
    '1;Lámparas LED;und;No;100;10;12,5;20',
  );
  expect(row).toMatchObject({ unidad: 'und', acumulacion: 'no-acumulado', metaCuatrienio: '100' });
  expect(row && years(row)).toEqual([
    [2024, '10', '12.5'],
    [2025, '20', null],
  ]);
});

test('PDM-041 a target «24-27» is of the four years; «NR» says that nothing was reported', async () => {
  const [row] = await read(
    'Código;Indicador;Unidad;Meta 24-27;Meta 2024;Ejecutado 2024',
    '1;Árboles sembrados;Número;400;100;NR',
  );
  expect(row?.metaCuatrienio).toBe('400');
  expect(row?.values).toEqual([{ year: 2024, programmed: '100', executed: null, state: 'sin-dato' }]);
});

describe('PDM-041 a row for each year of each indicator', () => {
  const HEADER = 'Código;Indicador;Unidad;Meta cuatrienio;Año;Meta;Logro;% avance';
  test('is one indicator with its years, and people are told', async () => {
    const text = [
      HEADER,
      '1;Vacunas;Dosis;40;2025;12;11;91%',
      '1;Vacunas;Dosis;40;2024;10;9;90%',
      '2;Cupos;Cupo;;2024;7;ND;',
    ];
    const { rows, warnings } = valueOf(await readMatrix(Buffer.from(text.join('\n')), 'matriz.csv'));
    expect(rows.map((row) => [row.codigo, row.metaCuatrienio, years(row), row.ficha['metas']])).toEqual([
      [
        '1',
        '40',
        [
          [2024, '10', '9'],
          [2025, '12', '11'],
        ],
        'Cuatrienio: 40; 2024: 10; 2025: 12',
      ],
      ['2', null, [[2024, '7', null]], '2024: 7'],
    ]);
    expect(warnings.join(' ')).toContain('un año por fila (columna «Año»)');
  });
  test('a year that an indicator already has is another row, for people to decide', async () => {
    const rows = await read(HEADER, '1;Vacunas;Dosis;40;2024;10;9;', '1;Vacunas;Dosis;40;2024;12;8;');
    expect(rows).toHaveLength(2);
  });
  test('a column «Año» beside yearly columns is only kept', async () => {
    const [row] = await read('Código;Indicador;Unidad;Año;Meta 2024', '1;Vacunas;Dosis;2019;10');
    expect([row && years(row), row?.extra]).toEqual([[[2024, '10', null]], { Año: '2019' }]);
  });
});

test('PDM-041 the form of accumulation of Medellín’s plan is its «fc»', async () => {
  const [row] = await read(
    'cod_indicador;nombre_indicador;unidad;fc;sentido;meta_2024',
    '1.1;Tasa;Porcentaje;No acumulado;Decreciente;3',
  );
  expect(row?.acumulacion).toBe('no-acumulado');
});

describe('PDM-041 the dependencia that stands alone above the titles is of their rows', () => {
  const HEADER = 'Cod;Indicador;Unidad;Meta 2024';
  const of = (rows: readonly IndicatorRow[]) =>
    rows.map(({ codigo, ficha }) => [codigo, ficha['dependencia_responsable']]);
  test('of each table, and of two rows of titles', async () => {
    const rows = await read(
      'PLAN INDICATIVO;;;',
      'SECRETARÍA DE SALUD;;;',
      HEADER,
      '1;Vacunas;Dosis;10',
      'SECRETARÍA DE EDUCACIÓN;;;',
      'Cod;Indicador;Unidad;Meta 2024;Logro 2024',
      '2;Cupos;Cupo;7;8',
    );
    expect(of(rows)).toEqual([
      ['1', 'SECRETARÍA DE SALUD'],
      ['2', 'SECRETARÍA DE EDUCACIÓN'],
    ]);
    expect(
      of(await read('OFICINA DE TIC;;;', 'Cod;Indicador;Unidad;Metas', ';;;2024', '3;Zonas wifi;Zona;4')),
    ).toEqual([['3', 'OFICINA DE TIC']]);
  });
  test('not the office that signs the document, further up', async () => {
    const rows = await read(
      'SECRETARÍA DE PLANEACIÓN;;;',
      'PLAN INDICATIVO 2024;;;',
      HEADER,
      '1;Vacunas;Dosis;10',
    );
    expect(of(rows)).toEqual([['1', undefined]]);
  });
});
