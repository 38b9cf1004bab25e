import type { NumberStyle } from '../../../domain/kernel/decimal';
import type { SheetRow } from './cells';

/** Bytes as text: byte-order mark, then the pattern of zero bytes of UTF-16, then strict UTF-8, then Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decoded('utf-16be', bytes);
  if (a === 0xef && b === 0xbb && c === 0xbf) return decoded('utf-8', bytes);
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  if ((zeros[1] ?? 0) > head.length / 4) return decoded('utf-16le', bytes);
  if ((zeros[0] ?? 0) > head.length / 4) return decoded('utf-16be', bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded('windows-1252', bytes);
  }
}
const decoded = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** The mark that appears most, outside quotes, in the first lines. */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const lines = sample.split(/\r?\n/).slice(0, 30);
  const score = (mark: string): number => lines.reduce((sum, line) => sum + line.split(mark).length - 1, 0);
  return DELIMITERS.reduce((best, mark) => (score(mark) > score(best) ? mark : best));
}

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
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, delimiter);
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

function quoted(text: string, from: number): { readonly value: string; readonly next: number } {
  let [value, at] = ['', from + 1];
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: value + text.slice(at), next: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, next: skipToMark(text, close + 1) };
    value += '"';
    at = close + 2;
  }
}
const skipToMark = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text[at] === ' ') at++;
  return at;
};
