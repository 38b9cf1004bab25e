import type { Cell, SheetRow } from './cells';
import { cleanText } from './cells';
import { plain } from './titles';

const YEAR = /\b20\d\d\b/;
/** What stands below the name of a group of columns: «Programado», «Ejec.», «2025», «I trim». */
const BELOW =
  /^(20\d\d|meta|prog\w*|plan\w*|ejec\w*|avance|logro|estado|%.*|porcentaje.*|cumplimiento.*|total|(t ?)?[1-4]|i{1,3}v?|(i{1,3}v?|[1-4]) ?trim\w*|trim\w*.*|valor( esperado)?|recursos.*|sgp.*|otros|observacion\w*|numero|unidad\w*|codigo|nombre)$/;

const filled = ({ cells }: SheetRow): number => cells.filter((cell) => cleanText(cell) !== '').length;

/** Whether this row completes the titles of the one above it: mostly words that stand below a group, nothing that could be an indicator. */
export function isSecondHeader(upper: SheetRow, lower: SheetRow): boolean {
  const said = lower.cells.flatMap((cell, i) => {
    const text = cleanText(cell);
    return text === '' || text === cleanText(upper.cells[i]) ? [] : [text];
  });
  const grouped = lower.cells.some(
    (cell, i) => i > 0 && cleanText(cell) !== '' && cleanText(upper.cells[i]) === '',
  );
  return grouped && said.length >= 2 && said.every((text) => BELOW.test(plain(text)));
}

/** One row of titles out of two: «2025» over «Programado» is «Programado 2025»; «Programación» over «2025» is «Programación 2025». */
export function joined(upper: SheetRow, lower: SheetRow): SheetRow {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let group = '';
  const cells: Cell[] = [];
  for (let i = 0; i < width; i++) {
    const [above, below] = [cleanText(upper.cells[i]), cleanText(lower.cells[i])];
    if (above !== '') group = above;
    cells.push(titleOf(above, below, group));
  }
  return { number: lower.number, cells };
}

function titleOf(above: string, below: string, group: string): string {
  if (below === '' || below === above) return above;
  if (YEAR.test(below) && YEAR.test(group)) return below;
  if (YEAR.test(below) || !YEAR.test(group))
    return above === '' && group === '' ? below : `${group} ${below}`;
  return `${below} ${group}`;
}

/** A row of groups above the titles («2024», blank, «2025», blank …), not the title of the whole sheet. */
export const isGroupRow = (row: SheetRow | null): row is SheetRow =>
  row !== null && filled(row) > 1 && row.cells.filter((cell) => YEAR.test(cleanText(cell))).length > 1;

/** The titles below a row of groups: only those that say nothing of the year by themselves take it from above. */
export function underGroups(groups: SheetRow, titles: SheetRow): SheetRow {
  let group = '';
  const cells = titles.cells.map((cell, i) => {
    const above = cleanText(groups.cells[i]);
    if (above !== '') group = above;
    const title = cleanText(cell);
    return title !== '' && YEAR.test(group) && !YEAR.test(title) && BELOW.test(plain(title))
      ? `${title} ${group}`
      : cell;
  });
  return { number: titles.number, cells };
}
