import type { AnyFeature, Scalar } from '../../../domain/kernel/feature';
import type { Page, Where } from '../../../domain/kernel/store';
import { columnOf } from './columns';

/** Which rows of the read table a `Where` asks for. */
export function selection(
  feature: AnyFeature,
  tenantId: string,
  where: Where,
): { text: string; values: readonly unknown[] } {
  const values: unknown[] = [tenantId];
  const conditions = Object.entries(where).map(([key, wanted]) => {
    const { sql, type } = columnOf(feature.kind, key);
    if (wanted === null) return `${sql} is null`;
    values.push(type.endsWith('[]') && !isList(wanted) ? [wanted] : wanted);
    if (type.endsWith('[]')) return `${sql} && $${values.length}::${type}`;
    return isList(wanted)
      ? `${sql} = any($${values.length}::${type}[])`
      : `${sql} = $${values.length}::${type}`;
  });
  const text = `from mesas."read_${feature.kind}" r
    where ${['r.tenant = $1', ...conditions].join(' and ')}`;
  return { text, values };
}

/** PostgreSQL's own places for nothing, code points for text, and the id where all else is equal. */
export function ordering(feature: AnyFeature, page: Page): string {
  const byId = 'r.id collate "C"';
  if (!page.orderBy) return `order by ${byId}`;
  const { sql, type } = columnOf(feature.kind, page.orderBy);
  return `order by ${sql}${type === 'text' ? ' collate "C"' : ''} ${page.descending ? 'desc' : 'asc'}, ${byId}`;
}

const isList = (value: Scalar | readonly string[]): value is readonly string[] => Array.isArray(value);
