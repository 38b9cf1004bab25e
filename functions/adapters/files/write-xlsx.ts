import { fromSpreadsheet } from '../../../domain/kernel/decimal';
import { columnName } from './cells';
import type { Table, TableColumn } from './table';
import {
  CONTENT_TYPES,
  escaped,
  RELATIONS,
  SHEET_BEGINS,
  STYLES,
  WORKBOOK_RELATIONS,
  workbookXml,
} from './xlsx-parts';
import { zipOf } from './zip-writer';

const [TITLE, TEXT] = [1, 2] as const;

/**
 * A workbook with a frozen and filtered header, readable widths and lists to choose from, of any length: the rows are packed as they are written.
 * Texts stay texts: none becomes a formula.
 */
export function writeTableXlsx(table: Table): Promise<Uint8Array> {
  const sheet = table.sheet.slice(0, 31);
  const range = `A1:${columnName(table.columns.length - 1)}${lastRow(table)}`;
  return zipOf([
    { name: '[Content_Types].xml', pieces: [CONTENT_TYPES] },
    { name: '_rels/.rels', pieces: [RELATIONS] },
    { name: 'xl/workbook.xml', pieces: [workbookXml(sheet, range)] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [WORKBOOK_RELATIONS] },
    { name: 'xl/styles.xml', pieces: [STYLES] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetXml(table, range) },
  ]);
}
/** One empty row to write in, where there is none. */
const lastRow = ({ rows }: Table): number => Math.max(rows.length + 1, 2);

function* sheetXml(table: Table, range: string): Generator<string> {
  const { columns, rows } = table;
  const names = columns.map((_, i) => columnName(i));
  const corner = columns.length > 2 ? 2 : 0;
  const pane =
    corner > 0
      ? `xSplit="${corner}" ySplit="1" topLeftCell="C2" activePane="bottomRight"`
      : 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"';
  yield `${SHEET_BEGINS}<sheetViews><sheetView workbookViewId="0"><pane ${pane} state="frozen"/></sheetView></sheetViews><cols>`;
  yield columns
    .map(
      ({ width, kind }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${kind === 'texto' ? ` style="${TEXT}"` : ''}/>`,
    )
    .join('');
  yield '</cols><sheetData><row r="1">';
  yield columns.map(({ title }, i) => textCell(`${names[i]}1`, title, TITLE)).join('');
  yield '</row>';
  let number = 1;
  for (const row of rows) {
    number++;
    let xml = `<row r="${number}">`;
    for (let i = 0; i < row.length; i++) xml += cellXml(`${names[i]}${number}`, row[i] ?? null, columns[i]);
    yield `${xml}</row>`;
  }
  yield `</sheetData><autoFilter ref="${range}"/>`;
  const lists = columns.flatMap((column, i) => listXml(column, names[i] ?? 'A', lastRow(table)));
  if (lists.length > 0) yield `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  yield '</worksheet>';
}

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t${/^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : ''}>${escaped(text)}</t></is></c>`;

/** A number only when the cell holds exactly that decimal: `0.1234567890123456789` stays text and loses nothing. */
function cellXml(at: string, cell: string | null, column: TableColumn | undefined): string {
  if (cell === null || cell === '') return '';
  const number = column?.kind === 'numero' ? Number(cell) : Number.NaN;
  return fromSpreadsheet(number) === cell ? `<c r="${at}"><v>${cell}</v></c>` : textCell(at, cell, TEXT);
}

/** Spreadsheets take a written list of at most 255 characters. */
function listXml({ options = [], title }: TableColumn, column: string, end: number): readonly string[] {
  const written = options.join(',');
  if (options.length === 0 || written.length > 250 || options.some((option) => /[,"]/.test(option)))
    return [];
  const told = escaped(`Elija un valor de la lista: ${options.join(', ')}.`.slice(0, 225));
  return [
    `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title.slice(0, 32))}" error="${told}" sqref="${column}2:${column}${end}"><formula1>"${escaped(written)}"</formula1></dataValidation>`,
  ];
}
