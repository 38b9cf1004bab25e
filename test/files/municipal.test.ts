import { writeXlsx } from 'hucre/xlsx';
import { planImport } from '../../domain/indicators';
import { readMatrix } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';

type Row = readonly (string | number | null)[];
interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
const book = (rows: readonly Row[], merges: readonly Merge[] = [], name = 'Hoja1') =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]), merges: [...merges] }] });
const read = async (rows: readonly Row[], merges: readonly Merge[] = []) =>
  valueOf(await readMatrix(await book(rows, merges), 'matriz.xlsx'));

/** The layout of a real municipal plan (331 rows): result and product side by side, quarters, budget, published percentages. */
const TITLES = [
  'EJE',
  'PONDERADOR EJE',
  'NOMBRE DE SECTOR',
  'PROGRAMA MGA',
  'COD. INT. PROGRAMA',
  'PROGRAMA PDT',
  'COD. INT. (Meta)',
  'MR / META DE RESULTADO',
  'INDICADOR DE RESULTADO',
  'L.B',
  'BPIN',
  'NOMBRE DEL PROYECTO',
  'COD META PRODUCTO',
  'META DE PRODUCTO',
  'L.B',
  'UNIDAD DE MEDIDA',
  'TENDENCIA INDICADOR',
  'INDICADOR',
  'RESPONSABLE',
  'VALOR ESPERADO CUATRIENIO',
  '% TOTAL EJECUTADO (Año) VS CUATRIENIO',
  'VALOR ESPERADO 2025',
  ...[1, 2, 3, 4].flatMap((t) => [`T${t} PLANEADO 2025`, `T${t} EJECUTADO 2025`]),
  'TOTAL PLANEADO 2025',
  'TOTAL EJECUTADO 2025',
  'AVANCE 2025',
  'ESTADO',
  'APROPIACION DEFINITIVA 2025',
  'COMPROMISOS 2025',
  'PAGOS 2025',
  '% EJECUCIÓN FINANCIERA',
  'PLAN FINANCIERO PDM 2024-2027',
];
const meta = (n: number): Row => [
  `EJE ${n % 4}`,
  0.25,
  'Educación',
  'Calidad\u00a0y cobertura',
  2201,
  'Tenemos escuela',
  n % 30,
  'Aumentar la cobertura',
  'Tasa de cobertura',
  0.9,
  2024004250022,
  'Mejoramiento',
  n,
  `Realizar la meta ${n}_x000D_`,
  3,
  'Número',
  n % 5 === 0 ? 'M' : 'I',
  `Campañas realizadas ${n % 200}`,
  n % 2 === 0 ? 'SECRETARÍA DE EDUCACIÓN' : 'Sec. Salud ',
  8,
  '100%',
  2,
  0.5,
  0.5,
  0.5,
  0.25,
  0.5,
  '.',
  0.5,
  'NP',
  2,
  0.75,
  '37,5%',
  n % 7 === 0 ? 'NP' : 'P',
  1000000,
  900000,
  ' ',
  0.9,
  4000000,
];

