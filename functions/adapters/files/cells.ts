/** What a cell holds, whatever the file was. A number is the spreadsheet's own; text is as written. */
export type Cell = string | number | boolean | Date | null;

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** By column: what a merged cell that begins in a row above says here too. */
  readonly merged?: ReadonlyMap<number, Cell>;
}
export interface Sheet {
  /** Empty for a CSV. */
  readonly name: string;
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
  /** What a spreadsheet shows beyond its values; a CSV shows nothing. */
  readonly shown?: {
    readonly isPercent: (row: number, column: number) => boolean;
    readonly hiddenRows: () => number;
  };
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  let [name, rest] = ['', index];
  for (; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCodePoint(65 + (rest % 26)) + name;
  return name;
}
export const cellAddress = (sheet: string, row: number, column: number): string =>
  `${sheet === '' ? '' : `${sheet}!`}${columnName(column)}${row}`;

/** Anything that would have to be cleaned: odd spaces and marks, two spaces, spaces at the ends, the words for nothing. */
const DIRTY =
  /[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]| {2}|^[ ']| $|_x000|^(?:none|null|nan)$/i;

/** Without what exports leave behind: `_x000D_`, hard spaces, invisible marks, line breaks, «None», the quote that disarms a formula. */
export function cleanText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'Sí' : 'No';
  if (typeof cell === 'string' && !DIRTY.test(cell)) return cell;
  const text = String(cell)
    .replaceAll(/_x000[dDaA]_/g, ' ')
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
  return /^(none|null|nan)$/i.test(text) ? '' : text;
}
