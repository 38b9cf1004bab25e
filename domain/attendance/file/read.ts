import { compare, fromMillis, type Instant, millis, type PlainDate } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { normalise } from '../../kernel/text';
import type { Interval, Presence } from '../attendance';
import { type Cells, tablesOf } from './blocks';
import { type DateOrder, orderOf, readDuration, readMoment } from './dates';
import { actionOf, roleOf } from './labels';

/** Somebody as the file names them: one line per e-mail or UPN, else per name exactly as written. */
export interface FileLine {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Presence['role'];
  readonly intervals: readonly Interval[];
}
export interface TeamsFile {
  readonly format: 'v0' | 'v1' | 'v2';
  readonly title: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly lines: readonly FileLine[];
  /** `null`: its dates may be read both ways; somebody must say which. The lines are read day first meanwhile. */
  readonly order: DateOrder | null;
}

const NO_TABLE = refuse(
  'asistencia-irreconocible',
  'No se guardó nada: el archivo no trae la tabla de participantes de un informe de asistencia de Teams (nombre y horas de entrada y salida). Descárguelo de nuevo en la reunión, en «Asistencia», e impórtelo sin modificarlo.',
);
const NO_HOURS = refuse(
  'asistencia-sin-horas',
  'No se guardó nada: ninguna hora del archivo se pudo leer. Descárguelo de nuevo de Teams e impórtelo sin abrirlo antes en Excel.',
);

const emailOf = ({ email = '', upn = '' }: Cells): string | null =>
  [email, upn].find((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))?.toLowerCase() ?? null;

/** Reads the rows of a Teams attendance file, of any of its three generations. */
export function readTeamsFile(
  rows: readonly (readonly string[])[],
  scheduled: PlainDate,
  said?: DateOrder,
): Result<TeamsFile> {
  const { blocks, summary } = tablesOf(rows);
  const [people, ...activities] = blocks.filter(({ rows: lines }) => lines.length > 0);
  if (!people) return NO_TABLE;
  const listed = people.rows;
  const texts = [people, ...activities].flatMap(({ rows: lines }) =>
    lines.flatMap(({ join = '', leave = '', timestamp = '' }) => [join, leave, timestamp]),
  );
  const order = orderOf([...texts, summary.start ?? '', summary.end ?? ''], scheduled, said);
  const moment = (text: string | undefined): Instant | null =>
    text ? readMoment(text, order ?? 'dmy') : null;
  const spells = people.columns.includes('action')
    ? actionsOf(listed, moment)
    : intervalsOf(listed, activities[0]?.rows ?? null, moment);
  const lines = linesOf(listed, spells);
  if (lines.length === 0) return NO_TABLE;
  const moments = [
    ...texts.flatMap((text) => moment(text) ?? []),
    ...[summary.start, summary.end].flatMap((text) => moment(text) ?? []),
  ].sort(compare);
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return NO_HOURS;
  const { title } = summary;
  const format = people.columns.includes('action')
    ? 'v0'
    : activities.length > 0 || isSections(rows)
      ? 'v2'
      : 'v1';
  return ok({
    format,
    title: title === undefined || title === 'null' ? null : title,
    start: moment(summary.start) ?? first,
    end: laterOf(moment(summary.end) ?? last, moment(summary.start) ?? first),
    lines,
    order,
  });
}

const laterOf = (a: Instant, b: Instant): Instant => (compare(a, b) < 0 ? b : a);
const isSections = (rows: readonly (readonly string[])[]): boolean =>
  rows.some(([cell = '']) => /^\ufeff?\d\. /.test(cell));

type Spells = ReadonlyMap<string, readonly Interval[]>;
type Moment = (text: string | undefined) => Instant | null;
const keyOf = (row: Cells): string => emailOf(row) ?? normalise(row.name ?? '');

/** A leave that is missing is its entry plus the duration; what cannot be read gives no interval. */
function intervalOf({ join, leave, duration = '' }: Cells, moment: Moment): readonly Interval[] {
  const entered = moment(join);
  if (!entered) return [];
  const lasted = readDuration(duration);
  const left = moment(leave) ?? (lasted === null ? null : fromMillis(millis(entered) + lasted * 1000));
  return left && compare(entered, left) <= 0 ? [{ join: entered, leave: left }] : [];
}

/** Activities say every coming and going; without them the participants' own rows do. An activity without e-mail is of whom it names. */
function intervalsOf(listed: readonly Cells[], activities: readonly Cells[] | null, moment: Moment): Spells {
  const spells = new Map<string, Interval[]>();
  const add = (key: string, row: Cells): void => {
    spells.set(key, [...(spells.get(key) ?? []), ...intervalOf(row, moment)]);
  };
  const named = new Map<string, Set<string>>();
  for (const row of listed) {
    const name = normalise(row.name ?? '');
    named.set(name, (named.get(name) ?? new Set()).add(keyOf(row)));
  }
  for (const row of activities ?? []) {
    const keys = [...(named.get(normalise(row.name ?? '')) ?? [])];
    add(emailOf(row) === null && keys.length === 1 && keys[0] ? keys[0] : keyOf(row), row);
  }
  const active = new Set([...spells].filter(([, found]) => found.length > 0).map(([key]) => key));
  for (const row of listed) if (!active.has(keyOf(row))) add(keyOf(row), row);
  return spells;
}

/** v0 tells entries and exits one by one; an entry without exit has no duration. */
function actionsOf(rows: readonly Cells[], moment: Moment): Spells {
  const spells = new Map<string, Interval[]>();
  const inside = new Map<string, Instant>();
  for (const row of rows) {
    const key = keyOf(row);
    const [action, when] = [actionOf(row.action ?? ''), moment(row.timestamp)];
    if (when === null || action === null) continue;
    const since = inside.get(key);
    if (action === 'join') {
      if (since === undefined) inside.set(key, when);
    } else if (since !== undefined) {
      inside.delete(key);
      if (compare(since, when) <= 0)
        spells.set(key, [...(spells.get(key) ?? []), { join: since, leave: when }]);
    }
  }
  return spells;
}

function linesOf(rows: readonly Cells[], spells: Spells): readonly FileLine[] {
  const lines = new Map<string, FileLine>();
  for (const row of rows) {
    const [key, name] = [keyOf(row), row.name ?? ''];
    if (name === '' || lines.has(key)) continue;
    lines.set(key, {
      key,
      name,
      email: emailOf(row),
      role: roleOf(row.role ?? ''),
      intervals: spells.get(key) ?? [],
    });
  }
  return [...lines.values()];
}
