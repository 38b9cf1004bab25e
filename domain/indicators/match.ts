import { doubtKeys, exactKey, identitiesOf, type Identity, identityOfRow, looseKey } from './identity';
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

type Keys = (identity: Identity) => readonly string[];

/** Pairs the rows of a file with the register, from the surest key to the loosest; what stays ambiguous is a doubt, never a guess. */
export function matchRows(rows: readonly IndicatorRow[], existing: readonly Existing[]): Matches {
  const free = new Set(existing);
  const pairs: { row: IndicatorRow; with: Existing }[] = [];
  const pair = (row: IndicatorRow, found: Existing): void => {
    free.delete(found);
    pairs.push({ row, with: found });
  };
  let left: readonly IndicatorRow[] = rows;
  const ambiguous = new Map<IndicatorRow, readonly Existing[]>();
  for (const keys of [exact, loose]) {
    const index = indexBy([...free], keys);
    const groups = grouped(left, keys);
    left = [...groups].flatMap(([key, group]) =>
      pairGroup(
        group,
        (index.get(key) ?? []).filter((one) => free.has(one)),
        pair,
        ambiguous,
      ),
    );
  }
  const index = indexBy([...free], doubtKeys);
  const doubts: { row: IndicatorRow; candidates: readonly Existing[] }[] = [];
  const fresh: IndicatorRow[] = [];
  for (const row of left) {
    const near = ambiguous.get(row) ?? doubtKeys(identityOfRow(row)).flatMap((key) => index.get(key) ?? []);
    const candidates = [...new Set(near)].filter((one) => free.has(one)).slice(0, 5);
    if (candidates.length > 0) doubts.push({ row, candidates });
    else fresh.push(row);
  }
  return { pairs, fresh, doubts };
}

const exact: Keys = (identity) => [exactKey(identity)];
const loose: Keys = (identity) => [looseKey(identity)];

/** Answers the rows of the group that found nothing. Twins in file and register pair by equal content first, then only if one is left on each side. */
function pairGroup(
  group: readonly IndicatorRow[],
  found: readonly Existing[],
  pair: (row: IndicatorRow, found: Existing) => void,
  ambiguous: Map<IndicatorRow, readonly Existing[]>,
): readonly IndicatorRow[] {
  if (found.length === 0) return group;
  const free = new Set(found);
  const rest =
    group.length === 1 && found.length === 1 ? group : group.filter((row) => !takeEqual(row, free, pair));
  const [row, twin] = [rest[0], [...free][0]];
  if (rest.length === 1 && free.size === 1 && row && twin) {
    pair(row, twin);
    return [];
  }
  for (const one of rest) ambiguous.set(one, [...free]);
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

function grouped(rows: readonly IndicatorRow[], keys: Keys): ReadonlyMap<string, readonly IndicatorRow[]> {
  const groups = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const key = keys(identityOfRow(row))[0] ?? '';
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function indexBy(existing: readonly Existing[], keys: Keys): ReadonlyMap<string, readonly Existing[]> {
  const index = new Map<string, Existing[]>();
  for (const one of existing)
    for (const key of new Set(identitiesOf(one.indicator).flatMap(keys))) {
      const found = index.get(key);
      if (found) found.push(one);
      else index.set(key, [one]);
    }
  return index;
}
