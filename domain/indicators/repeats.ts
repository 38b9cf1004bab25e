import type { IndicatorRow } from './indicators';

interface Known {
  readonly row: IndicatorRow;
  below: Map<string, Known> | null;
}
type Key = (row: IndicatorRow) => string;

const content: Key = (row) => JSON.stringify({ ...row, source: null });
/** Each looks closer than the one before: a code that no other row has settles it without comparing anything else. */
const KEYS: readonly [Key, ...Key[]] = [({ codigo }) => codigo, ({ nombre }) => nombre, content];

/** Answers the earlier row of the file that says exactly the same, or `null` and remembers this one. One look per row, however alike they are. */
export function repeats(): (row: IndicatorRow) => IndicatorRow | null {
  const first = new Map<string, Known>();
  return (row) => {
    let level = first;
    for (const [depth, key] of KEYS.entries()) {
      const name = key(row);
      const found = level.get(name);
      if (!found) {
        level.set(name, { row, below: null });
        return null;
      }
      const closer = KEYS[depth + 1];
      if (!closer) return found.row;
      found.below ??= new Map([[closer(found.row), { row: found.row, below: null }]]);
      level = found.below;
    }
    return null;
  };
}
