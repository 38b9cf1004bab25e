import type { NumberStyle } from '../../../domain/kernel/decimal';
import type { SheetRow } from './cells';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** «sep=;», as Excel announces its mark in a first line of its own. */
const ANNOUNCED = /^sep=([;,\t|])\r?\n/i;

/** The mark under which the first rows are what is looked for; else the one that appears most, outside quotes, in the first lines. */
export function delimiterOf(
  text: string,
  isTable: (rows: readonly SheetRow[]) => boolean = () => false,
): string {
  const said = ANNOUNCED.exec(text)?.[1];
  if (said !== undefined) return said;
  const sample = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const lines = sample.split(/\r\n?|\n/).slice(0, 30);
  const score = (mark: string): number => lines.reduce((sum, line) => sum + line.split(mark).length - 1, 0);
  const marks = [...DELIMITERS].sort((a, b) => score(b) - score(a));
  const head = text.slice(0, 200_000);
  return marks.find((mark) => score(mark) > 0 && isTable(firstRows(head, mark))) ?? marks[0] ?? ';';
}
const firstRows = (text: string, mark: string): readonly SheetRow[] => {
  const rows: SheetRow[] = [];
  for (const row of csvRows(text, mark)) if (rows.push(row) === 60) break;
  return rows;
};

/** How its numbers are written, judged by the cells themselves. */
export function numberStyleOf(text: string, delimiter: string): NumberStyle {
  const cells = text
    .slice(0, 200_000)
    .split(new RegExp(`[${delimiter === '\t' ? '\\t' : delimiter}"\\r\\n]`));
  const comma =
    cells.some((cell) => /^\s*-?(\d+|\d{1,3}(\.\d{3})+),\d+\s*%?$/.test(cell)) && delimiter !== ',';
  const point = cells.some((cell) =>
    /^\s*-?(\d+|\d{1,3}(,\d{3})+)\.(\d{1,2}|\d{4,})\s*%?$|^\s*-?0\.\d+\s*%?$/.test(cell),
  );
  return comma && !point ? 'comma' : point && !comma ? 'point' : 'auto';
}

/** RFC 4180 with any delimiter; a quote inside an unquoted cell is just a quote. Rows are numbered by line of records, from 1. */
export function* csvRows(text: string, delimiter: string): Generator<SheetRow> {
  let cells: string[] = [];
  let number = 1;
  let at = 0;
  const end = text.length;
  while (at < end) {
    const cell = (text[at] === '"' ? quoted(text, at, delimiter) : null) ?? plain(text, at, delimiter);
    cells.push(cell.value);
    at = cell.next;
    if (text[at] === delimiter) {
      at++;
      if (at === end) cells.push('');
      continue;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    yield { number, cells };
    cells = [];
    number++;
  }
  if (cells.length > 0) yield { number, cells };
}

function plain(
  text: string,
  from: number,
  delimiter: string,
): { readonly value: string; readonly next: number } {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return { value: text.slice(from, at), next: at };
}

/** `null`: the mark is not of a quoted cell, which ends at a separator; a text that begins with «"» is just a text. */
function quoted(
  text: string,
  from: number,
  delimiter: string,
): { readonly value: string; readonly next: number } | null {
  let [value, at] = ['', from + 1];
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const next = skipToMark(text, close + 1);
      return next >= text.length || ENDS.has(text[next] ?? '') || text[next] === delimiter
        ? { value, next }
        : null;
    }
    value += '"';
    at = close + 2;
  }
}
const ENDS: ReadonlySet<string> = new Set(['\n', '\r']);
const skipToMark = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text[at] === ' ') at++;
  return at;
};
