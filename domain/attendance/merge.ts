import { compare, type Instant, millis } from '../kernel/instant';
import type { AttendanceState, Attendee, Interval, ManualEntry, Presence } from './attendance';

/** Overlapping or touching intervals become one; sorted by entry. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals
    .filter(({ join, leave }) => compare(join, leave) <= 0)
    .sort((a, b) => compare(a.join, b.join));
  const united: Interval[] = [];
  for (const next of sorted) {
    const last = united.at(-1);
    if (!last || compare(next.join, last.leave) > 0) united.push(next);
    else if (compare(next.leave, last.leave) > 0)
      united[united.length - 1] = { join: last.join, leave: next.leave };
  }
  return united;
}

/** Whole seconds present, rounded once over the sum; `null` when no interval is known: unknown is not zero. */
export function secondsOf(united: readonly Interval[]): number | null {
  if (united.length === 0) return null;
  return Math.floor(united.reduce((sum, { join, leave }) => sum + millis(leave) - millis(join), 0) / 1000);
}

/**
 * Who was present, one line per person: all reports and the manual list, re-joins folded, overlap counted once (X-002, X-005, X-006, MES-055).
 * First who came first; those without hours at the end.
 */
export function mergeSheet(state: AttendanceState): readonly Attendee[] {
  if (state.kind === 'none') return [];
  const byPerson = new Map<string, Line[]>();
  const lines: readonly Line[] = [...state.reports.flatMap(({ presences }) => presences), ...state.manual];
  for (const presence of lines) {
    const known = byPerson.get(presence.person.personId);
    if (known) known.push(presence);
    else byPerson.set(presence.person.personId, [presence]);
  }
  return [...byPerson.values()].flatMap((presences) => merged(presences)).sort(byArrival);
}

type Line = Presence & Pick<ManualEntry, 'self'>;

function merged(presences: readonly Line[]): readonly Attendee[] {
  const [first, ...others] = presences;
  if (!first) return [];
  const intervals = union(presences.flatMap((presence) => presence.intervals));
  const since = presences.find(({ self }) => self !== undefined)?.self?.since ?? null;
  const person = others.reduce(
    (latest, { person: other }) => (other.version > latest.version ? other : latest),
    first.person,
  );
  return [
    {
      person,
      firstJoin:
        since && (!intervals[0] || compare(since, intervals[0].join) < 0)
          ? since
          : (intervals[0]?.join ?? null),
      lastLeave: intervals.at(-1)?.leave ?? null,
      seconds: presentFor(presences, secondsOf(intervals)),
      intervals,
      sources: [...new Set(presences.map(({ source }) => source))].sort(),
      hasEmail: presences.some(({ hasEmail }) => hasEmail),
      ...(presences.some(({ self }) => self !== undefined)
        ? { grabacion: presences.some(({ self }) => self?.grabacion === true) }
        : {}),
    },
  ];
}

/** A report that says for how long somebody was there counts for that long, not for the hours between first entry and last exit. */
function presentFor(presences: readonly Line[], hours: number | null): number | null {
  if (presences.every(({ seconds }) => seconds === undefined)) return hours;
  const said = presences.reduce(
    (sum, { seconds, intervals }) => sum + (seconds ?? secondsOf(union(intervals)) ?? 0),
    0,
  );
  return Math.min(said, hours ?? said);
}

const LAST = '9999' as Instant;
const byArrival = (a: Attendee, b: Attendee): number =>
  compare(a.firstJoin ?? LAST, b.firstJoin ?? LAST) || (a.person.personId < b.person.personId ? -1 : 1);
