import { type Column, columnOf, summaryOf } from './labels';

export type Cells = Readonly<Partial<Record<Column, string>>>;
/** A table inside the file: its header was known by its shape, not by the title of its section. */
export interface Block {
  readonly columns: readonly Column[];
  readonly rows: readonly Cells[];
}
export interface Tables {
  readonly blocks: readonly Block[];
  readonly summary: Readonly<Partial<Record<'start' | 'end' | 'title', string>>>;
}

const text = (cell: string | undefined): string =>
  (cell ?? '').replaceAll(/[\u00a0\u202f\ufeff\u200e\u200f]/g, ' ').trim();

/** A name and two more things known of each person, or a name with what they did and when (v0). */
function headerOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const columns = cells.map((cell) => columnOf(cell));
  const known = new Set(columns.filter((column) => column !== null));
  return known.has('name') && known.size >= 3 ? columns : null;
}

/** Every table of the file and what its lines before the first one say. */
export function tablesOf(rows: readonly (readonly string[])[]): Tables {
  const blocks: { columns: readonly Column[]; rows: Cells[] }[] = [];
  const summary: { start?: string; end?: string; title?: string } = {};
  let header: readonly (Column | null)[] | null = null;
  for (const cells of rows) {
    const found = headerOf(cells);
    if (found) {
      header = found;
      blocks.push({ columns: found.filter((column) => column !== null), rows: [] });
    } else if (header === null) {
      const label = summaryOf(text(cells[0]));
      if (label && text(cells[1]) !== '') summary[label] ??= text(cells[1]);
    } else if (cells.filter((cell) => text(cell) !== '').length < 2) header = null;
    else blocks.at(-1)?.rows.push(named(header, cells));
  }
  return { blocks, summary };
}

function named(header: readonly (Column | null)[], cells: readonly string[]): Cells {
  const row: Partial<Record<Column, string>> = {};
  header.forEach((column, i) => {
    if (column) row[column] ??= text(cells[i]);
  });
  return row;
}
