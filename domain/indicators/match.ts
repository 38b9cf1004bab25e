import { doubtKeys, exactKey, type Identities, type Identity, identities, looseKey } from './identity';
import type { Indicator, IndicatorRow } from './indicators';
import { mergeRow } from './merge';

export interface Existing {
  readonly id: string;
  readonly indicator: Indicator;
}
export interface Matches {
  readonly pairs: readonly { readonly row: IndicatorRow; readonly with: Existing }[];
  readonly fresh: readonly IndicatorRow[];
  /** A row that resembles indicators which no other row took: a person says which one it is, or that it is new. */
  readonly doubts: readonly { readonly row: IndicatorRow; readonly candidates: readonly Existing[] }[];
}

interface Row {
  readonly row: IndicatorRow;
  readonly identity: Identity;
}
type Keys = (identity: Identity) => readonly string[];

/** Pairs the rows of a file with the register, from the surest key to the loosest; what stays ambiguous is a doubt, never a guess. */
export function matchRows(
  rows: readonly IndicatorRow[],
  existing: readonly Existing[],
  { ofRow, ofIndicator }: Identities = identities(),
): Matches {
  if (existing.length === 0) return { pairs: [], fresh: rows, doubts: [] };
  const known = existing.map((one) => ({ one, identities: ofIndicator(one.indicator) }));
  const free = new Set(existing);
  const pairs: { row: IndicatorRow; with: Existing }[] = [];
  const pair = (row: IndicatorRow, found: Existing): void => {
    free.delete(found);
    pairs.push({ row, with: found });
  };
  const index = (keys: Keys): ReadonlyMap<string, readonly Existing[]> =>
    grouped(
      known
        .filter(({ one }) => free.has(one))
        .flatMap(({ one, identities: had }) =>
          [...new Set(had.flatMap(keys))].map((key): [string, Existing] => [key, one]),
        ),
    );
  let left: readonly Row[] = rows.map((row) => ({ row, identity: ofRow(row) }));
  const ambiguous = new Map<IndicatorRow, readonly Existing[]>();
  for (const key of [exactKey, looseKey]) {
    const found = index((identity) => [key(identity)]);
    const groups = grouped(left.map((row): [string, Row] => [key(row.identity), row]));
    left = [...groups].flatMap(([name, group]) =>
      pairGroup(
        group,
        (found.get(name) ?? []).filter((one) => free.has(one)),
        pair,
        ambiguous,
      ),
    );
  }
  const near = left.length === 0 ? new Map<string, readonly Existing[]>() : index(doubtKeys);
  const doubts: { row: IndicatorRow; candidates: readonly Existing[] }[] = [];
  const fresh: IndicatorRow[] = [];
  for (const { row, identity } of left) {
    const alike = ambiguous.get(row) ?? doubtKeys(identity).flatMap((key) => near.get(key) ?? []);
    const candidates = [...new Set(alike)].filter((one) => free.has(one)).slice(0, 5);
    if (candidates.length > 0) doubts.push({ row, candidates });
    else fresh.push(row);
  }
  return { pairs, fresh, doubts };
}

/** Answers the rows of the group that found nothing. Twins in file and register pair by equal content first, then only if one is left on each side. */
function pairGroup(
  group: readonly Row[],
  found: readonly Existing[],
  pair: (row: IndicatorRow, found: Existing) => void,
  ambiguous: Map<IndicatorRow, readonly Existing[]>,
): readonly Row[] {
  if (found.length === 0) return group;
  const free = new Set(found);
  const rest =
    group.length === 1 && found.length === 1 ? group : group.filter(({ row }) => !takeEqual(row, free, pair));
  const [one, twin] = [rest[0], [...free][0]];
  if (rest.length === 1 && free.size === 1 && one && twin) {
    pair(one.row, twin);
    return [];
  }
  for (const { row } of rest) ambiguous.set(row, [...free]);
  return rest;
}

function takeEqual(
  row: IndicatorRow,
  free: Set<Existing>,
  pair: (row: IndicatorRow, found: Existing) => void,
): boolean {
  for (const one of free) {
    const { changes, conflicts } = mergeRow(one.indicator, row);
    if (changes.length > 0 || conflicts.length > 0) continue;
    free.delete(one);
    pair(row, one);
    return true;
  }
  return false;
}

function grouped<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, one] of entries) {
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
