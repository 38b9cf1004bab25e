import type { FichaField, IndicatorRow, RefusedCell } from '../../../domain/indicators';
import type { NumberStyle } from '../../../domain/kernel/decimal';
import { ok, type Result } from '../../../domain/kernel/result';
import { type Cell, cellAddress, cleanText, type Sheet, type SheetRow } from './cells';
import { type Column, type ColumnChoices, isHeader, layoutId, mapColumns } from './columns';
import { csvRows, decodeText, delimiterOf, numberStyleOf } from './csv-rows';
import { isGroupRow, isSecondHeader, joined, underGroups } from './header';
import { layoutOf } from './layout';
import {
  bomb,
  damaged,
  emptyFile,
  encrypted,
  LIMITS,
  macros,
  noMatrix,
  tooBig,
  tooManyRows,
  tooWide,
  wrongType,
} from './refusals';
import { type RowContext, readRow } from './row-reader';
import { xlsxSheets } from './xlsx-sheets';

/** A matrix as read from a file: the rows it understood, the cells it refused, and what people should know. */
export interface MatrixFile {
  readonly rows: readonly IndicatorRow[];
  readonly refused: readonly RefusedCell[];
  readonly warnings: readonly string[];
  /** What each column was taken for, by sheet: the proposal that the preview shows. */
  readonly mapping: readonly SheetMapping[];
}
export interface SheetMapping {
  readonly sheet: string;
  /** The same for every file with these titles: what people correct of it is remembered. */
  readonly layout: string;
  readonly columns: readonly Column[];
}
/** What is known beforehand of the files of a proceso. */
export interface Reading {
  /** What people say of the columns of this file. */
  readonly choices?: ColumnChoices;
  /** What they said before, by layout. */
  readonly remembered?: Readonly<Record<string, ColumnChoices>>;
  readonly schema?: readonly FichaField[];
}

/** Reads SisPT and municipal matrices as they are, XLSX or CSV (PDM-041). A file that cannot be trusted or understood is refused in Spanish. */
export async function readMatrix(
  bytes: Uint8Array,
  filename: string,
  known: Reading = {},
): Promise<Result<MatrixFile>> {
  const opened = open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), filename);
  if (!opened.ok) return opened;
  const { sheets, style } = opened.value;
  const warnings = [...opened.value.warnings];
  const found = {
    rows: [] as IndicatorRow[],
    refused: [] as RefusedCell[],
    mapping: [] as MatrixFile['mapping'][number][],
  };
  try {
    for (const sheet of sheets) {
      const read = await readSheet(sheet, {
        file: filename,
        known,
        style,
        rows: found.rows,
        refused: found.refused,
      });
      if (!read.ok) return read;
      if (read.value === null)
        warnings.push(`La hoja «${sheet.name}» no tiene una fila de títulos de indicadores: no se leyó.`);
      else found.mapping.push({ sheet: sheet.name, layout: layoutId(read.value), columns: read.value });
    }
  } catch (error) {
    return /limit|exceed|too large/i.test(error instanceof Error ? error.message : '') ? bomb() : damaged();
  }
  return found.mapping.length === 0 ? noMatrix(warnings) : ok({ ...found, warnings });
}

