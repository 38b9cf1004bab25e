import { writeXlsx } from 'hucre/xlsx';
import { budgetOf } from '../../domain/indicators';
import { readMatrix } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';
import { book, HEADER } from './written';

type Row = readonly (string | number | null)[];
const read = async (...rows: readonly Row[]) => valueOf(await readMatrix(await book(rows), 'm.xlsx'));

describe('cells as offices write them', () => {
  test.each([
    ['(5)', '-5'],
    ['– 5', '-5'],
    ['−1.234,5', '-1234.5'],
    ['1E3', '1000'],
    ['1,2E+3', '1200'],
    ['5E-2', '0.05'],
    ["'5", '5'],
    ["1'234.567", '1234567'],
    ['1’234.567', '1234567'],
    ['$1.200.000,00 COP', '1200000'],
    ['12 ha', '12'],
    ['12 hectáreas', '12'],
    ['5*', '5'],
    ['50 por ciento', '0.5'],
    ['100%', '1'],
    ['2,5 %', '0.025'],
  ])('PDM-041 «%s» is %s', async (written, value) => {
    const { rows, refused } = await read(HEADER, ['1', 'Uno', 'Hectáreas', written, 3]);
    expect(refused).toEqual([]);
    expect(rows[0]?.values[0]?.programmed).toBe(value);
  });

  test.each([
    ['N.P.', 'NP'],
    ['No programado para la vigencia', 'NP'],
    ['Sin meta', 'NP'],
    ['N/D', 'ND'],
    ['S/I', 'ND'],
    ['Sin información', 'ND'],
    ['N/A (no aplica este año)', 'NA'],
    ['No reporta', 'sin-dato'],
    ['Sin dato', 'sin-dato'],
    ['PA', 'PA'],
  ] as const)('PDM-032 «%s» stands for a number that is not there: %s', async (written, state) => {
    const { rows, refused } = await read(HEADER, ['1', 'Uno', 'Número', 5, written]);
    expect(refused).toEqual([]);
    expect(rows[0]?.values).toEqual([{ year: 2024, programmed: '5', executed: null, state }]);
  });

  test.each(['5 km', '≥ 5', '1/2', 'cinco', 'x', '5 (1)', '12.34.56'])(
    'PDM-041 «%s» is not guessed: the cell is refused',
    async (written) => {
      const { rows, refused } = await read(
        HEADER,
        ['1', 'Uno', 'Número', written, 3],
        ['2', 'Dos', 'Número', 1, 1],
      );
      expect(rows).toHaveLength(1);
      expect(refused).toEqual([
        { cell: 'Hoja 1!D2', reason: `«Meta 2024» debe ser un número y dice «${written}».` },
      ]);
    },
  );

  test('PDM-041 in an indicator of percentages «80%», 80 and a cell that shows 80% are one number, and none is a hundredth of its neighbour', async () => {
    const percent = { numFmt: '0.0%' };
    const rows: Row[] = [
      HEADER,
      ['1', 'Textos', 'Porcentaje', '100%', '80 %'],
      ['2', 'Formatos', '%', 1, 0.8],
      ['3', 'Formato y puntos', 'Porcentaje', 100, 0.8],
      ['4', 'Texto y fracción', 'Porcentaje', '100%', 0.8],
      ['5', 'Puntos', 'Porcentaje', 100, 80],
      ['6', 'Otra unidad', 'Número', 1, 0.8],
    ];
    const shown = ['2,3', '2,4', '3,4', '6,3', '6,4'];
    const cells = new Map(
      shown.map((at) => {
        const [row = 0, column = 0] = at.split(',').map(Number);
        return [at, { value: rows[row]?.[column] ?? null, style: percent }];
      }),
    );
    const bytes = await writeXlsx({ sheets: [{ name: 'Hoja 1', rows: rows.map((row) => [...row]), cells }] });
    const { rows: found } = valueOf(await readMatrix(bytes, 'm.xlsx'));
    expect(found.map(({ values }) => [values[0]?.programmed, values[0]?.executed])).toEqual([
      ['100', '80'],
      ['100', '80'],
      ['100', '80'],
      ['100', '80'],
      ['100', '80'],
      ['1', '0.8'],
    ]);
  });

  test('PDM-035 a budget in millions with three decimals is not read a thousand times larger', async () => {
    const { rows } = await read(
      [...HEADER, 'Apropiación definitiva 2024', 'Compromisos 2024'],
      ['1', 'Uno', 'Número', 5, 3, 950.125, 1000000.5],
    );
    expect(budgetOf(rows[0]?.extra ?? {}, 2024)?.budget).toEqual({
      apropiacionDefinitiva: '950.125',
      compromisos: '1000000.5',
    });
  });
});
