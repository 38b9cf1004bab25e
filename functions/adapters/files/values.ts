import type { YearValue } from '../../../domain/indicators';
import { add, decimalText, exact, fromSpreadsheet, type NumberStyle } from '../../../domain/kernel/decimal';
import { type Cell, cleanText, type SheetRow } from './cells';
import type { Column } from './columns';
import type { Layout } from './layout';
import { numberOf, shifted, stateOf } from './number-text';

/** A number cell: exact decimal text, or the state that stands in its place. */
export interface ReadNumber {
  readonly value: string | null;
  readonly state: YearValue['state'] | null;
  /** Said as a percentage, by its text or by the format of its cell: `value` is the fraction. */
  readonly percent?: boolean;
}

export const NOTHING: ReadNumber = { value: null, state: null };

/** `null`: it is neither a number nor a known state. What is said as a percentage is given as its fraction; `inPoints` knows what its row means. */
export function readValue(
  cell: Cell | undefined,
  style: NumberStyle,
  unidad: string,
  shownAsPercent = false,
): ReadNumber | null {
  if (typeof cell === 'number')
    return { value: fromSpreadsheet(cell), state: null, ...(shownAsPercent ? { percent: true } : {}) };
  const written = cleanText(cell);
  if (/^(\$|COP)?\s*[-–—.]*$/.test(written)) return NOTHING;
  const state = /^[-+]?\d/.test(written) ? null : stateOf(written);
  if (state) return { value: null, state };
  const read = cell instanceof Date || typeof cell === 'boolean' ? null : numberOf(written, style, unidad);
  if (read === null) return null;
  return read.percent
    ? { value: shifted(read.value, -2), state: null, percent: true }
    : { value: read.value, state: null };
}

const isPercentUnit = (unidad: string): boolean => /%|porcent/i.test(unidad);
/** At most one, and not nothing: a share where its neighbours are percentages. */
const isShare = (value: string): boolean => /^-?(0(\.\d+)?|1)$/.test(value);

/**
 * How the numbers of one row are to be told when its unit is the percentage: in points, as people say it. What the file shows as «80%» is 80; a plain
 * 80 beside it is 80 too; a plain 0,8 beside a «100%» is 80, for all of a row speak alike.
 */
export function inPoints(
  unidad: string,
  numbers: () => readonly ReadNumber[],
): (read: ReadNumber) => ReadNumber {
  if (!isPercentUnit(unidad)) return (read) => read;
  const said = numbers().filter(({ value }) => value !== null && value !== '0');
  if (!said.some(({ percent }) => percent)) return (read) => read;
  const plain = said.flatMap(({ value, percent }) => (percent || value === null ? [] : [value]));
  const shares = plain.length > 0 && plain.every(isShare);
  return (read) =>
    read.value !== null && (read.percent || shares) ? { ...read, value: shifted(read.value, 2) } : read;
}

/** A year given only by its quarters: their sum where the type accumulates, else the last one reported. */
function whole(parts: readonly ReadNumber[], sums: boolean): ReadNumber {
  const said = parts.filter(({ value }) => value !== null);
  const numbers = said.flatMap(({ value }) => (value === null ? [] : [exact(value)]));
  const last = numbers.at(-1);
  if (!last) return parts.find(({ state }) => state !== null) ?? NOTHING;
  return { value: decimalText(sums ? numbers.reduce(add) : last), state: null };
}

/** The years that say something: what was programmed, what was executed, or the state that stands in its place. */
export function readYears(
  { cells }: SheetRow,
  { years }: Layout,
  number: (column: Column) => ReadNumber,
  sums: boolean,
): readonly YearValue[] {
  const found: YearValue[] = [];
  for (const { year, programmed, executed, state, plannedParts, executedParts } of years) {
    const plan = programmed ? number(programmed) : whole(plannedParts.map(number), sums);
    const done = executed ? number(executed) : whole(executedParts.map(number), sums);
    const said = (state ? stateOf(cleanText(cells[state.index])) : null) ?? done.state ?? plan.state;
    if (plan.value === null && done.value === null && said === null) continue;
    const implied = done.value !== null ? 'reportado' : plan.value === '0' ? 'NP' : 'sin-dato';
    found.push({ year, programmed: plan.value, executed: done.value, state: said ?? implied });
  }
  return found;
}
