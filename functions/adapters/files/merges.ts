import type { Cell, SheetRow } from './cells';
import { unzip, type ZipEntry } from './zip-directory';

/** Cells merged downwards: the column, the rows it spans (numbered from 1), of which only the first has the text. */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}
/** Larger sheets are exports of systems, which merge nothing; theirs is not unpacked twice. */
const LIMIT = 24_000_000;
const MOST = 20_000;

/** The merged cells of a sheet, which its file lists after the rows. */
export function mergesOf(bytes: Buffer, part: ZipEntry | undefined): readonly Merge[] {
  if (!part || part.size > LIMIT) return [];
  const xml = unzip(bytes, part, LIMIT);
  if (!xml.ok) return [];
  const at = xml.value.lastIndexOf('mergeCells>');
  const start = xml.value.indexOf('mergeCells');
  if (at < 0 || start < 0) return [];
  const found = xml.value
    .toString('latin1', start, at)
    .matchAll(/\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g);
  const merges: Merge[] = [];
  for (const [, letters = 'A', from, to] of found) {
    if (merges.length === MOST) break;
    if (from !== to) merges.push({ column: columnOf(letters), from: Number(from), to: Number(to) });
  }
  return merges.sort((a, b) => a.from - b.from);
}
const columnOf = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 65) - 64, 0) - 1;

/** Rows in order, each told what the merged cells above say of it. */
export function spread(merges: readonly Merge[]): (row: SheetRow) => SheetRow {
  if (merges.length === 0) return (row) => row;
  const open = new Map<number, { readonly to: number; readonly cell: Cell }>();
  let next = 0;
  return (row) => {
    for (const [column, { to }] of open) if (to < row.number) open.delete(column);
    const merged = new Map([...open].map(([column, { cell }]) => [column, cell]));
    for (let merge = merges[next]; merge && merge.from <= row.number; merge = merges[++next])
      if (merge.from === row.number && merge.to > row.number)
        open.set(merge.column, { to: merge.to, cell: row.cells[merge.column] ?? null });
    return merged.size === 0 ? row : { ...row, merged };
  };
}
