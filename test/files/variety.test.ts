import fc from 'fast-check';
import { type Indicator, type IndicatorRow, planImport } from '../../domain/indicators';
import { readMatrix } from '../../functions/adapters/files';
import { day, valueOf } from '../helpers/given';
import {
  bookOf,
  csvKind,
  csvOf,
  type Line,
  type Titles,
  type Truth,
  titles,
  truths,
  WRITES,
  type Write,
  YEARS,
} from './variety';

const text = (n: number | null): string | null => (n === null ? null : String(n));
/** What must have been understood, whatever the layout was. */
const meant = (all: readonly Truth[]) =>
  all.map(({ codigo, nombre, unidad, dependencia, lineaBase, meta, years }) => ({
    codigo,
    nombre,
    unidad,
    dependencia,
    lineaBase: text(lineaBase),
    meta: text(meta),
    years: years.map(({ programmed, executed }, i) => [YEARS[i], text(programmed), text(executed)]),
  }));
const understood = (rows: readonly IndicatorRow[]) =>
  rows.map(({ codigo, nombre, unidad, ficha, lineaBase, metaCuatrienio, values }) => ({
    codigo,
    nombre,
    unidad,
    dependencia: ficha['dependencia_responsable'],
    lineaBase,
    meta: metaCuatrienio,
    years: values.map(({ year, programmed, executed }) => [year, programmed, executed]),
  }));

const registered = ({ ficha, ...row }: IndicatorRow): Indicator => ({
  ...row,
  procesoId: 'p',
  versions: [{ version: 1, ficha, from: day('2026-01-10'), cause: { kind: 'import', file: 'm' } }],
});

interface Shape {
  readonly head: 'one row' | 'years above' | 'years below';
  readonly dependencia: 'column' | 'heading' | 'sheet';
  readonly above: readonly Line[];
  readonly below: readonly Line[];
  readonly indent: number;
  readonly blank: boolean;
  readonly shares: boolean;
}
const shape: fc.Arbitrary<Shape> = fc.record({
  head: fc.constantFrom('one row' as const, 'years above' as const, 'years below' as const),
  dependencia: fc.constantFrom('column' as const, 'heading' as const),
  above: fc.subarray<Line>([
    ['PLAN DE DESARROLLO «JUNTOS» 2024-2027'],
    [null],
    ['Matriz de seguimiento', null, 'Corte: 30 de junio de 2026'],
    ['Código:', 'FO-PL-012', 'Versión:', 3],
  ]),
  below: fc.subarray<Line>([
    [null],
    ['TOTAL GENERAL', null, null, 100, 50],
    [null, 'Promedio de avance'],
    ['Fuente: reportes de las dependencias'],
    ['Elaboró:', 'Oficina de Planeación'],
    ['NP: no programado'],
    ['Nota 1', 'Las cifras de 2026 son preliminares'],
  ]),
  indent: fc.integer({ min: 0, max: 2 }),
  blank: fc.boolean(),
  shares: fc.boolean(),
});

