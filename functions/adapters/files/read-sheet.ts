import type { FichaField, IndicatorRow, RefusedCell } from '../../../domain/indicators';
import type { NumberStyle } from '../../../domain/kernel/decimal';
import { ok, type Result } from '../../../domain/kernel/result';
import { type Cell, cellAddress, cleanText, type Sheet, type SheetRow } from './cells';
import { type Column, type ColumnChoices, type Fits, isHeader, layoutId, mapColumns } from './columns';
import { fitting, unlike } from './fit-columns';
import { isSecondHeader, joined, underGroups } from './header';
import { layoutOf } from './layout';
import { isDependencia } from './not-an-indicator';
import { LIMITS, tooManyRows, tooWide } from './refusals';
import { type RowContext, readRow } from './row-reader';
import { plain } from './titles';
import { type YearByRow, yearByRow } from './year-by-row';

/** What is known beforehand of the files of a proceso. */
export interface Reading {
  /** What people say of the columns of this file. */
  readonly choices?: ColumnChoices;
  /** What they said before, by layout. */
  readonly remembered?: Readonly<Record<string, ColumnChoices>>;
  readonly schema?: readonly FichaField[];
  /** In a preview: where no row titles a matrix, the likeliest one is proposed, for people to say what its columns are. */
  readonly propose?: boolean;
}
interface Into {
  readonly file: string;
  readonly known: Reading;
  readonly style: NumberStyle;
  readonly rows: IndicatorRow[];
  readonly refused: RefusedCell[];
}
export interface SheetRead {
  /** The columns that each of its tables was read by; none when no row titles a matrix. */
  readonly tables: readonly (readonly Column[])[];
  readonly said: readonly string[];
  /** The row that looks most like titles, where none is: its columns, and where it is. */
  readonly likeliest: { readonly columns: readonly Column[]; readonly row: number } | null;
}
/** Rows with something written in which the titles are looked for. */
const HEADER_WITHIN = 100;
/** Rows looked at before the columns are settled. */
const SAMPLE = 30;
const DEEPEST = 3;

/** A sheet, row by row: its titles wherever they begin, then what stands below them, until other titles follow. */
export async function readSheet(sheet: Sheet, into: Into): Promise<Result<SheetRead>> {
  const { name, rows } = sheet;
  const reading = sheetReading(sheet, into);
  let [count, written] = [0, 0];
  for await (const read of rows) {
    if (++count > LIMITS.rows) return tooManyRows(name);
    const last = lastFilled(read);
    if (last >= LIMITS.columns) return tooWide(cellAddress(name, read.number, last));
    if (last < 0) continue;
    if (++written > HEADER_WITHIN && !reading.isTitled()) break;
    reading.take(read);
  }
  return ok(reading.end());
}

/** Whether these rows have titles: told of the beginning of a CSV, for each mark that may separate its cells. */
export function hasHeader(rows: readonly SheetRow[], known: Reading): boolean {
  const written = rows.filter((row) => lastFilled(row) >= 0);
  return written.some((row, i) => {
    const above = written[i - 1];
    if (isHeader(columnsOf(row.cells, known))) return true;
    return above && isSecondHeader(above, row) ? isHeader(columnsOf(joined(above, row).cells, known)) : false;
  });
}

function sheetReading(sheet: Sheet, into: Into) {
  const { known } = into;
  const said: string[] = [];
  const tables: (readonly Column[])[] = [];
  let context: (RowContext & { readonly titles: SheetRow; readonly byRow: YearByRow | null }) | null = null;
  let titles: { row: SheetRow; depth: number; heading: string } | null = null;
  let above: SheetRow | null = null;
  let waiting: SheetRow[] = [];
  let likeliest: SheetRow | null = null;
  let heading = { text: '', ago: 0 };

  const settle = (): void => {
    if (!titles) return;
    const proposed = columnsOf(titles.row.cells, known);
    const fits = fitting(waiting, (row, column) => sheet.shown?.isPercent(row, column) ?? false);
    const judged = columnsOf(titles.row.cells, known, fits);
    const settled = isHeader(judged) ? judged : proposed;
    said.push(...unlike(proposed, settled, sheet.name));
    tables.push(settled);
    const byRow = yearByRow(settled, waiting);
    if (byRow) said.push(oneYearPerRow(sheet.name, byRow.title));
    const now = { ...contextOf(sheet, settled, into), titles: titles.row, byRow };
    if (titles.heading !== '') now.said.dependencia = titles.heading;
    context = now;
    const held = waiting;
    [titles, waiting] = [null, []];
    for (const row of held) read(row, now);
  };
  const read = (row: SheetRow, by: NonNullable<typeof context>): void => {
    const { byRow } = by;
    const found = readRow(row, byRow ? { ...by, layout: byRow.layoutFor(row) } : by);
    if (found.kind === 'row' && byRow) byRow.add(into.rows, found.row);
    else if (found.kind === 'row') into.rows.push(found.row);
    else if (found.kind === 'refused') into.refused.push(...found.cells);
  };
  const begins = (row: SheetRow): boolean => isHeader(columnsOf(row.cells, known));
  const isAnotherTable = (row: SheetRow, now: SheetRow): boolean =>
    looksLikeTitles(row) && !sameTitles(row, now) && begins(row);
  /** The dependencia that stands alone right above the titles is of the rows below them. */
  const title = (row: SheetRow, depth: number): void => {
    titles = { row, depth, heading: titles?.heading ?? (heading.ago <= depth ? heading.text : '') };
  };
  const take = (row: SheetRow): void => {
    const alone = aloneIn(row);
    heading = isDependencia(alone) ? { text: alone, ago: 0 } : { ...heading, ago: heading.ago + 1 };
    if (titles && waiting.length > 0 && isAnotherTable(row, titles.row)) settle();
    if (titles) {
      const names = namesOf(titles.row, known);
      if (waiting.length === 0 && titles.depth < DEEPEST && isSecondHeader(titles.row, row, names))
        return title(joined(titles.row, row), titles.depth + 1);
      waiting.push(row);
      if (waiting.length === SAMPLE) settle();
    } else if (context) {
      if (isAnotherTable(row, context.titles)) title(row, 1);
      else read(row, context);
    } else if (begins(row)) title(underGroups(above, row), 1);
    else if (above && isSecondHeader(above, row) && begins(joined(above, row))) title(joined(above, row), 2);
    if (!titles && !context && (likeliest === null || titlesIn(row) > titlesIn(likeliest))) likeliest = row;
    above = row;
  };
  return {
    isTitled: () => titles !== null || context !== null,
    /** A cell longer than any spreadsheet holds refuses its row; above the titles it is not looked at. */
    take: (row: SheetRow) => {
      const long = row.cells.findIndex(isTooLong);
      if (long < 0) return take(row);
      if (titles || context)
        into.refused.push({ cell: cellAddress(sheet.name, row.number, long), reason: TOO_LONG });
      else take({ ...row, cells: row.cells.map((cell) => (isTooLong(cell) ? null : cell)) });
    },
    end: (): SheetRead => {
      settle();
      const hidden = sheet.shown?.hiddenRows() ?? 0;
      if (tables.length > 0 && hidden > 0) said.push(hiddenRows(sheet.name, hidden));
      const proposed = likeliest && titlesIn(likeliest) > 2 ? likeliest : null;
      return {
        tables,
        said,
        likeliest: proposed && { columns: columnsOf(proposed.cells, known), row: proposed.number },
      };
    },
  };
}

