import { createHash } from 'node:crypto';
import { type FichaField, fichaSchema } from '../../../domain/indicators';
import { type Cell, cleanText } from './cells';
import { LAST_RESORT, plain, SINGLE_KINDS, type SingleKind, singleRole } from './titles';
import { BARE_RANK, yearlyRole } from './yearly-title';

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
interface Ranked {
  readonly role: Role;
  readonly rank: number;
}
const KEPT_AS_IT_IS: Ranked = { role: { kind: 'extra' }, rank: 0 };
/** What a person said wins over any title. */
export const CHOSEN = -1;

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

function roleOf(title: string, ficha: Titles): Ranked {
  if (title.startsWith(KEPT)) return KEPT_AS_IT_IS;
  if (title.startsWith(FICHA_FIELD))
    return { role: { kind: 'ficha', key: title.slice(FICHA_FIELD.length) }, rank: 0 };
  const name = plain(title);
  const single = singleRole(name);
  if (single) return { role: { kind: single.kind }, rank: single.rank };
  const yearly = yearlyRole(name);
  if (yearly) return yearly;
  const key = ficha.get(name) ?? (/^calificacion\b/.test(name) ? 'calificacion' : undefined);
  return key ? { role: { kind: 'ficha', key }, rank: 0 } : KEPT_AS_IT_IS;
}

/** What a person says of a column by its title: `codigo`, `programmed 2024`, `ficha fuente`, `extra` … Wins over what the title suggests. */
export type ColumnChoices = Readonly<Record<string, string>>;

const YEARLY = ['programmed', 'executed', 'state', 'plannedPart', 'executedPart'] as const;

function chosenRole(title: string, choices: ColumnChoices): Ranked | null {
  const [kind = '', about = ''] = (Object.hasOwn(choices, title) ? (choices[title] ?? '') : '').split(' ');
  if (kind === 'extra') return { role: { kind }, rank: CHOSEN };
  if (kind === 'ficha' && about !== '') return { role: { kind, key: about }, rank: CHOSEN };
  const yearly = YEARLY.find((name) => name === kind);
  if (yearly && /^20\d\d$/.test(about)) return { role: { kind: yearly, year: Number(about) }, rank: CHOSEN };
  const single = SINGLE_KINDS.find((name) => name === kind);
  return single ? { role: { kind: single }, rank: CHOSEN } : null;
}

/** Whether what a column holds is what its title says; without rows to look at, it is. */
export type Fits = (column: Column, all: readonly Column[]) => boolean;

/** Roles that only one column may have: the best title wins, the others are kept by their title. Names may fall back on a second column. */
export function mapColumns(
  header: readonly Cell[],
  choices: ColumnChoices = {},
  schema: readonly FichaField[] = fichaSchema,
  fits: Fits = () => true,
): readonly Column[] {
  const ficha = fichaTitles(schema);
  const proposed = uniqueTitles(header).flatMap(({ said, title }, index) =>
    title === '' ? [] : [{ index, title, ...(chosenRole(title, choices) ?? roleOf(said, ficha)) }],
  );
  const columns = proposed.map((column) =>
    column.rank === CHOSEN || fits(column, proposed) ? column : { ...column, ...KEPT_AS_IT_IS },
  );
  const names = columns.filter(({ role }) => role.kind === 'nombre');
  const name = names.reduce<Column | null>((a, b) => (a && a.rank <= b.rank ? a : b), null);
  return columns.map((column) => {
    const { role } = column;
    if (SHARED.has(role.kind)) return column;
    const rivals = columns.filter((other) => sameRole(other.role, role));
    const best = rivals.reduce((a, b) => (isBetter(b, a, name) ? b : a));
    const isName = role.kind === 'nombre' && (column === name || column.rank !== LAST_RESORT);
    return column === best || isName ? column : { ...column, role: { kind: 'extra' } };
  });
}
const SHARED: ReadonlySet<Role['kind']> = new Set(['extra', 'group', 'plannedPart', 'executedPart']);
const sameRole = (a: Role, b: Role): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of two columns with one title, a baseline or a unit is of the indicator that it stands nearest to. */
function isBetter(a: Column, b: Column, name: Column | null): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  const near = NEAR.has(a.role.kind) && name;
  return near ? Math.abs(a.index - near.index) < Math.abs(b.index - near.index) : false;
}
const NEAR: ReadonlySet<Role['kind']> = new Set(['lineaBase', 'unidad', 'codigo', 'acumulacion', 'sentido']);

function uniqueTitles(header: readonly Cell[]): readonly { readonly said: string; readonly title: string }[] {
  const seen = new Map<string, number>();
  return header.map((cell) => {
    const said = cleanText(cell);
    const times = (seen.get(said) ?? 0) + 1;
    seen.set(said, times);
    return { said, title: said === '' || times === 1 ? said : `${said} (${times})` };
  });
}

/** What makes a sheet a matrix besides the name: something that is asked of each indicator. */
const ASKED = ['codigo', 'unidad', 'meta', 'programmed', 'executed', 'lineaBase', 'dependencia', 'ficha'];

/** Whether this row titles a matrix: an indicator's name and at least one thing to know about it; of a product, at least its figures. */
export function isHeader(columns: readonly Column[]): boolean {
  const roles = columns.filter(({ role }) => role.kind !== 'extra' && role.kind !== 'group');
  const kinds = new Set(roles.map(({ role }): string => role.kind));
  const names = roles.filter(({ role }) => role.kind === 'nombre');
  if (names.length === 0 || !ASKED.some((kind) => kinds.has(kind))) return false;
  return (
    names.some(({ rank }) => rank !== LAST_RESORT) ||
    roles.some(({ role, rank }) => FIGURES.has(role.kind) && rank !== BARE_RANK)
  );
}
const FIGURES: ReadonlySet<Role['kind']> = new Set(['meta', 'programmed', 'executed']);

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
