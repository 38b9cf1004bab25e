import { bogotaDay, dayNumber, type Instant, type PlainDate, parseInstant } from '../../kernel/instant';
import { normalise } from '../../kernel/text';

export type DateOrder = 'dmy' | 'mdy';

const two = (n: number): string => String(n).padStart(2, '0');
const WRITTEN =
  /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})[\s,]*(?:a las?|as|a|t)?\s*(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap]\.? ?m\.?)?$/;

/** Teams writes narrow spaces before PM and invisible marks of direction: they are no part of a date. */
const plain = (text: string): string =>
  normalise(text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ').replaceAll(/[\u200e\u200f\ufeff]/g, ''));

/** The moment that the text says when its day and month come in that order; `null`: no such moment. Files carry the time of Colombia. */
export function readMoment(text: string, order: DateOrder): Instant | null {
  const match = WRITTEN.exec(plain(text));
  if (!match) return null;
  const [a, b, c] = [match[1] ?? '', Number(match[2]), match[3] ?? ''];
  const iso = a.length === 4;
  if (!iso && c.length !== 2 && c.length !== 4) return null;
  const year = iso ? Number(a) : c.length === 2 ? 2000 + Number(c) : Number(c);
  const [month, day] = iso ? [b, Number(c)] : order === 'mdy' ? [Number(a), b] : [b, Number(a)];
  const hour = hourOf(Number(match[4]), match[7]);
  return hour === null
    ? null
    : parseInstant(`${year}-${two(month)}-${two(day)}T${two(hour)}:${match[5]}:${match[6] ?? '00'}-05:00`);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

/**
 * The order of day and month that all dates of a file allow; when both do, the one that falls on the scheduled day, or a day from it;
 * `null`: somebody must say. What a person said wins.
 */
export function orderOf(texts: readonly string[], scheduled: PlainDate, said?: DateOrder): DateOrder | null {
  if (said) return said;
  const dates = texts.filter((text) => WRITTEN.test(plain(text)));
  const daysIn = (order: DateOrder): readonly (PlainDate | null)[] =>
    dates.map((text) => {
      const moment = readMoment(text, order);
      return moment && bogotaDay(moment);
    });
  const [dmy, mdy] = [daysIn('dmy'), daysIn('mdy')];
  const [canDmy, canMdy] = [dmy, mdy].map((days) => days.every((day) => day !== null));
  if (canDmy !== canMdy) return canDmy ? 'dmy' : 'mdy';
  if (dmy.every((day, i) => day === mdy[i])) return 'dmy';
  const near = (days: readonly (PlainDate | null)[], most: number): boolean =>
    days.some((day) => day !== null && Math.abs(dayNumber(day) - dayNumber(scheduled)) <= most);
  for (const most of [0, 1]) if (near(dmy, most) !== near(mdy, most)) return near(dmy, most) ? 'dmy' : 'mdy';
  return null;
}

/** «1h 42m», «2 h 6 min 29 s», «53s»: seconds; `null` when it cannot be read, never 0 for that. */
export function readDuration(text: string): number | null {
  const said = plain(text);
  const match =
    /^(?:(\d+) ?h(?:oras?|ours?|eures?|rs?)?\.?)? ?(?:(\d+) ?m(?:in(?:utos?|utes?)?)?\.?)? ?(?:(\d+) ?s(?:eg(?:undos?)?|ec(?:onds?|ondes?)?)?\.?)?$/.exec(
      said,
    );
  if (!match || said === '') return null;
  const [hours, minutes, seconds] = [1, 2, 3].map((at) => Number(match[at] ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
