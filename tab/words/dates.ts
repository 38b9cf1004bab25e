/** Dates as people in Colombia read them. Moments are UTC ISO texts shown in Bogotá; dates are dates and never move. */
const ZONE = 'America/Bogota';
const plain = (text: string): string => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

const longDate = new Intl.DateTimeFormat('es-CO', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDate = new Intl.DateTimeFormat('es-CO', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('es-CO', {
  timeZone: ZONE,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** Noon in Bogotá of a plain date: no zone can push it to another day. */
const noon = (date: string): Date => new Date(`${date}T17:00:00.000Z`);
const moment = (value: string): Date => (value.length === 10 ? noon(value) : new Date(value));

/** «martes 24 de noviembre de 2026» */
export const longDay = (value: string): string => plain(longDate.format(moment(value))).replace(', ', ' ');
/** «24 nov 2026» */
export const shortDay = (value: string): string =>
  plain(shortDate.format(moment(value)))
    .replaceAll(' de ', ' ')
    .replaceAll('.', '');
/** «9:42 a. m.», which no line breaks: «a.» alone at the end of one says nothing. */
export const hour = (value: string): string => plain(clock.format(new Date(value))).replaceAll(' ', '\u00a0');
/** A clock time in Bogotá as inputs give it, `17:00` → «5:00 p. m.». */
export const timeOfDay = (time: string): string => hour(bogotaInstant('2026-01-01', time));
/** «martes 24 de noviembre de 2026, 5:00 p. m.» */
export const longMoment = (value: string): string => `${longDay(value)}, ${hour(value)}`;
/** «24 nov 2026, 9:42 a. m.» */
export const shortMoment = (value: string): string => `${shortDay(value)}, ${hour(value)}`;
/** «martes 24 de noviembre de 2026, de 9:00 a. m. a 11:00 a. m.» */
export const span = (start: string, end: string): string =>
  `${longDay(start)}, de ${hour(start)} a ${hour(end)}`;

/** What a date and a time typed in Bogotá mean as a moment; Colombia has no summer time. */
export const bogotaInstant = (date: string, time: string): string =>
  new Date(`${date}T${time}:00-05:00`).toISOString();

/** «1 h 05 min»; `null` seconds are unknown and never 0. */
export function duration(seconds: number | null): string {
  if (seconds === null) return 'sin dato';
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** The date and clock time in Bogotá as inputs want them: `2026-11-24`, `09:30`. */
export function bogotaParts(moment: string): { readonly date: string; readonly time: string } {
  const shifted = new Date(new Date(moment).getTime() - 5 * 3_600_000).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}
