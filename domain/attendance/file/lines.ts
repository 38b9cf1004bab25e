import { compare, fromMillis, type Instant, millis } from '../../kernel/instant';
import { normalise } from '../../kernel/text';
import type { Interval, Presence } from '../attendance';
import { emailIn } from '../email-in';
import { secondsOf, union } from '../merge';
import type { Cells } from './blocks';
import { readDuration } from './dates';
import { actionOf, roleOf } from './labels';

/** Somebody as the file names them: one line per e-mail or UPN, else per name exactly as written. */
export interface FileLine {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Presence['role'];
  readonly intervals: readonly Interval[];
  /** What the file says they were there for, when its hours are only the first entry and the last exit, or none. */
  readonly seconds?: number;
}
export interface Parts {
  readonly listed: readonly Cells[];
  readonly activities: readonly Cells[];
  /** The hours of `listed` are the first entry and the last exit. */
  readonly whole: boolean;
}
export type Moment = (text: string | undefined) => Instant | null;

const emailOf = ({ email = '', upn = '' }: Cells): string | null => emailIn(email) ?? emailIn(upn);
const keyOf = (row: Cells): string => emailOf(row) ?? normalise(row.name ?? '');

/** A leave that is missing is its entry plus the duration; what cannot be read gives no interval. */
function intervalOf({ join, leave, duration = '' }: Cells, moment: Moment): readonly Interval[] {
  const entered = moment(join);
  if (!entered) return [];
  const lasted = readDuration(duration);
  const left = moment(leave) ?? (lasted === null ? null : fromMillis(millis(entered) + lasted * 1000));
  return left && compare(entered, left) <= 0 ? [{ join: entered, leave: left }] : [];
}

/** Who took part, each once; activities say every coming and going, and without them the participants' own rows do. */
export function linesOf({ listed, activities, whole }: Parts, moment: Moment): readonly FileLine[] {
  const owner = ownerOf(listed, activities);
  const comings = grouped(activities, owner);
  return [...grouped([...listed, ...activities], owner)].flatMap(([key, rows]) => {
    const own = rows.filter((row) => !activities.includes(row));
    const detailed = (comings.get(key) ?? []).flatMap((row) => intervalOf(row, moment));
    const intervals = detailed.length > 0 ? detailed : own.flatMap((row) => intervalOf(row, moment));
    const lasted = detailed.length > 0 ? null : lastedIn(own, whole, secondsOf(union(intervals)));
    return lineOf(key, rows, intervals, lasted);
  });
}

/** The durations of the rows, when they say less, by a minute or more, than the hours between first entry and last exit; or when there are no hours at all. */
function lastedIn(rows: readonly Cells[], whole: boolean, hours: number | null): number | null {
  const said = rows.map(({ duration = '' }) => readDuration(duration));
  const sum = said.reduce<number>((total, seconds) => total + (seconds ?? 0), 0);
  if (said.length === 0 || said.includes(null)) return null;
  return hours === null || (whole && hours - sum >= 60) ? sum : null;
}

/** v0 tells entries and exits one by one, in any order of lines; an entry without exit has no duration. */
export function linesOfActions(rows: readonly Cells[], moment: Moment): readonly FileLine[] {
  return [...grouped(rows, keyOf)].flatMap(([key, own]) => {
    const intervals: Interval[] = [];
    let since: Instant | null = null;
    for (const { when, action } of ordered(own, moment)) {
      if (action === 'join') since ??= when;
      else if (since !== null) {
        intervals.push({ join: since, leave: when });
        since = null;
      }
    }
    return lineOf(key, own, intervals, null);
  });
}

function ordered(rows: readonly Cells[], moment: Moment) {
  return rows
    .flatMap((row) => {
      const [when, action] = [moment(row.timestamp), actionOf(row.action ?? '')];
      return when && action ? [{ when, action }] : [];
    })
    .sort((a, b) => compare(a.when, b.when));
}

/** A row without e-mail is of the only one of that name in the other table who has one: both tables tell of the same people. */
function ownerOf(listed: readonly Cells[], activities: readonly Cells[]): (row: Cells) => string {
  const keysIn = (rows: readonly Cells[]): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      [...grouped(rows, ({ name = '' }) => normalise(name))].map(([name, own]) => [
        name,
        new Set(own.map(keyOf)),
      ]),
    );
  const [here, there] = [keysIn(listed), keysIn(activities)];
  const inActivities = new Set(activities);
  return (row) => {
    if (emailOf(row) !== null) return keyOf(row);
    const others = (inActivities.has(row) ? here : there).get(normalise(row.name ?? ''));
    const own = (inActivities.has(row) ? there : here).get(normalise(row.name ?? ''));
    const [only] = others?.size === 1 && own?.size === 1 ? others : [];
    return only ?? keyOf(row);
  };
}

function grouped(
  rows: readonly Cells[],
  keyFor: (row: Cells) => string,
): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = keyFor(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function lineOf(
  key: string,
  rows: readonly Cells[],
  intervals: readonly Interval[],
  seconds: number | null,
): readonly FileLine[] {
  const name = rows.find((row) => (row.name ?? '') !== '')?.name;
  if (name === undefined) return [];
  return [
    {
      key,
      name,
      email: rows.map(emailOf).find((email) => email !== null) ?? null,
      role: roleOf(rows.find((row) => (row.role ?? '') !== '')?.role ?? ''),
      intervals,
      ...(seconds === null ? {} : { seconds }),
    },
  ];
}
