import { type CellValue, type DataValidation, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { fromSpreadsheet } from '../../../domain/kernel/decimal';
import { columnName } from './cells';
import type { Table, TableColumn } from './table';

const HEADER = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { wrapText: true, vertical: 'center' },
} as const;

/** Above this many rows the workbook is written as a stream, in bounded memory, without filters and lists. */
const RICH_ROWS = 10_000;

/** A workbook with a frozen and filtered header, readable widths and lists to choose from. Texts stay texts: none becomes a formula. */
export const writeTableXlsx = (table: Table): Promise<Uint8Array> =>
  table.rows.length > RICH_ROWS ? streamed(table) : rich(table);

async function streamed({ sheet, columns, rows }: Table): Promise<Uint8Array> {
  const stream = writeXlsxStream(plainRows(columns, rows), {
    name: sheet.slice(0, 31),
    columns: columns.map(({ title, width }) => ({ header: title, width })),
    freezePane: { rows: 1, columns: 2 },
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
function* plainRows(columns: Table['columns'], rows: Table['rows']): Generator<CellValue[]> {
  for (const row of rows) yield row.map((cell, i) => cellOf(cell, columns[i]));
}

async function rich({ sheet, columns, rows }: Table): Promise<Uint8Array> {
  const last = columnName(columns.length - 1);
  const end = Math.max(rows.length + 1, 2);
  const cells = new Map(columns.map(({ title }, i) => [`0,${i}`, { value: title, style: HEADER }]));
  return writeXlsx({
    sheets: [
      {
        name: sheet.slice(0, 31),
        columns: columns.map(({ width }) => ({ width })),
        rows: [
          columns.map(({ title }) => title),
          ...rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i]))),
        ],
        cells,
        freezePane: { rows: 1, columns: 2 },
        autoFilter: { range: `A1:${last}${end}` },
        dataValidations: columns.flatMap((column, i) => validation(column, columnName(i), end)),
      },
    ],
    stringMode: 'inline',
  });
}

/** A number only when the cell holds exactly that decimal: `0.1234567890123456789` stays text and loses nothing. */
function cellOf(cell: string | null, column: TableColumn | undefined): CellValue {
  if (cell === null || cell === '') return null;
  if (column?.kind !== 'numero') return cell;
  const number = Number(cell);
  return fromSpreadsheet(number) === cell ? number : cell;
}

/** Spreadsheets take a written list of at most 255 characters. */
function validation(
  { options = [], title }: TableColumn,
  column: string,
  end: number,
): readonly DataValidation[] {
  if (
    options.length === 0 ||
    options.join(',').length > 250 ||
    options.some((option) => option.includes(','))
  )
    return [];
  return [
    {
      type: 'list',
      values: [...options],
      allowBlank: true,
      range: `${column}2:${column}${end}`,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: title,
      errorMessage: `Elija un valor de la lista: ${options.join(', ')}.`,
    },
  ];
}
