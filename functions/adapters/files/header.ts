import type { Cell, SheetRow } from './cells';
import { cleanText } from './cells';
import { plain } from './titles';
import { isBareYear, yearlyRole } from './yearly-title';

const YEAR = /\b20\d\d\b/;
/** The words that stand below the name of a group of columns: «Programado», «T1 Ejec.», «2025», «I trim», «Valor esperado». */
const BELOW_WORD =
  /^(20\d\d|ano|vigencia|metas?|prog\w*|plan\w*|ejec\w*|avance|logr\w*|estado|%|porcentaje|cumplimiento|total|acumulado|t|t?[1-4]|i{1,3}|iv|trim\w*|semestre|sem|[1-4](er|do|to)|primer|segundo|tercer|cuarto|valor|cantidad|esperad\w*|recursos|propios|sgp|sgr|otros|observacion\w*|numero|unidad\w*|medida|codigo|nombre|fisic\w*|financier\w*|apropiacion|definitiva|compromisos|obligaciones|pagos|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|corte|de|del|y|a|la|p|e)$/;
const isBelow = (text: string): boolean => {
  const name = plain(text);
  return name !== '' && name.split(' ').every((word) => BELOW_WORD.test(word));
};
/** «Número», 1 and 3 may be the unit and the values of a row. */
const isWord = (text: string): boolean =>
  /[a-z]{2}|^20\d\d$|^t ?[1-4]$|^[pe]$/.test(plain(text)) && plain(text) !== 'numero';
const filled = ({ cells }: SheetRow): number => cells.filter((cell) => cleanText(cell) !== '').length;

/**
 * Whether this row completes the titles of the one above it: only words that stand below a group, under blanks of that row or under nothing that
 * names an indicator.
 */
export function isSecondHeader(upper: SheetRow, lower: SheetRow, names: readonly number[] = []): boolean {
  const said = lower.cells.flatMap((cell, i) => {
    const text = cleanText(cell);
    return text === '' || text === cleanText(upper.cells[i]) ? [] : [text];
  });
  const under = lower.cells.some(
    (cell, i) => i > 0 && cleanText(cell) !== '' && cleanText(upper.cells[i]) === '',
  );
  const unnamed = names.length > 0 && names.every((i) => cleanText(lower.cells[i]) === '');
  return (under || unnamed) && said.length >= 2 && said.every(isBelow) && said.some(isWord);
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

/** What a group of columns is of, where both stand side by side with the same titles. */
const OF = /\b(resultado|producto|gestion|impacto)(?=s?\b)/;

/** The titles below a row of groups («2024», blank, «2025» …): what says nothing of its year, or of what it is, takes it from above. */
export function underGroups(groups: SheetRow | null, titles: SheetRow): SheetRow {
  if (!groups || filled(groups) < 2) return titles;
  const years = groups.cells.filter((cell) => YEAR.test(cleanText(cell))).length > 1;
  const bare = titles.cells.filter((cell) => isBareYear(plain(cleanText(cell)))).length > 1;
  const times = new Map<string, number>();
  for (const cell of titles.cells) {
    const name = plain(cleanText(cell));
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  let group = '';
  const cells = titles.cells.map((cell, i) => {
    const above = cleanText(groups.cells[i]);
    if (above !== '') group = above;
    const title = cleanText(cell);
    if (title === '' || group === '') return cell;
    if (years && YEAR.test(group) && !YEAR.test(title) && isBelow(title)) return `${title} ${group}`;
    const name = plain(title);
    const whole = `${group} ${title}`;
    if (bare && isBareYear(name) && yearlyRole(plain(whole))) return whole;
    const of = OF.exec(plain(group))?.[1];
    return of && (times.get(name) ?? 0) > 1 && !OF.test(name) ? `${title} de ${of}` : cell;
  });
  return { number: titles.number, cells };
}
