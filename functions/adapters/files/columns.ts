import { createHash } from 'node:crypto';
import { type FichaField, fichaSchema } from '../../../domain/indicators';
import { normalise } from '../../../domain/kernel/text';
import { type Cell, cleanText } from './cells';

/** What only one column of a sheet may be. `entidad`: the municipality or body the file is about. `group`: a merged cell that speaks for the rows below. */
type SingleKind =
  | 'codigo'
  | 'nombre'
  | 'unidad'
  | 'acumulacion'
  | 'sentido'
  | 'lineaBase'
  | 'meta'
  | 'peso'
  | 'dependencia'
  | 'subsistema'
  | 'modulos'
  | 'tema'
  | 'entidad'
  | 'programa'
  | 'group';

/** What a column of a file is for us. `extra`: kept by its title, not interpreted. */
export type Role =
  | { readonly kind: SingleKind }
  | { readonly kind: 'programmed' | 'executed' | 'state'; readonly year: number }
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

/** The titles real files use, best first; compared without accents, capitals or punctuation. */
const TITLES: readonly (readonly [SingleKind, RegExp])[] = [
  ['codigo', /^(codigo|cod) (de )?indicador (de producto )?mga$/],
  ['codigo', /^(codigo|cod)( actual)?( del?)? indicador$/],
  ['codigo', /^(codigo|cod)$/],
  ['codigo', /^(codigo|cod)( del?)? (producto|meta|meta de producto)$/],
  ['nombre', /^personalizacion/],
  ['nombre', /^(nombre( del?)? )?indicador( de (producto|resultado|gestion|impacto)( mga)?)?$/],
  ['nombre', /^(nombre|meta de producto|meta producto|descripcion( del indicador)?)$/],
  ['unidad', /^unidad( de)?( medida)?$/],
  ['acumulacion', /^(tipo( de)? )?(acumulacion|acumulativo)$/],
  ['acumulacion', /^tendencia$/],
  ['sentido', /^(sentido|orientacion|sentido orientacion)$/],
  ['lineaBase', /^linea( de)? base( valor)?$/],
  ['meta', /^meta( del?)?( plan| periodo| producto)?( del?)? cuatr\w+$|^meta( plan| total)?$/],
  ['peso', /^(peso|ponderacion)( del indicador)?$/],
  ['dependencia', /^(dependencia|secretaria)( responsable)?( del indicador)?$|^entidad responsable$|^hoja$/],
  ['subsistema', /^(tematica|subsistema|tematica subsistema)$/],
  ['modulos', /^modulo ?s?( del ssepot)?$/],
  ['tema', /^tema$/],
  ['entidad', /^(codigo dane|cod entidad|codigo entidad)$/],
  ['entidad', /^(entidad territorial|municipio)$/],
  ['programa', /^programa( mga)?$/],
  ['group', /^(linea estrategica|componente|dimension|eje)$/],
];
const PROGRAMMED =
  /^(meta|prog|programado|programada|programacion|esperado|planeado|valor programado)\b(?!.*(acumulad|%|porcent))/;
/** Best first: where a file has both «ejecución» and «avance», the second is a percentage. */
const EXECUTED = [
  /^(ejec|ejecutado|ejecucion|ejec fisica|ejecucion fisica|logro|medido|reportado|valor reportado)\b/,
  /^avance\b/,
  /^(valor|resultado)\b/,
] as const;
const NOT_A_VALUE = /%|porcent|acumulad|financ|presupuest|recurs|cumplimiento|explicacion|^pub\b|total/;
const NOT_MONEY = /recursos|sgp|credito|cofinanciacion|^otros/;

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

export function plain(title: string): string {
  return normalise(title.replaceAll(/[_\n\r]+/g, ' '))
    .replaceAll(/[^a-z0-9%ñ ]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
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
  const years = name.match(/\b20\d\d\b/g) ?? [];
  const year = Number(years[0]);
  if (years.length === 1 && !NOT_MONEY.test(name)) {
    if (/^(estado|state)\b/.test(name)) return { role: { kind: 'state', year }, rank: 0 };
    if (PROGRAMMED.test(name) && !/%/.test(name)) return { role: { kind: 'programmed', year }, rank: 0 };
    const executed = NOT_A_VALUE.test(name) ? -1 : EXECUTED.findIndex((pattern) => pattern.test(name));
    if (executed >= 0) return { role: { kind: 'executed', year }, rank: executed };
  }
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
    if (role.kind === 'extra' || role.kind === 'group') return column;
    const rivals = columns.filter((other) => sameRole(other.role, role));
    const best = rivals.reduce((a, b) => (b.rank < a.rank ? b : a));
    return column === best || role.kind === 'nombre' ? column : { ...column, role: { kind: 'extra' } };
  });
}
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
