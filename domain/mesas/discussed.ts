import { compare } from '../kernel/instant';
import type { Item } from './agenda';

/** What is being discussed: of the items without outcome, the one that was called last; `null` between items. */
export function discussed(items: readonly Item[]): Item | null {
  const open = items.flatMap((item) => (item.kind === 'open' ? [item] : []));
  return open.toSorted((a, b) => compare(b.since, a.since))[0] ?? null;
}
