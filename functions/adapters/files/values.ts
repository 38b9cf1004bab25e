import type { YearValue } from '../../../domain/indicators';
import {
  add,
  decimalText,
  exact,
  fromSpreadsheet,
  type NumberStyle,
  readNumber,
} from '../../../domain/kernel/decimal';
import { type Cell, cleanText, type SheetRow } from './cells';
import type { Column } from './columns';
import type { Layout } from './layout';

/** A number cell: exact decimal text, or the state that stands in its place. */
export interface ReadNumber {
  readonly value: string | null;
  readonly state: YearValue['state'] | null;
}

export const NOTHING: ReadNumber = { value: null, state: null };

const STATES: Readonly<Record<string, YearValue['state']>> = {
  np: 'NP',
  nd: 'ND',
  na: 'NA',
  pa: 'PA',
  'n/a': 'NA',
  'n.a': 'NA',
  'n.a.': 'NA',
  'n/d': 'ND',
  'n.d': 'ND',
  'n.d.': 'ND',
  's/d': 'ND',
  sd: 'ND',
  'sin informacion': 'ND',
  'sin información': 'ND',
  'no programado': 'NP',
  'no disponible': 'ND',
  'no aplica': 'NA',
  reportado: 'reportado',
  'sin-dato': 'sin-dato',
  'sin dato': 'sin-dato',
};
/** «ND», «No aplica», «ND: se publica en marzo» … */
function stateOf(written: string): YearValue['state'] | null {
  const word = (/^(n[adp]|pa)\b/i.exec(written)?.[0] ?? written).toLowerCase();
  return Object.hasOwn(STATES, word) ? (STATES[word] ?? null) : null;
}

/** `null`: it is neither a number nor a known state. A percentage written as text is its number when the unit is a percentage, else its fraction. */
export function readValue(cell: Cell | undefined, style: NumberStyle, unidad: string): ReadNumber | null {
  if (typeof cell === 'number') return { value: fromSpreadsheet(cell), state: null };
  const written = cleanText(cell);
  if (/^[-–—.]?$/.test(written)) return { value: null, state: null };
  const state = stateOf(written);
  if (state) return { value: null, state };
  const percent = written.endsWith('%') && !/%|porcent/i.test(unidad);
  const value = cell instanceof Date ? null : readNumber(written, style);
  if (value === null) return null;
  return { value: percent ? shiftedTwo(value) : value, state: null };
}
/** Hundredth part of decimal text, exactly. */
function shiftedTwo(value: string): string | null {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  return readNumber(`${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`, 'point');
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
