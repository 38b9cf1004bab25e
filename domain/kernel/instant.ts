import type { Brand } from './brand';
import { type Civil, civilFromDays, daysFromCivil } from './civil';

/** A moment, UTC, ISO 8601 with milliseconds: `2026-11-24T14:00:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;
/** A day of the calendar, no zone: `2026-11-24`. */
export type PlainDate = Brand<string, 'PlainDate'>;

const MINUTE = 60_000;
const DAY = 86_400_000;
/** America/Bogota: UTC−5 all year, no daylight saving. */
const BOGOTA = -5 * 60 * MINUTE;

const two = (n: number): string => String(n).padStart(2, '0');
const isoDay = ({ year, month, day }: Civil): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
/** The day so many days after 1970-01-01. */
export const fromDayNumber = (days: number): PlainDate => isoDay(civilFromDays(days)) as PlainDate;

/** `null` unless the text is a day that exists: `2026-02-30` is none. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return fromDayNumber(daysFromCivil(civil)) === text ? (text as PlainDate) : null;
}

/**
 * ISO 8601 with zone (`Z` or `±hh:mm`) and any precision (Graph writes seven decimals): UTC, cut to milliseconds.
 * `null` when the text is no moment or names no zone.
 */
export function parseInstant(text: string): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:?\d{2})$/.exec(
    text,
  );
  const day = match?.[1] ? parsePlainDate(match[1]) : null;
  if (!match || !day) return null;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const zone = match[6] ?? 'Z';
  const offset =
    zone === 'Z'
      ? 0
      : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const milliseconds = Number((match[5] ?? '').slice(0, 3).padEnd(3, '0'));
  const local = dayNumber(day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
  return fromMillis(local - offset * MINUTE);
}

/** For texts that our own code wrote; throws on anything else. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day) throw new RangeError(`Not a day: ${text}`);
  return day;
}
/** For texts that our own code wrote; throws on anything else. */
export function instant(text: string): Instant {
  const moment = parseInstant(text);
  if (!moment) throw new RangeError(`Not an instant: ${text}`);
  return moment;
}

export function civil(day: PlainDate): Civil {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}
/** Days since 1970-01-01. */
export const dayNumber = (day: PlainDate): number => daysFromCivil(civil(day));

/** Milliseconds since 1970-01-01T00:00Z. */
export function millis(moment: Instant): number {
  const time = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
  const seconds = time * 60 + Number(moment.slice(17, 19));
  return dayNumber(moment.slice(0, 10) as PlainDate) * DAY + seconds * 1000 + Number(moment.slice(20, 23));
}
export function fromMillis(ms: number): Instant {
  const days = Math.floor(ms / DAY);
  const rest = ms - days * DAY;
  const seconds = Math.floor(rest / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${fromDayNumber(days)}T${clock}.${String(rest % 1000).padStart(3, '0')}Z` as Instant;
}

/** Negative, 0 or positive, as `Array.sort` wants it. */
export const compare = <T extends Instant | PlainDate>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
export const addDays = (day: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(day) + days);
export const addMinutes = (moment: Instant, minutes: number): Instant =>
  fromMillis(millis(moment) + minutes * MINUTE);
/** Whole seconds from `a` to `b`, rounded down; negative when `b` comes first. */
export const secondsBetween = (a: Instant, b: Instant): number => Math.floor((millis(b) - millis(a)) / 1000);
/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: PlainDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The day it is in Colombia at that moment. */
export const bogotaDay = (moment: Instant): PlainDate =>
  fromMillis(millis(moment) + BOGOTA).slice(0, 10) as PlainDate;
/** The time it is in Colombia at that moment, `14:05`. */
export const bogotaTime = (moment: Instant): string => fromMillis(millis(moment) + BOGOTA).slice(11, 16);
/** A day and a time `14:05` of Colombia as a moment; `null` when the time does not exist. */
export const fromBogota = (day: PlainDate, time: string): Instant | null =>
  /^\d{2}:\d{2}$/.test(time) ? parseInstant(`${day}T${time}:00-05:00`) : null;

const DIAS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;
const MESES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** «martes 24 de noviembre de 2026» */
export function fechaLarga(day: PlainDate): string {
  const { year, month, day: date } = civil(day);
  return `${DIAS[weekday(day) - 1]} ${date} de ${MESES[month - 1]} de ${year}`;
}

/** «5:00 p. m.», in Bogotá. */
export function horaCorta(moment: Instant): string {
  const [hour = 0, minute = 0] = bogotaTime(moment).split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a. m.' : 'p. m.'}`;
}

/** «martes 24 de noviembre de 2026, 5:00 p. m.», in Bogotá. */
export const fechaHora = (moment: Instant): string =>
  `${fechaLarga(bogotaDay(moment))}, ${horaCorta(moment)}`;