function linesOf(all: readonly Truth[], named: Titles, of: Shape, write: Write): readonly Line[] {
  const own = of.dependencia === 'column' ? [named.dependencia] : [];
  const single = [named.codigo, named.nombre, named.unidad, ...own, named.lineaBase, named.meta];
  const blanks = single.map(() => null);
  const share = of.shares ? 1 : 0;
  const yearly = YEARS.flatMap((year) => [
    `${named.programmed} ${year}`,
    `${named.executed} ${year}`,
    ...(share ? [`% cumplimiento ${year}`] : []),
  ]);
  const below = YEARS.flatMap(() => [named.programmed, named.executed, ...(share ? ['% cumplimiento'] : [])]);
  const above = YEARS.flatMap((year) => [year, null, ...(share ? [null] : [])]);
  const head: readonly Line[] =
    of.head === 'one row'
      ? [[...single, ...yearly]]
      : of.head === 'years above'
        ? [
            [...blanks, ...above],
            [...single, ...below],
          ]
        : [
            [...single, ...above],
            [...blanks, ...below],
          ];
  const lines = all.flatMap((one, i): readonly Line[] => {
    const line: Line = [
      one.codigo,
      `${one.nombre}_x000D_`,
      one.unidad,
      ...(own.length > 0 ? [one.dependencia] : []),
      write(one.lineaBase),
      write(one.meta),
      ...one.years.flatMap(({ programmed, executed }) => [
        write(programmed),
        write(executed),
        ...(share ? ['100%'] : []),
      ]),
    ];
    const begins = of.dependencia === 'heading' && all[i - 1]?.dependencia !== one.dependencia;
    return [...(begins ? [[one.dependencia.toUpperCase()]] : []), line, ...(of.blank ? [[null]] : [])];
  });
  const indent = Array.from({ length: of.indent }, () => null);
  return [...of.above, ...head, ...lines, ...of.below].map((line) => [...indent, ...line]);
}
const upper = (all: readonly Truth[], by: Shape['dependencia']): readonly Truth[] =>
  by === 'heading' ? all.map((one) => ({ ...one, dependencia: one.dependencia.toUpperCase() })) : all;

describe('one register in any of the layouts that offices use', () => {
  test('PDM-041 workbooks: titles in one or two rows, groups of years, headings, totals, notes, any title that offices use', async () => {
    await fc.assert(
      fc.asyncProperty(
        truths,
        titles,
        shape,
        fc.constantFrom(...Object.keys(WRITES)),
        async (all, named, of, write) => {
          const rows = linesOf(all, named, of, WRITES[write] ?? String);
          const read = valueOf(await readMatrix(await bookOf([{ name: 'Matriz', rows }]), 'm.xlsx'));
          expect(read.refused).toEqual([]);
          expect(understood(read.rows)).toEqual(meant(upper(all, of.dependencia)));
          const now = read.rows.map((row, i) => ({ id: String(i), indicator: registered(row) }));
          expect(planImport(read.rows, now)).toMatchObject({ nuevos: [], cambiados: [], preguntas: [] });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('PDM-041 CSV: any mark, encoding, end of line and way of writing numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        truths,
        titles,
        shape,
        csvKind,
        fc.constantFrom('comma', 'thousands', 'spaced', 'money'),
        async (all, named, of, kind, write) => {
          const rows = linesOf(all, named, of, WRITES[write] ?? String);
          const read = valueOf(await readMatrix(csvOf(rows, kind), 'm.csv'));
          expect(read.refused).toEqual([]);
          expect(understood(read.rows)).toEqual(meant(upper(all, of.dependencia)));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('PDM-041 one sheet for each dependencia, in any order, beside sheets of other things and hidden ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        truths,
        titles,
        shape,
        fc.integer({ min: 0, max: 9 }),
        async (all, named, of, turn) => {
          const places = [...new Set(all.map(({ dependencia }) => dependencia))];
          const sheets = places.map((name) => ({
            name: `${name} `.slice(0, 31),
            rows: linesOf(
              all.filter(({ dependencia }) => dependencia === name),
              named,
              { ...of, dependencia: 'sheet' },
              WRITES['number'] ?? String,
            ),
          }));
          const others = [
            {
              name: 'Instrucciones',
              rows: [['Diligencie una hoja por dependencia'], ['Lea primero', 'esto']],
            },
            { name: 'Línea vieja', rows: sheets[0]?.rows ?? [], hidden: true },
            {
              name: 'Resumen',
              rows: [
                ['Dependencia', '% avance'],
                ['Salud', 0.5],
              ],
            },
          ];
          const book = [...sheets.slice(0, turn % 3), ...others, ...sheets.slice(turn % 3)];
          const read = valueOf(await readMatrix(await bookOf(book), 'm.xlsx'));
          expect(read.refused).toEqual([]);
          expect(understood(read.rows)).toEqual(meant(all));
          expect(read.warnings).toContain('La hoja oculta «Línea vieja» no se leyó.');
        },
      ),
      { numRuns: 60 },
    );
  });
});
