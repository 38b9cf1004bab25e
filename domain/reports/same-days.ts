import { addDays, bogotaDay, compare, type Instant, type PlainDate } from '../kernel/instant';

interface Timed {
  readonly start: Instant;
  readonly end: Instant;
}

/** Who is on the same days: two hundred sesiones are not each compared with all the others. In the order in which they were given, by start. */
export function sameDays<T>(all: readonly T[], timesOf: (one: T) => Timed): (times: Timed) => readonly T[] {
  const days = new Map<PlainDate, T[]>();
  for (const one of all)
    for (const day of daysOf(timesOf(one))) {
      const there = days.get(day);
      if (there) there.push(one);
      else days.set(day, [one]);
    }
  return (times) => {
    const touched = daysOf(times);
    const [only] = touched;
    return touched.length === 1 && only
      ? (days.get(only) ?? [])
      : [...new Set(touched.flatMap((day) => days.get(day) ?? []))];
  };
}

function daysOf({ start, end }: Timed): readonly PlainDate[] {
  const days: PlainDate[] = [];
  const last = bogotaDay(end);
  for (let day = bogotaDay(start); compare(day, last) <= 0; day = addDays(day, 1)) days.push(day);
  return days;
}