interface Opened {
  readonly sheets: readonly Sheet[];
  readonly style: NumberStyle;
  readonly warnings: readonly string[];
}
const startsWith = (bytes: Buffer, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** What it is, by its first bytes; the name only says what to answer when it is nothing we read. */
function open(bytes: Buffer, filename: string): Result<Opened> {
  if (bytes.length === 0) return emptyFile();
  if (bytes.length > LIMITS.bytes) return tooBig();
  if (/\.(xlsm|xltm|xlam)$/i.test(filename)) return macros();
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return encrypted();
  if (startsWith(bytes, 0x50, 0x4b)) {
    const book = xlsxSheets(bytes);
    return book.ok ? ok({ ...book.value, style: 'auto' }) : book;
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return wrongType('PDF');
  if (/\.(xlsx|docx|pdf|png|jpe?g|zip|ods|xls)$/i.test(filename))
    return /\.xlsx$/i.test(filename) ? damaged() : wrongType(`«${filename}»`);
  const text = decodeText(bytes);
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(text)) return wrongType('de página web');
  if (isBinary(text)) return wrongType(`«${filename}»`);
  const delimiter = delimiterOf(text);
  return ok({
    sheets: [{ name: '', rows: csvRows(text, delimiter) }],
    style: numberStyleOf(text, delimiter),
    warnings: [],
  });
}

/** Control characters that no text file has: a picture, a program, an archive of another kind. */
const isBinary = (text: string): boolean =>
  text
    .slice(0, 4000)
    .split('')
    .some((mark) => mark < '\t');

interface Into {
  readonly file: string;
  readonly known: Reading;
  readonly style: NumberStyle;
  readonly rows: IndicatorRow[];
  readonly refused: RefusedCell[];
}
const HEADER_WITHIN = 40;
const DEPENDENCIA =
  /^(sec|secretar[ií]a|depto|departamento|direcci[oó]n|oficina|gerencia|unidad|instituto|agencia|subsecretar[ií]a)\b/i;

/** The columns it was read by; `null` when no row titles a matrix. */
async function readSheet({ name, rows }: Sheet, into: Into): Promise<Result<readonly Column[] | null>> {
  let context: RowContext | null = null;
  let titles: SheetRow | null = null;
  let above: SheetRow | null = null;
  let count = 0;
  for await (const read of rows) {
    if (++count > LIMITS.rows) return tooManyRows(name);
    if (read.cells.length > LIMITS.columns && lastFilled(read) > LIMITS.columns)
      return tooWide(cellAddress(name, read.number, lastFilled(read)));
    const long = read.cells.findIndex(isTooLong);
    if (long >= 0 && titles)
      context ??= headed(isGroupRow(above) ? underGroups(above, titles) : titles, name, into);
    if (long >= 0 && context) {
      into.refused.push({ cell: cellAddress(name, read.number, long), reason: TOO_LONG });
      continue;
    }
    const row =
      long < 0 ? read : { ...read, cells: read.cells.map((cell) => (isTooLong(cell) ? null : cell)) };
    if (!context && count > HEADER_WITHIN && !titles) break;
    if (context) take(row, context, into);
    else if (titles) {
      const second = isSecondHeader(titles, row);
      context =
        (second ? headed(joined(titles, row), name, into) : null) ??
        headed(isGroupRow(above) ? underGroups(above, titles) : titles, name, into);
      if (context && !second) take(row, context, into);
    } else if (isHeader(columnsOf(row, into.known))) titles = row;
    else if (above && isSecondHeader(above, row)) context = headed(joined(above, row), name, into);
    if (!titles && lastFilled(row) >= 0) above = row;
  }
  if (!context && titles) context = headed(titles, name, into);
  return ok(context?.layout.columns ?? null);
}
const isTooLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > LIMITS.cellLength;
const TOO_LONG =
  'La celda tiene más de 32.767 letras, más de las que Excel guarda, y la fila no se leyó: acorte el texto.';
const lastFilled = ({ cells }: SheetRow): number => cells.findLastIndex((cell) => cleanText(cell) !== '');

function headed(row: SheetRow, sheet: string, { file, style, known }: Into): RowContext | null {
  const columns = columnsOf(row, known);
  if (!isHeader(columns)) return null;
  const own = columns.some(({ role }) => role.kind === 'dependencia');
  return {
    file,
    sheet,
    layout: layoutOf(columns),
    style,
    dependencia: !own && DEPENDENCIA.test(sheet) ? sheet : '',
    above: new Map(),
  };
}

function columnsOf(
  { cells }: SheetRow,
  { choices = {}, remembered = {}, schema }: Reading,
): readonly Column[] {
  const proposed = mapColumns(cells, choices, schema);
  const layout = layoutId(proposed);
  const before = Object.hasOwn(remembered, layout) ? remembered[layout] : undefined;
  return before ? mapColumns(cells, { ...before, ...choices }, schema) : proposed;
}

function take(row: SheetRow, context: RowContext, { rows, refused }: Into): void {
  const read = readRow(row, context);
  if (read.kind === 'row') rows.push(read.row);
  else if (read.kind === 'refused') refused.push(...read.cells);
}
