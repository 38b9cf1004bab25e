const ZONE = 'America/Bogota';
const time = new Intl.DateTimeFormat('es-CO', { timeZone: ZONE, hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat('es-CO', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const short = new Intl.DateTimeFormat('es-CO', { timeZone: ZONE, day: 'numeric', month: 'short' });
const key = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

export const hour = (iso: string): string => time.format(new Date(iso));
export const longDay = (iso: string): string => day.format(new Date(iso));
export const sameDay = (one: string, other: string): boolean => dayKey(one) === dayKey(other);
export const dayKey = (iso: string): string => key.format(new Date(iso));
/** The hour of today, the day of any other. */
export const shortMoment = (iso: string): string =>
  dayKey(iso) === key.format(new Date()) ? hour(iso) : short.format(new Date(iso));
export const span = (start: string, end: string): string =>
  `${longDay(start)}, ${hour(start)} a ${hour(end)}`;
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
