import type { Cell, SheetRow } from './cells';
import { unzip, type ZipEntry } from './zip-directory';

/** Cells merged downwards: the column, the rows it spans (numbered from 1), of which only the first has the text. */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}
/** Larger sheets are exports of systems, which merge and hide nothing; theirs is not unpacked twice. */
const LIMIT = 24_000_000;
const MOST = 20_000;
/** Looked through once more, and only where a row of percentages asks. */
const PERCENT_LIMIT = 64_000_000;

/** What a sheet shows that the values of its cells do not say. */
export interface SheetLook {
  readonly merges: readonly Merge[];
  /** Rows that a filter or a person hid: they are read all the same. */
  readonly hiddenRows: number;
  /** Rows from 1, columns from 0. */
  readonly isPercent: (row: number, column: number) => boolean;
}

export function lookOf(
  bytes: Buffer,
  part: ZipEntry | undefined,
  percentStyles: ReadonlySet<number>,
): SheetLook {
  const xml = part && part.size <= LIMIT ? unzip(bytes, part, LIMIT) : null;
  let percents: ReadonlySet<number> | null = null;
  const isPercent = (row: number, column: number): boolean => {
    percents ??= part && percentStyles.size > 0 ? percentCells(bytes, part, percentStyles) : new Set();
    return percents.has(row * COLUMNS + column);
  };
  return xml?.ok
    ? { merges: mergesOf(xml.value), hiddenRows: hiddenRows(xml.value), isPercent }
    : { merges: [], hiddenRows: 0, isPercent };
}

/** The merged cells of a sheet, which its file lists after the rows. */
function mergesOf(xml: Buffer): readonly Merge[] {
  const at = xml.lastIndexOf('mergeCells>');
  const start = xml.indexOf('mergeCells');
  if (at < 0 || start < 0) return [];
  const found = xml
    .toString('latin1', start, at)
    .matchAll(/\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g);
  const merges: Merge[] = [];
  for (const [, letters = 'A', from, to] of found) {
    if (merges.length === MOST) break;
    if (from !== to) merges.push({ column: columnOf(letters), from: Number(from), to: Number(to) });
  }
  return merges.sort((a, b) => a.from - b.from);
}

function hiddenRows(xml: Buffer): number {
  if (!xml.includes('hidden="')) return 0;
  return [...xml.toString('latin1').matchAll(/<(?:\w+:)?row\s[^>]*\bhidden="(?:1|true)"/g)].length;
}

const COLUMNS = 20_000;
function percentCells(bytes: Buffer, part: ZipEntry, styles: ReadonlySet<number>): ReadonlySet<number> {
  const xml = part.size <= PERCENT_LIMIT ? unzip(bytes, part, PERCENT_LIMIT) : null;
  const found = new Set<number>();
  if (!xml?.ok) return found;
  for (const [, attributes = ''] of xml.value.toString('latin1').matchAll(/<(?:\w+:)?c\s([^>]*)>/g)) {
    const style = /\bs="(\d{1,6})"/.exec(attributes)?.[1];
    const at = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(attributes);
    if (style !== undefined && at?.[1] && styles.has(Number(style)))
      found.add(Number(at[2]) * COLUMNS + columnOf(at[1]));
  }
  return found;
}

/** The cell formats of a workbook that show a percentage: those of Excel (9 and 10) and its own. */
export function percentStylesOf(styles: string): ReadonlySet<number> {
  const own = [...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const code = /\bformatCode="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const id = /\bnumFmtId="(\d+)"/.exec(attributes)?.[1];
    return id !== undefined && code.replaceAll(/&quot;.*?&quot;|\\./g, '').includes('%') ? [id] : [];
  });
  const percent = new Set(['9', '10', ...own]);
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const list = [...formats.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)];
  return new Set(
    list.flatMap(([, attributes = ''], index) =>
      percent.has(/\bnumFmtId="(\d+)"/.exec(attributes)?.[1] ?? '') ? [index] : [],
    ),
  );
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