const oneYearPerRow = (sheet: string, title: string): string =>
  `${sheet === '' ? 'El archivo' : `La hoja «${sheet}»`} trae un año por fila (columna «${title}»): se juntaron los años de cada indicador.`;
const hiddenRows = (sheet: string, times: number): string =>
  `La hoja «${sheet}» tiene ${times === 1 ? '1 fila oculta: también se leyó' : `${times} filas ocultas: también se leyeron`}.`;
const isTooLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > LIMITS.cellLength;
const TOO_LONG =
  'La celda tiene más de 32.767 letras, más de las que Excel guarda, y la fila no se leyó: acorte el texto.';
const lastFilled = ({ cells }: SheetRow): number => cells.findLastIndex((cell) => cleanText(cell) !== '');

/** What a row says that has one cell written. */
const aloneIn = ({ cells }: SheetRow): string => {
  const [only = '', ...more] = cells.map(cleanText).filter((text) => text !== '');
  return more.length === 0 ? only : '';
};

/** Short texts, each in a cell of its own. */
const titlesIn = ({ cells }: SheetRow): number =>
  cells.filter((cell) => typeof cell === 'string' && cell.length < 80 && /\p{L}{2}/u.test(cell)).length;

/** Only texts and years, some of them words of titles: worth asking whether another table begins here. */
const TITLE = /^\s*(nombre|c[oó]d|indicador|meta|programa|unidad|l[ií]nea base)/i;
const isAmount = (cell: Cell): boolean =>
  (typeof cell === 'number' || (typeof cell === 'string' && /^\s*-?\d/.test(cell))) &&
  !/^\s*20\d\d\b/.test(String(cell));
const looksLikeTitles = ({ cells }: SheetRow): boolean =>
  !cells.some(isAmount) &&
  cells.filter((cell) => typeof cell === 'string' && cell.length < 60 && TITLE.test(cell)).length > 2;
/** Printed matrices repeat their titles on every page. */
const sameTitles = (a: SheetRow, b: SheetRow): boolean =>
  a.cells.every(
    (cell, i) =>
      cleanText(cell) === '' ||
      b.cells[i] === undefined ||
      plain(cleanText(b.cells[i])).includes(plain(cleanText(cell))),
  );
const namesOf = ({ cells }: SheetRow, known: Reading): readonly number[] =>
  columnsOf(cells, known).flatMap(({ role, index }) =>
    role.kind === 'nombre' || role.kind === 'codigo' ? [index] : [],
  );

const contextOf = (
  { name, shown }: Sheet,
  columns: readonly Column[],
  { file, style }: Into,
): RowContext => ({
  file,
  sheet: name,
  layout: layoutOf(columns),
  style,
  said: { dependencia: isDependencia(name) ? name : '', programa: '' },
  isPercent: (row, column) => shown?.isPercent(row, column) ?? false,
  above: new Map(),
});

function columnsOf(
  cells: readonly Cell[],
  { choices = {}, remembered = {}, schema }: Reading,
  fits?: Fits,
): readonly Column[] {
  const proposed = mapColumns(cells, choices, schema, fits);
  const layout = layoutId(proposed);
  const before = Object.hasOwn(remembered, layout) ? remembered[layout] : undefined;
  return before ? mapColumns(cells, { ...before, ...choices }, schema, fits) : proposed;
}
