import { bogotaDay, dayNumber, type Instant, type PlainDate, parseInstant } from '../../kernel/instant';
import { normalise } from '../../kernel/text';
import { withMonthAsNumber } from './months';

export type DateOrder = 'dmy' | 'mdy';

const two = (n: number): string => String(n).padStart(2, '0');
const DAY = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})[\s,]*(?:a las?|as|a|t)?\s*/;
const TIME = /(\d{1,2}) ?[:.h] ?(\d{2})(?: ?(?:[:.]|min) ?(\d{2})(?:[.,]\d+)?)?(?: ?(?:s|min|h|hrs?|horas))?/;
const HALF = /(?: ?([ap])\.? ?m\.?)?/;
const ZONE = /(?: ?\(?(z|gmt|utc|(?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?)\)?)?$/;
const WRITTEN = new RegExp([DAY, TIME, HALF, ZONE].map(({ source }) => source).join(''));

/** Teams writes narrow spaces before PM and invisible marks of direction: they are no part of a date. */
const plain = (text: string): string => normalise(text.replaceAll(/[\u200e\u200f\ufeff]/g, ''));
const dated = (text: string): RegExpExecArray | null => WRITTEN.exec(withMonthAsNumber(plain(text)));

/** The moment that the text says when its day and month come in that order; `null`: no such moment. Without a zone it is the time of Colombia. */
export function readMoment(text: string, order: DateOrder): Instant | null {
  const match = dated(text);
  if (!match) return null;
  const [a, b, c] = [match[1] ?? '', Number(match[2]), match[3] ?? ''];
  const iso = a.length === 4;
  if (!iso && c.length !== 2 && c.length !== 4) return null;
  const year = iso ? Number(a) : c.length === 2 ? 2000 + Number(c) : Number(c);
  const [month, day] = iso ? [b, Number(c)] : order === 'mdy' ? [Number(a), b] : [b, Number(a)];
  const hour = hourOf(Number(match[4]), match[7]);
  return hour === null
    ? null
    : parseInstant(
        `${year}-${two(month)}-${two(day)}T${two(hour)}:${match[5]}:${match[6] ?? '00'}${zoneOf(match[8])}`,
      );
}

/** «Z», «UTC», «GMT-5», «+02:00» as the instants of the house write them. */
function zoneOf(said: string | undefined): string {
  if (said === undefined) return '-05:00';
  const [, sign = '+', hours = '0', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(said) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/**
 * The order of day and month that all dates of a file allow; when both do, the one that falls on the scheduled day, or a day from it;
 * `null`: somebody must say. What a person said wins.
 */
export function orderOf(texts: readonly string[], scheduled: PlainDate, said?: DateOrder): DateOrder | null {
  if (said) return said;
  const dates = texts.filter((text) => dated(text) !== null);
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

const UNITS =
  /^(?:pt)?(?:(\d+) ?h(?:oras?|ours?|eures?|rs?)?\.?)?(?:, | (?:y|e|et|and) )? ?(?:(\d+) ?m(?:in(?:utos?|utes?|s)?)?\.?)?(?:,? (?:y|e|et|and) |, )? ?(?:(\d+) ?s(?:eg(?:undos?)?|ec(?:onds?|ondes?|s)?)?\.?)?$/;
const CLOCK = /^(\d{1,3}):(\d{2}):(\d{2})(?:\.\d+)?$/;

/** «1h 42m», «2 h 6 min 29 s», «53s», «1:02:03»: seconds; `null` when it cannot be read, never 0 for that. */
export function readDuration(text: string): number | null {
  const said = plain(text);
  const match = CLOCK.exec(said) ?? UNITS.exec(said);
  const parts = [1, 2, 3].map((at) => match?.[at]);
  if (parts.every((part) => part === undefined)) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}
