import { createHash } from 'node:crypto';
import { type FichaField, fichaSchema } from '../../../domain/indicators';
import { type Cell, cleanText } from './cells';
import { plain, type SingleKind, TITLES, yearlyRole } from './titles';

/** What a column of a file is for us. `extra`: kept by its title, not interpreted. */
export type Role =
  | { readonly kind: SingleKind }
  | { readonly kind: 'programmed' | 'executed' | 'state'; readonly year: number }
  /** A part of the year; it counts only where the file does not give the whole year. */
  | { readonly kind: 'plannedPart' | 'executedPart'; readonly year: number }
  | { readonly kind: 'ficha'; readonly key: string }
  | { readonly kind: 'extra' };

export interface Column {
  readonly index: number;
  /** As the file writes it; a repeated title gets « (2)». */
  readonly title: string;
  readonly role: Role;
  /** Second choices: filled only when the first is blank. */
  readonly rank: number;
}

type Titles = ReadonlyMap<string, string>;
const byTitle = new WeakMap<readonly FichaField[], Titles>();

/** Fields by what a file may call them: our own words, then those of the proceso, which win. */
function fichaTitles(schema: readonly FichaField[]): Titles {
  const found = byTitle.get(schema);
  if (found) return found;
  const named = [...fichaSchema, ...schema].filter(({ kind }) => kind !== 'sistema');
  const titles = new Map([
    ...named.map(({ key }): [string, string] => [plain(key), key]),
    ...named.map(({ key, label }): [string, string] => [plain(label), key]),
  ]);
  byTitle.set(schema, titles);
  return titles;
}

/** Our own exports say what they are: «Archivo: …» is a column kept as it came, «Ficha: …» a field that only some offices have. */
export const KEPT = 'Archivo: ';
export const FICHA_FIELD = 'Ficha: ';

function roleOf(title: string, ficha: Titles): { readonly role: Role; readonly rank: number } {
  if (title.startsWith(KEPT)) return { role: { kind: 'extra' }, rank: 0 };
  if (title.startsWith(FICHA_FIELD))
    return { role: { kind: 'ficha', key: title.slice(FICHA_FIELD.length) }, rank: 0 };
  const name = plain(title);
  const own = ficha.get(name);
  const rank = TITLES.findIndex(([, pattern]) => pattern.test(name));
  const single = TITLES[rank];
  if (single) return { role: { kind: single[0] }, rank };
  const yearly = yearlyRole(name);
  if (yearly) return yearly;
  const key = own ?? (/^calificacion\b/.test(name) ? 'calificacion' : undefined);
  return key ? { role: { kind: 'ficha', key }, rank: 0 } : { role: { kind: 'extra' }, rank: 0 };
}

/** What a person says of a column by its title: `codigo`, `programmed 2024`, `ficha fuente`, `extra` … Wins over what the title suggests. */
export type ColumnChoices = Readonly<Record<string, string>>;

function chosenRole(
  title: string,
  choices: ColumnChoices,
): { readonly role: Role; readonly rank: number } | null {
  const [kind = '', about = ''] = (Object.hasOwn(choices, title) ? (choices[title] ?? '') : '').split(' ');
  if (kind === 'extra') return { role: { kind }, rank: 0 };
  if (kind === 'ficha' && about !== '') return { role: { kind, key: about }, rank: -1 };
  if ((kind === 'programmed' || kind === 'executed' || kind === 'state') && /^20\d\d$/.test(about))
    return { role: { kind, year: Number(about) }, rank: -1 };
  const single = TITLES.find(([name]) => name === kind)?.[0];
  return single ? { role: { kind: single }, rank: -1 } : null;
}

/** Roles that only one column may have: the best title wins, the others are kept by their title. Names may fall back on a second column. */
export function mapColumns(
  header: readonly Cell[],
  choices: ColumnChoices = {},
  schema: readonly FichaField[] = fichaSchema,
): readonly Column[] {
  const ficha = fichaTitles(schema);
  const titles = uniqueTitles(header);
  const columns = titles.flatMap((title, index) =>
    title === '' ? [] : [{ index, title, ...(chosenRole(title, choices) ?? roleOf(title, ficha)) }],
  );
  return columns.map((column) => {
    const { role } = column;
    if (SHARED.has(role.kind)) return column;
    const rivals = columns.filter((other) => sameRole(other.role, role));
    const best = rivals.reduce((a, b) => (b.rank < a.rank ? b : a));
    return column === best || role.kind === 'nombre' ? column : { ...column, role: { kind: 'extra' } };
  });
}
const SHARED: ReadonlySet<Role['kind']> = new Set(['extra', 'group', 'plannedPart', 'executedPart']);
const sameRole = (a: Role, b: Role): boolean => JSON.stringify(a) === JSON.stringify(b);

function uniqueTitles(header: readonly Cell[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell) => {
    const title = cleanText(cell);
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return title === '' || times === 1 ? title : `${title} (${times})`;
  });
}

/** Whether this row titles a matrix: an indicator's name and at least two things to know about it. */
export function isHeader(columns: readonly Column[]): boolean {
  const kinds = new Set(
    columns.filter(({ role }) => role.kind !== 'extra' && role.kind !== 'group').map(({ role }) => role.kind),
  );
  return (
    kinds.has('nombre') &&
    ['codigo', 'unidad', 'meta', 'programmed', 'executed', 'lineaBase', 'dependencia', 'ficha'].filter(
      (kind) => kinds.has(kind as Role['kind']),
    ).length >= 1 &&
    kinds.size >= 2
  );
}

/** What a column was taken for, in the words of a choice: `codigo`, `programmed 2024`, `ficha fuente`. */
export const roleText = (role: Role): string =>
  'year' in role ? `${role.kind} ${role.year}` : role.kind === 'ficha' ? `ficha ${role.key}` : role.kind;

/** Files of one layout have the same titles, in any order. */
export const layoutId = (columns: readonly Pick<Column, 'title'>[]): string =>
  createHash('sha256')
    .update(
      columns
        .map(({ title }) => plain(title))
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16);
