import { compare, type Instant, type PlainDate } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { type Block, type Cells, tablesOf } from './blocks';
import { type DateOrder, orderOf, readMoment } from './dates';
import { type FileLine, linesOf, linesOfActions, type Moment, type Parts } from './lines';

export type { FileLine } from './lines';
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

/** Reads the rows of a Teams attendance file, of any of its three generations. */
export function readTeamsFile(
  rows: readonly (readonly string[])[],
  scheduled: PlainDate,
  said?: DateOrder,
): Result<TeamsFile> {
  const { title, starts, ends, ...tables } = tablesOf(rows);
  const blocks = tables.blocks.filter((block) => block.rows.length > 0);
  if (blocks.length === 0) return NO_TABLE;
  const sections = isSections(rows);
  const parts = partsOf(blocks, sections);
  const texts = [...parts.listed, ...parts.activities].flatMap(
    ({ join = '', leave = '', timestamp = '' }) => [join, leave, timestamp],
  );
  const order = orderOf([...texts, ...starts, ...ends], scheduled, said);
  const moment: Moment = (text) => (text ? readMoment(text, order ?? 'dmy') : null);
  const isActions = blocks[0]?.columns.includes('action') === true;
  const lines = isActions ? linesOfActions(parts.listed, moment) : linesOf(parts, moment);
  if (lines.length === 0) return NO_TABLE;
  const seen = lines.flatMap(({ intervals }) => intervals.flatMap(({ join, leave }) => [join, leave]));
  const [began, ended] = [earliest(starts, moment), earliest([...ends].reverse(), moment)];
  const moments = [...seen, ...[...texts, ...starts, ...ends].flatMap((text) => moment(text) ?? [])].sort(
    compare,
  );
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return NO_HOURS;
  const start = began ?? first;
  return ok({
    format: isActions ? 'v0' : parts.activities.length > 0 || sections ? 'v2' : 'v1',
    title: title === 'null' ? null : title,
    start,
    end: laterOf(ended ?? last, start),
    lines,
    order,
  });
}

const earliest = (texts: readonly string[], moment: Moment): Instant | null =>
  texts.map(moment).find((found) => found !== null) ?? null;

/** Who took part, and the lines that say each coming and going; several reports one after another in a file are read as one. */
function partsOf(blocks: readonly Block[], sections: boolean): Parts {
  const rowsOf = (some: readonly Block[]): readonly Cells[] => some.flatMap(({ rows }) => rows);
  const whole = blocks.filter((block) => block.whole);
  if (whole.length > 0) {
    const details = blocks.filter((block) => !block.whole && block.columns.includes('join'));
    return { listed: rowsOf(whole), activities: rowsOf(details), whole: true };
  }
  const [people, ...details] = blocks;
  return sections && people && details.length > 0
    ? { listed: people.rows, activities: details[0]?.rows ?? [], whole: true }
    : { listed: rowsOf(blocks), activities: [], whole: false };
}

const laterOf = (a: Instant, b: Instant): Instant => (compare(a, b) < 0 ? b : a);
const isSections = (rows: readonly (readonly string[])[]): boolean =>
  rows.some(([cell = '']) => /^\ufeff?\d\. /.test(cell));
