import { cellAddress, cleanText, type SheetRow } from './cells';
import type { Column, Fits, Role } from './columns';
import { numberOf, stateOf } from './number-text';

type Shown = (row: number, column: number) => boolean;

const NUMERIC: ReadonlySet<Role['kind']> = new Set([
  'meta',
  'lineaBase',
  'peso',
  'programmed',
  'executed',
  'plannedPart',
  'executedPart',
]);
const isProse = (text: string): boolean => (text.match(/\p{L}{2,}/gu) ?? []).length >= 3;
const isNumber = (text: string): boolean => numberOf(text, 'auto', '') !== null;
const isFigure = (text: string): boolean => isNumber(text) || /^[-–—.#]/.test(text) || stateOf(text) !== null;

/**
 * Judges columns by their first rows: targets that are sentences are no numbers, names that are numbers are no names, and an «Avance» that is all
 * percentages beside a target in units is the share of the target, not what was executed.
 */
export function fitting(sample: readonly SheetRow[], shown: Shown): Fits {
  const texts = (index: number): readonly string[] =>
    sample.map(({ cells }) => cleanText(cells[index])).filter((text) => text !== '');
  const percents = (index: number): readonly boolean[] =>
    sample.flatMap(({ cells, number }) => {
      const text = cleanText(cells[index]);
      const zero = text === '0' || text === '' || !isNumber(text);
      return zero ? [] : [text.endsWith('%') || shown(number, index)];
    });
  const inPercents = (index: number): boolean =>
    percents(index).length > 1 && percents(index).every((percent) => percent);

  return ({ index, role }, all) => {
    const said = texts(index);
    if (said.length === 0) return true;
    if (role.kind === 'nombre' || role.kind === 'dependencia') return !said.every(isNumber);
    if (!NUMERIC.has(role.kind)) return true;
    if (said.every((text) => isProse(text) && !isFigure(text))) return false;
    if (role.kind !== 'executed') return true;
    const planned = all.find((other) => other.role.kind === 'programmed' && sameYear(other.role, role));
    if (!planned || !inPercents(index) || percents(planned.index).some((percent) => percent)) return true;
    const unit = all.find((other) => other.role.kind === 'unidad');
    return unit !== undefined && texts(unit.index).some((text) => /%|porcent/i.test(text));
  };
}
const sameYear = (a: Role, b: Role): boolean => 'year' in a && 'year' in b && a.year === b.year;

/** What people are told of a column whose title says one thing and whose cells another. */
export function unlike(
  proposed: readonly Column[],
  settled: readonly Column[],
  sheet: string,
): readonly string[] {
  return proposed.flatMap(({ index, title, role }) => {
    const now = settled.find((column) => column.index === index);
    if (!now || now.role.kind !== 'extra' || !NUMERIC.has(role.kind)) return [];
    const cell = cellAddress(sheet, 0, index).replace(/0$/, '');
    return [
      `La columna «${title}» (${cell}) ${role.kind === 'executed' ? 'trae porcentajes, no lo ejecutado' : 'trae textos, no números'}: se guardó como vino. Si es otra cosa, corríjala en «Columnas».`,
    ];
  });
}
