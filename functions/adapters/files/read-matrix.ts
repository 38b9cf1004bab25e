import type { IndicatorRow, RefusedCell } from '../../../domain/indicators';
import type { NumberStyle } from '../../../domain/kernel/decimal';
import { ok, type Result } from '../../../domain/kernel/result';
import { acrossSheets } from './across-sheets';
import type { Sheet } from './cells';
import { type Column, layoutId } from './columns';
import { csvRows, delimiterOf, numberStyleOf } from './csv-rows';
import { decodeText } from './csv-text';
import { hasHeader, type Reading, readSheet } from './read-sheet';
import {
  bomb,
  damaged,
  emptyFile,
  encrypted,
  LIMITS,
  macros,
  noMatrix,
  otherSpreadsheet,
  tooBig,
  wrongType,
} from './refusals';
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
const toSay = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string =>
  `No reconocí ${sheet === '' ? 'los títulos del archivo' : `los títulos de la hoja «${sheet}»`} (¿fila ${row}?): diga en «Columnas» cuál es el nombre del indicador y cuáles su código, unidad o metas.`;
const untitled = (sheet: string): string =>
  `${sheet === '' ? 'El archivo' : `La hoja «${sheet}»`} no tiene una fila de títulos de indicadores: no se leyó.`;

/** Reads SisPT and municipal matrices as they are, XLSX or CSV (PDM-041). A file that cannot be trusted or understood is refused in Spanish. */
export async function readMatrix(
  bytes: Uint8Array,
  filename: string,
  known: Reading = {},
): Promise<Result<MatrixFile>> {
  const opened = open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), filename, known);
  if (!opened.ok) return opened;
  const { sheets, style } = opened.value;
  const warnings = [...opened.value.warnings];
  const found = {
    rows: [] as IndicatorRow[],
    refused: [] as RefusedCell[],
    mapping: [] as MatrixFile['mapping'][number][],
  };
  const proposed: (SheetMapping & { readonly row: number })[] = [];
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
      const { tables, said, likeliest } = read.value;
      if (tables.length === 0) warnings.push(untitled(sheet.name));
      if (tables.length === 0 && likeliest && known.propose)
        proposed.push({ sheet: sheet.name, layout: layoutId(likeliest.columns), ...likeliest });
      for (const columns of tables)
        found.mapping.push({ sheet: sheet.name, layout: layoutId(columns), columns });
      warnings.push(...said);
    }
  } catch (error) {
    return /limit|exceed|too large/i.test(error instanceof Error ? error.message : '') ? bomb() : damaged();
  }
  if (found.mapping.length === 0 && proposed.length > 0)
    return ok({ ...found, mapping: proposed, warnings: proposed.map(toSay) });
  if (found.mapping.length === 0) return noMatrix(warnings);
  const together = acrossSheets(found.rows, found.mapping);
  return ok({ ...found, rows: together.rows, warnings: [...warnings, ...together.warnings] });
}

interface Opened {
  readonly sheets: readonly Sheet[];
  readonly style: NumberStyle;
  readonly warnings: readonly string[];
}
const startsWith = (bytes: Buffer, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** What it is, by its first bytes; the name only says what to answer when it is nothing we read. */
function open(bytes: Buffer, filename: string, known: Reading): Result<Opened> {
  if (bytes.length === 0) return emptyFile();
  if (bytes.length > LIMITS.bytes) return tooBig();
  if (/\.(xlsm|xltm|xlam)$/i.test(filename)) return macros();
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return encrypted();
  if (startsWith(bytes, 0x50, 0x4b)) {
    const book = xlsxSheets(bytes);
    return book.ok ? ok({ ...book.value, style: 'auto' }) : book;
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return wrongType('PDF');
  const text = decodeText(bytes);
  // Systems give web pages and XML the name «.xls», and Excel opens them.
  if (isMarkup(text) && /<table\b|office:spreadsheet/i.test(text)) return otherSpreadsheet();
  if (/\.(xlsx|docx|pdf|png|jpe?g|zip|ods|xls)$/i.test(filename))
    return /\.xlsx$/i.test(filename) ? damaged() : wrongType(`«${filename}»`);
  if (isMarkup(text)) return wrongType('de página web');
  if (isBinary(text)) return wrongType(`«${filename}»`);
  const delimiter = delimiterOf(text, (rows) => hasHeader(rows, known));
  return ok({
    sheets: [{ name: '', rows: csvRows(text, delimiter) }],
    style: numberStyleOf(text, delimiter),
    warnings: [],
  });
}

const isMarkup = (text: string): boolean => /^\s*<(!doctype|html|head|body|table|\?xml)\b/i.test(text);

/** Control characters that no text file has: a picture, a program, an archive of another kind. */
const isBinary = (text: string): boolean =>
  text
    .slice(0, 4000)
    .split('')
    .some((mark) => mark < '\t');
