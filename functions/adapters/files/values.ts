import { fromSpreadsheet, type NumberStyle, readNumber } from '../../../domain/kernel/decimal';
import type { YearValue } from '../../../domain/indicators';
import { type Cell, cleanText, type SheetRow } from './cells';
import type { Column } from './columns';

/** A number cell: exact decimal text, or the state that stands in its place. */
export interface ReadNumber {
  readonly value: string | null;
  readonly state: YearValue['state'] | null;
}

const STATES: Readonly<Record<string, YearValue['state']>> = {
  np: 'NP',
  nd: 'ND',
  na: 'NA',
  pa: 'PA',
  'n/a': 'NA',
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

export function readYears(
  source: SheetRow,
  columns: readonly Column[],
  number: (column: Column) => ReadNumber,
): readonly YearValue[] {
  const years = new Map<
    number,
    { programmed: string | null; executed: string | null; state: YearValue['state'] | null }
  >();
  for (const column of columns) {
    const { role } = column;
    if (role.kind !== 'programmed' && role.kind !== 'executed' && role.kind !== 'state') continue;
    const year = years.get(role.year) ?? { programmed: null, executed: null, state: null };
    years.set(role.year, year);
    if (role.kind === 'state') {
      year.state = stateOf(cleanText(source.cells[column.index]));
      continue;
    }
    const { value, state } = number(column);
    year[role.kind] = value;
    year.state = state ?? year.state;
  }
  return [...years]
    .filter(
      ([, { programmed, executed, state }]) => programmed !== null || executed !== null || state !== null,
    )
    .sort(([a], [b]) => a - b)
    .map(([year, { programmed, executed, state }]) => ({
      year,
      programmed,
      executed,
      state: state ?? (executed !== null ? 'reportado' : programmed === '0' ? 'NP' : 'sin-dato'),
    }));
}
