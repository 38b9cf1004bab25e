import fc from 'fast-check';
import { type Indicator, type IndicatorRow, planImport } from '../../domain/indicators';
import { readMatrix } from '../../functions/adapters/files';
import { day, valueOf } from '../helpers/given';
import { bookOf, type Cell, type Line } from './variety';

const YEARS = [2024, 2025, 2026, 2027];
const PRODUCT = [
  'Código DANE',
  'Entidad territorial',
  'Nombre del plan',
  'Código de indicador de producto (SisPT)',
  'Línea estratégica',
  'Programa (MGA)',
  'Código del producto (MGA)',
  'Producto (MGA)',
  'Código de indicador de producto (MGA)',
  'Indicador de Producto(MGA)',
  'Personalización de Indicador de Producto',
  'Unidad de medida',
  'Meta del cuatrienio',
  'Principal',
  'Tipo de acumulación',
  ...YEARS.map((year) => `Programación del producto bien o servicio ${year}`),
  ...YEARS.flatMap((year) =>
    ['Recursos propios', 'SGP educación', 'Crédito', 'Otros', 'Total'].map((source) => `${source} ${year}`),
  ),
  'BPIN',
];
const REGALIAS = [
  ...PRODUCT.slice(0, 15),
  'Programación del producto bien o servicio 2023-2024',
  'Programación del producto bien o servicio 2025-2026',
  'Recursos SGR 2023-2024',
];
const RESULT = [
  'Código DANE',
  'Entidad territorial',
  'Nombre del plan',
  'Consecutivo',
  'Línea estratégica',
  'Indicador de resultado',
  'Está en el Plan Nacional de Desarrollo',
  'Meta del cuatrienio',
];
/** As the exports of SisPT leave cells. */
const numbers = fc.constantFrom<Cell>(
  1,
  0,
  4,
  2.25,
  '12',
  '0,5',
  '1.5',
  ' 7 ',
  '3_x000D_\n',
  '',
  null,
  'None',
);
const names = fc.constantFrom<Cell>(
  '',
  null,
  'None',
  'Realizar la acción 3\n',
  'Realizar  la\u00a0acción 4_x000D_',
);
const codes = fc.constantFrom<Cell>('040600100', 40600100, '459902300', 450200110);
const line = (titles: readonly string[], place: Cell) =>
  fc
    .tuple(
      codes,
      names,
      fc.array(numbers, { minLength: 40, maxLength: 40 }),
      fc.constantFrom<Cell>('Número', 'Porcentaje', 'Hectáreas '),
    )
    .map(
      ([codigo, nombre, values, unidad]): Line =>
        titles.map((title, i) => {
          if (title === 'Código DANE') return place;
          if (title === 'Código de indicador de producto (MGA)') return codigo;
          if (title.startsWith('Personalización')) return nombre;
          if (title === 'Unidad de medida') return unidad;
          if (title === 'Tipo de acumulación') return 'Acumulativo';
          if (/^(Meta|Programación)/.test(title)) return values[i] ?? null;
          return /20\d\d$/.test(title)
            ? 1000.5
            : title.startsWith('Indicador')
              ? 'Predios actualizados_x000D_'
              : 'x';
        }),
    );
const sheetsOf = (place: Cell) =>
  fc.tuple(
    fc.array(line(PRODUCT, place), { minLength: 1, maxLength: 12 }),
    fc.array(line(REGALIAS, place), { maxLength: 4 }),
    fc.array(line(RESULT, place), { maxLength: 4 }),
  );
const registered = ({ ficha, ...row }: IndicatorRow): Indicator => ({
  ...row,
  procesoId: 'p',
  versions: [{ version: 1, ficha, from: day('2026-01-10'), cause: { kind: 'import', file: 'm' } }],
});

test('PDM-041 PDM-042 the five sheets of SisPT of any municipality, in any order: every row is read, and the same file again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Cell>('05321', 25758, '05001').chain(sheetsOf),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
      async ([products, regalias, results], order) => {
        const sheets = [
          {
            name: 'Líneas estratégicas',
            rows: [['LÍNEAS'], RESULT.slice(0, 5), ['05321', 'x', 'x', 'LE-1', 'Una']],
          },
          { name: 'Indicadores de resultado', rows: [['INDICADORES DE RESULTADO'], RESULT, ...results] },
          {
            name: 'Plan indicativo - Productos',
            rows: [
              ['PARTE ESTRATÉGICA', ...Array.from({ length: 14 }, () => null), 'PLAN INDICATIVO'],
              PRODUCT,
              ...products,
            ],
          },
          { name: 'Plan indicativo SGR - Productos', rows: [['PLAN INDICATIVO SGR'], REGALIAS, ...regalias] },
          {
            name: 'Iniciativas SGR',
            rows: [['INICIATIVAS SGR'], ['Consecutivo', 'Iniciativa del SGR', 'BPIN'], ['1', 'x', '2']],
          },
        ];
        const book = await bookOf(order.flatMap((i) => sheets[i] ?? []));
        const { rows, refused } = valueOf(await readMatrix(book, '05321.xlsx'));
        expect(refused).toEqual([]);
        expect(rows).toHaveLength(products.length + regalias.length + results.length);
        for (const { codigo, nombre, values } of rows) {
          expect(codigo).toMatch(/^(\d{9})?$/);
          expect(nombre).not.toMatch(/_x000D_|\s{2}|\u00a0|^none$|^\s*$/i);
          for (const { programmed } of values) expect(programmed ?? '0').toMatch(/^-?\d+(\.\d+)?$/);
        }
        const first = planImport(rows, []);
        const now = first.nuevos.map((row, i) => ({ id: String(i), indicator: registered(row) }));
        expect(planImport(rows, now)).toMatchObject({ nuevos: [], cambiados: [], preguntas: [] });
      },
    ),
    { numRuns: 60 },
  );
});
