import { civilFromDays, daysFromCivil, easter } from './civil';
import { civil, compare, dayNumber, fromDayNumber, type PlainDate } from './instant';

/** `fijo`: on its date. `emiliani`: moved to the next Monday (Ley 51/1983). `pascua`: days after Easter Sunday. */
type Rule =
  | { readonly on: 'fijo' | 'emiliani'; readonly month: number; readonly day: number }
  | { readonly on: 'pascua'; readonly offset: number };
interface Holiday {
  readonly name: string;
  readonly rule: Rule;
  /** First year; absent: for as long as this table is asked about. */
  readonly from?: number;
}

const fijo = (month: number, day: number): Rule => ({ on: 'fijo', month, day });
const emiliani = (month: number, day: number): Rule => ({ on: 'emiliani', month, day });
const pascua = (offset: number): Rule => ({ on: 'pascua', offset });

/** The national holidays of Colombia: Ley 51/1983 and, from 2026, the nineteenth of Ley 2578/2026 art. 6. */
const HOLIDAYS: readonly Holiday[] = [
  { name: 'Año Nuevo', rule: fijo(1, 1) },
  { name: 'Día de los Reyes Magos', rule: emiliani(1, 6) },
  { name: 'Día de San José', rule: emiliani(3, 19) },
  { name: 'Jueves Santo', rule: pascua(-3) },
  { name: 'Viernes Santo', rule: pascua(-2) },
  { name: 'Día del Trabajo', rule: fijo(5, 1) },
  { name: 'Ascensión del Señor', rule: pascua(43) },
  { name: 'Corpus Christi', rule: pascua(64) },
  { name: 'Sagrado Corazón de Jesús', rule: pascua(71) },
  { name: 'San Pedro y San Pablo', rule: emiliani(6, 29) },
  { name: 'Nuestra Señora del Rosario de Chiquinquirá', rule: emiliani(7, 9), from: 2026 },
  { name: 'Día de la Independencia', rule: fijo(7, 20) },
  { name: 'Batalla de Boyacá', rule: fijo(8, 7) },
  { name: 'Asunción de la Virgen', rule: emiliani(8, 15) },
  { name: 'Día de la Diversidad Étnica y Cultural (Día de la Raza)', rule: emiliani(10, 12) },
  { name: 'Todos los Santos', rule: emiliani(11, 1) },
  { name: 'Independencia de Cartagena', rule: emiliani(11, 11) },
  { name: 'Inmaculada Concepción', rule: fijo(12, 8) },
  { name: 'Navidad', rule: fijo(12, 25) },
];

/** Days since 1970 on which the rule falls in a year. 1970-01-01 was a Thursday: Monday is day 4 modulo 7. */
function occurrence(rule: Rule, year: number): number {
  if (rule.on === 'pascua') return daysFromCivil(easter(year)) + rule.offset;
  const nominal = daysFromCivil({ year, month: rule.month, day: rule.day });
  return rule.on === 'fijo' ? nominal : nominal + ((((4 - nominal) % 7) + 7) % 7);
}

const years = new Map<number, ReadonlyMap<number, string>>();

function holidaysOf(year: number): ReadonlyMap<number, string> {
  const known = years.get(year);
  if (known) return known;
  const found = new Map<number, string>();
  for (const { name, rule, from } of HOLIDAYS) {
    if (from !== undefined && year < from) continue;
    const day = occurrence(rule, year);
    const other = found.get(day);
    found.set(day, other ? `${other}; ${name}` : name);
  }
  years.set(year, found);
  return found;
}

/** The name of the national holiday, both names when two fall together; `null` on any other day. */
export const holidayName = (day: PlainDate): string | null =>
  holidaysOf(civil(day).year).get(dayNumber(day)) ?? null;
export const isHoliday = (day: PlainDate): boolean => holidayName(day) !== null;
/** Monday is day 4 modulo 7, so Saturday and Sunday are 2 and 3. */
const onWeekend = (number: number): boolean => [2, 3].includes(((number % 7) + 7) % 7);
export const isWeekend = (day: PlainDate): boolean => onWeekend(dayNumber(day));

/** Monday to Friday, no national holiday and none of the office's own `closures` (`2026-12-24`). */
export const isBusinessDay = (day: PlainDate, closures: readonly string[] = []): boolean =>
  worked(closures)(dayNumber(day));

/** The same of days since 1970: terms are counted over many of them, and a date is only written at the end. */
function worked(closures: readonly string[]): (number: number) => boolean {
  const closed = new Set(closures.map((day) => dayNumber(day as PlainDate)));
  return (number) =>
    !onWeekend(number) && !closed.has(number) && !holidaysOf(civilFromDays(number).year).has(number);
}

/** The day itself when it is a business day, else the next one. */
export function rollForward(day: PlainDate, closures: readonly string[] = []): PlainDate {
  const open = worked(closures);
  let next = dayNumber(day);
  while (!open(next)) next++;
  return fromDayNumber(next);
}

/** `n` business days after `day`, which itself is not counted (Ley 4/1913 art. 62); before it when `n` is negative. */
export function addBusinessDays(day: PlainDate, n: number, closures: readonly string[] = []): PlainDate {
  const open = worked(closures);
  const step = n < 0 ? -1 : 1;
  let next = dayNumber(day);
  for (let left = Math.abs(Math.trunc(n)); left > 0; ) {
    next += step;
    if (open(next)) left--;
  }
  return fromDayNumber(next);
}

/** Business days after `from` up to and including `to`; negative when `to` comes first. */
export function businessDaysBetween(
  from: PlainDate,
  to: PlainDate,
  closures: readonly string[] = [],
): number {
  if (compare(from, to) > 0) return -businessDaysBetween(to, from, closures);
  const open = worked(closures);
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day++) if (open(day)) count++;
  return count;
}
