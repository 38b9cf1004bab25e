import type { Column, Role } from './columns';
import { KEPT } from './columns';

/** The columns of a sheet arranged for reading its rows, once per sheet. */
export interface Layout {
  readonly columns: readonly Column[];
  /** Best title first. */
  readonly of: (kind: Role['kind']) => readonly Column[];
  readonly fields: readonly { readonly index: number; readonly key: string }[];
  readonly years: readonly {
    readonly year: number;
    readonly programmed: Column | null;
    readonly executed: Column | null;
    readonly state: Column | null;
    /** Quarters or months, for a year that has no column of its own. */
    readonly plannedParts: readonly Column[];
    readonly executedParts: readonly Column[];
  }[];
  /** Where the values of the indicator stand: targets, baseline, years and their parts. */
  readonly numbers: readonly number[];
  /** Kept by their title; `group`: a blank cell repeats the one above. */
  readonly kept: readonly { readonly index: number; readonly title: string; readonly group: boolean }[];
}

const NONE: readonly Column[] = [];

export function layoutOf(columns: readonly Column[]): Layout {
  const roles = new Map<Role['kind'], readonly Column[]>();
  for (const column of [...columns].sort((a, b) => a.rank - b.rank))
    roles.set(column.role.kind, [...(roles.get(column.role.kind) ?? NONE), column]);
  const name = roles.get('nombre')?.[0];
  const years = [...new Set(columns.flatMap(({ role }) => ('year' in role ? [role.year] : [])))].sort(
    (a, b) => a - b,
  );
  const yearly = (kind: Role['kind'], year: number): Column | null =>
    columns.find(({ role }) => role.kind === kind && 'year' in role && role.year === year) ?? null;
  const parts = (kind: Role['kind'], year: number): readonly Column[] =>
    columns.filter(({ role }) => role.kind === kind && 'year' in role && role.year === year);
  return {
    columns,
    of: (kind) => roles.get(kind) ?? NONE,
    fields: columns.flatMap(({ role, index }) => (role.kind === 'ficha' ? [{ index, key: role.key }] : [])),
    years: years.map((year) => ({
      year,
      programmed: yearly('programmed', year),
      executed: yearly('executed', year),
      state: yearly('state', year),
      plannedParts: parts('plannedPart', year),
      executedParts: parts('executedPart', year),
    })),
    numbers: columns.flatMap(({ role, index }) => (VALUES.has(role.kind) ? [index] : [])),
    kept: columns
      .filter((column) => isKept(column.role.kind) || (column.role.kind === 'nombre' && column !== name))
      .map(({ index, title, role }) => ({
        index,
        title: title.replace(KEPT, ''),
        group: role.kind === 'group',
      })),
  };
}
const VALUES: ReadonlySet<Role['kind']> = new Set([
  'meta',
  'lineaBase',
  'programmed',
  'executed',
  'plannedPart',
  'executedPart',
]);
const KEPT_KINDS: ReadonlySet<Role['kind']> = new Set(['extra', 'group', 'plannedPart', 'executedPart']);
const isKept = (kind: Role['kind']): boolean => KEPT_KINDS.has(kind);
