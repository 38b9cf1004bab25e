import { addDays, civil, compare, type PlainDate, parsePlainDate, weekday } from '../domain/kernel/instant';
import { normalise } from '../domain/kernel/text';

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const DAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];

const day = (year: number, month: number, date: number): PlainDate | null =>
  parsePlainDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/** A day as people write it: «4 dic», «4 de diciembre de 2026», «04/12/2026», «el viernes», «mañana». Without a year, the next one that comes. */
export function saidDate(text: string, today: PlainDate): PlainDate | null {
  const said = normalise(text).replace(/^(el|para el|antes del|a mas tardar el)\s+/, '');
  if (said === 'hoy') return today;
  if (said === 'manana') return addDays(today, 1);
  if (said === 'pasado manana') return addDays(today, 2);
  const iso = parsePlainDate(said);
  if (iso) return iso;
  const week = DAYS.indexOf(said.replace(/^proximo\s+/, ''));
  if (week >= 0) return addDays(today, ((week + 1 - weekday(today) + 6) % 7) + 1);
  const words =
    /^(?:[a-z]+\s+)?(\d{1,2})\s+(?:de\s+)?([a-z]{3})[a-z]*\.?(?:\s+(?:de\s+|del\s+)?(\d{4}))?$/.exec(said);
  const numbers = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(said);
  const date = Number(words?.[1] ?? numbers?.[1]);
  const month = words
    ? MONTHS.indexOf(words[2] === 'set' ? 'sep' : (words[2] ?? '')) + 1
    : Number(numbers?.[2]);
  if (!date || !month) return null;
  const year = words?.[3] ?? numbers?.[3];
  if (year) return day(Number(year), month, date);
  const thisYear = day(civil(today).year, month, date);
  return thisYear && compare(thisYear, today) < 0 ? day(civil(today).year + 1, month, date) : thisYear;
}