describe('PDM-041 municipal matrices', () => {
  const rows = Array.from({ length: 331 }, (_, i) => meta(i + 1));

  test('PDM-041 a plan with results beside products and quarters: 331 rows, the product is the indicator, the year is its total', async () => {
    const { rows: found, refused } = await read([
      ['PLAN INDICATIVO 2024-2027'],
      [null],
      TITLES,
      ...rows,
      [null, ...Array.from({ length: 29 }, () => null), 662, 248.25],
      ['TOTAL GENERAL'],
    ]);
    expect(refused).toEqual([]);
    expect(found).toHaveLength(331);
    expect(found[4]).toMatchObject({
      codigo: '5',
      nombre: 'Campañas realizadas 5',
      unidad: 'Número',
      acumulacion: 'mantenimiento',
      metaCuatrienio: '8',
      values: [{ year: 2025, programmed: '2', executed: '0.75', state: 'reportado' }],
      ficha: { dependencia_responsable: 'Sec. Salud', programa: 'Calidad y cobertura' },
      extra: {
        'META DE PRODUCTO': 'Realizar la meta 5',
        'INDICADOR DE RESULTADO': 'Tasa de cobertura',
        'T1 EJECUTADO 2025': '0.5',
        'APROPIACION DEFINITIVA 2025': '1000000',
        BPIN: '2024004250022',
      },
    });
    expect(planImport(found, [])).toMatchObject({ rechazados: [], preguntas: [], nuevos: { length: 331 } });
  });

  test('PDM-041 quarters without a total: added up where the type accumulates, the last one where it does not', async () => {
    const quarters = ['Código', 'Indicador', 'Tendencia', ...[1, 2, 3, 4].map((t) => `T${t} EJECUTADO 2025`)];
    const { rows: found } = await read([
      quarters,
      ['1', 'Árboles sembrados', 'Incremento', 0.1, 0.2, '.', null],
      ['2', 'Cámaras en servicio', 'Mantenimiento', 10, 10, 12, null],
      ['3', 'Sin reporte', 'Incremento', 'ND', null, null, null],
    ]);
    expect(found.map(({ values }) => values)).toEqual([
      [{ year: 2025, programmed: null, executed: '0.3', state: 'reportado' }],
      [{ year: 2025, programmed: null, executed: '12', state: 'reportado' }],
      [{ year: 2025, programmed: null, executed: null, state: 'ND' }],
    ]);
  });

  test.each([
    [
      'years above, what they hold below',
      [
        ['SEGUIMIENTO AL PLAN 2024-2027'],
        ['Código', 'Indicador', 'Unidad', 'Línea base', 'Meta cuatrienio', '2024', null, '2025', null],
        [null, null, null, null, null, 'Programado', 'Ejecutado', 'Programado', 'Ejecutado'],
      ],
    ],
    [
      'what they hold above, years below',
      [
        [
          'Código',
          'Indicador',
          'Unidad',
          'Línea base',
          'Meta cuatrienio',
          'Programación',
          null,
          'Ejecución',
          null,
        ],
        [null, null, null, null, null, 2024, 2025, 2024, 2025],
      ],
    ],
    [
      'the names in the second row, under a row of years',
      [
        ['DATOS', null, null, null, null, '2024', null, '2025', null],
        [
          'Código',
          'Indicador',
          'Unidad',
          'Línea base',
          'Meta cuatrienio',
          'Prog.',
          'Ejec.',
          'Prog.',
          'Ejec.',
        ],
      ],
    ],
  ] as const)('PDM-041 titles in two rows: %s', async (what, head) => {
    const wide = what.startsWith('what');
    const data = wide ? [1, 1, 'Número', 0, 8, 3, 5, 2, 4] : [1, 1, 'Número', 0, 8, 3, 2, 5, 4];
    const { rows: found, refused } = await read([
      ...head,
      ['007', 'Parques', ...data.slice(2)],
      ['008', 'Total de hogares atendidos', ...data.slice(2)],
    ]);
    expect(refused).toEqual([]);
    expect(found).toMatchObject([
      {
        codigo: '007',
        nombre: 'Parques',
        metaCuatrienio: '8',
        values: [
          { year: 2024, programmed: '3', executed: '2' },
          { year: 2025, programmed: '5', executed: '4' },
        ],
      },
      { nombre: 'Total de hogares atendidos' },
    ]);
  });

  test('PDM-041 a dependencia merged over its rows is said of each; a name merged over its activities is one indicator', async () => {
    const { rows: found } = await read(
      [
        ['Dependencia', 'Código', 'Indicador', 'Unidad', 'Actividad', 'Meta 2025'],
        ['Secretaría de Salud', '1', 'Vacunados', 'Número', 'Jornada', 5],
        [null, null, null, null, 'Difusión', null],
        [null, '2', 'Visitas', 'Número', 'Ruta', '1.200'],
        ['Secretaría de Educación', '3', 'Becas', 'Número', 'Convocatoria', 7],
      ],
      [
        { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
        { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
      ],
    );
    expect(found.map(({ codigo, ficha }) => [codigo, ficha['dependencia_responsable']])).toEqual([
      ['1', 'Secretaría de Salud'],
      ['2', 'Secretaría de Salud'],
      ['3', 'Secretaría de Educación'],
    ]);
    expect(found[1]?.values).toMatchObject([{ year: 2025, programmed: '1200' }]);
  });

  test('PDM-041 rows of no indicator are not counted: section titles, repeated titles, totals, signatures, sources', async () => {
    const titles = ['Código', 'Indicador', 'Unidad', 'Meta 2025', 'Avance 2025'];
    const { rows: found, refused } = await read([
      titles,
      ['EJE 1. TERRITORIO'],
      ['1', 'Parques', 'Número', 5, 3],
      [null],
      titles,
      [null, 'LÍNEA 2. AMBIENTE'],
      ['2', 'Total de árboles', 'Número', 5, 3],
      [null, 'Subtotal línea 2', null, 10, 6],
      ['TOTAL', null, null, 10, 6],
      ['Fuente: Secretaría de Planeación'],
      [null, 'Elaboró: Oficina de planeación'],
    ]);
    expect([found.map(({ nombre }) => nombre), refused]).toEqual([['Parques', 'Total de árboles'], []]);
  });
});
