import { type Column, columnOf, isOfWholeMeeting, summaryOf } from './labels';

export type Cells = Readonly<Partial<Record<Column, string>>>;
/** A table inside the file: its header was known by its shape, not by the title of its section. */
export interface Block {
  readonly columns: readonly Column[];
  readonly rows: readonly Cells[];
  /** Its hours are the first entry and the last exit of each person, so who went out between them was there for less. */
  readonly whole: boolean;
}
export interface Tables {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  /** When the meeting began and ended, as its summary writes it. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

const text = (cell: string | undefined): string =>
  (cell ?? '').replaceAll(/[\u00a0\u202f\ufeff\u200e\u200f]/g, ' ').trim();

/** A name and two more things known of each person, or a name with what they did and when (v0). */
function headerOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const columns = cells.map((cell) => columnOf(cell));
  const known = new Set(columns.filter((column) => column !== null));
  return known.has('name') && known.size >= 3 ? columns : null;
}

type Header = readonly (Column | null)[];
const SECTION = /^\d+ ?[.)] /;
/** Hours or an e-mail: a line after an empty one that has none is a note, not a person. */
const isPerson = ({ join = '', timestamp = '', email = '' }: Cells): boolean =>
  /\d/.test(join) || /\d/.test(timestamp) || email.includes('@');

/** Every table of the file and what its other lines say. An empty line, or a person of whom only the name is known, ends no table. */
export function tablesOf(rows: readonly (readonly string[])[]): Tables {
  const blocks: (Block & { readonly rows: Cells[] })[] = [];
  const said = { title: [] as string[], start: [] as string[], end: [] as string[] };
  let header: Header | null = null;
  let afterEmpty = false;
  for (const cells of rows) {
    const filled = cells.filter((cell) => text(cell) !== '').length;
    const first = text(cells[0]);
    const found = headerOf(cells);
    if (found) {
      header = found;
      const columns = found.filter((column) => column !== null);
      blocks.push({ columns, rows: [], whole: cells.some(isOfWholeMeeting) });
    } else if (header && filled > 0) {
      const row = named(header, cells);
      const within = afterEmpty ? isPerson(row) : filled > 1 || cells.length * 2 > header.length;
      if (within && !SECTION.test(first)) blocks.at(-1)?.rows.push(row);
      else header = null;
    }
    if (header === null) {
      const label = summaryOf(first);
      if (label && text(cells[1]) !== '') said[label].push(text(cells[1]));
    }
    afterEmpty = filled === 0;
  }
  return { blocks, title: said.title[0] ?? null, starts: said.start, ends: said.end };
}

function named(header: Header, cells: readonly string[]): Cells {
  const row: Partial<Record<Column, string>> = {};
  header.forEach((column, i) => {
    if (column) row[column] ||= text(cells[i]);
  });
  return row;
}
