import type { MatrixRow } from '../wire';
import { numericKey } from '../words/numbers';
import { fold, matches, wordsOf } from '../words/text';

export interface Filters {
  readonly text: string;
  readonly dependencia: string;
  readonly estado: string;
  readonly tema: string;
  /** A link of the value chain, or `sin-eslabon`. */
  readonly eslabon: string;
  /** Only rows that a signed form changed. */
  readonly changed: boolean;
}
export const NO_FILTERS: Filters = {
  text: '',
  dependencia: '',
  estado: '',
  tema: '',
  eslabon: '',
  changed: false,
};

export interface Prepared {
  readonly row: MatrixRow;
  readonly folded: string;
}
const SEARCHED = [
  'codigo',
  'nombre',
  'dependencia',
  'subsistema',
  'coordinador',
  'enlace',
  'cambio',
] as const;

/** Folds each row once, so that typing in the search box compares plain texts. */
export const prepare = (rows: readonly MatrixRow[]): readonly Prepared[] =>
  rows.map((row) => ({ row, folded: fold(SEARCHED.map((key) => row[key] ?? '').join(' ')) }));

export function select(rows: readonly Prepared[], filters: Filters): readonly MatrixRow[] {
  const words = wordsOf(filters.text);
  return rows
    .filter(
      ({ row, folded }) =>
        (filters.dependencia === '' ||
          (filters.dependencia === 'sin-asignar'
            ? !row['dependenciaId']
            : row['dependencia'] === filters.dependencia)) &&
        (filters.estado === '' || row['estado'] === filters.estado) &&
        (filters.tema === '' || row['tema'] === filters.tema) &&
        (filters.eslabon === '' || (row['eslabon'] ?? 'sin-eslabon') === filters.eslabon) &&
        (!filters.changed || Boolean(row['cambio'])) &&
        matches(folded, words),
    )
    .map(({ row }) => row);
}

export interface Order {
  readonly columnKey: string;
  readonly direction: 'ASC' | 'DESC';
}
const isNumeric = (key: string): boolean =>
  /^[pe]\d{4}$/.test(key) || key === 'lineaBase' || key === 'meta' || key === 'version';

/** Sorts by keys computed once: numbers as numbers, texts by the Spanish alphabet (n, ñ, o). Rows without a value go last. */
export function sort(rows: readonly MatrixRow[], order: Order | undefined): readonly MatrixRow[] {
  if (!order) return rows;
  const { columnKey, direction } = order;
  const sign = direction === 'ASC' ? 1 : -1;
  if (isNumeric(columnKey)) {
    const keyed = rows.map((row) => ({ row, key: numericKey(row[columnKey] ?? null) }));
    return keyed.sort((a, b) => lastIfInfinite(a.key, b.key) ?? sign * (a.key - b.key)).map(({ row }) => row);
  }
  const ranks = rankOf(new Set(rows.map((row) => row[columnKey] ?? '')));
  const keyed = rows.map((row) => ({
    row,
    key: ranks.get(row[columnKey] ?? '') ?? Number.POSITIVE_INFINITY,
  }));
  return keyed.sort((a, b) => lastIfInfinite(a.key, b.key) ?? sign * (a.key - b.key)).map(({ row }) => row);
}

function lastIfInfinite(a: number, b: number): number | null {
  if (a === b) return 0;
  if (a === Number.POSITIVE_INFINITY) return 1;
  return b === Number.POSITIVE_INFINITY ? -1 : null;
}

const spanish = new Intl.Collator('es', { numeric: true, sensitivity: 'base' });
/** The collator compares each different text once; rows then compare integers. */
function rankOf(texts: ReadonlySet<string>): ReadonlyMap<string, number> {
  const sorted = [...texts].sort(spanish.compare);
  return new Map(sorted.map((text, rank) => [text, text === '' ? Number.POSITIVE_INFINITY : rank]));
}
