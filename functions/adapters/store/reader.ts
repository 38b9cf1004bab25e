import type { AnyFeature, Scalar } from '../../../domain/kernel/feature';
import type { Loaded, Page, Reader, Where } from '../../../domain/kernel/store';
import { columnOf } from './columns';
import { type EventRow, recorded } from './history';
import { personsReader } from './persons';
import type { Queries } from './query';
import { refold } from './refold';

export interface StreamRow {
  readonly version: number;
  readonly head: string;
  readonly schema: number;
  readonly state: unknown;
}

const STREAM =
  'select version, head, schema, state from mesas.streams where tenant = $1 and kind = $2 and id = $3';
const EVENTS = `select kind, stream, version, type, data, at, person_id, person_version, command_id, hash
  from mesas.events where tenant = $1 and kind = $2 and stream = $3 order by version`;

export function reader(db: Queries, tenantId: string): Reader {
  return {
    get: async (feature, id) => {
      const [row] = await db.rows<StreamRow>(STREAM, [tenantId, feature.kind, id]);
      return loaded(db, tenantId, feature, id, row);
    },
    find: async (feature, where, page = {}) => {
      const { text, values } = selection(feature, tenantId, where);
      const sql = `select r.id, s.version, s.head, s.schema, s.state ${text} ${ordering(feature, page)}
        limit $${values.length + 1} offset $${values.length + 2}`;
      const rows = await db.rows<StreamRow & { id: string }>(sql, [
        ...values,
        page.limit ?? null,
        page.offset ?? 0,
      ]);
      return Promise.all(
        rows.map(async (row) => ({ id: row.id, ...(await loaded(db, tenantId, feature, row.id, row)) })),
      );
    },
    count: async (feature, where) => {
      const { text, values } = selection(feature, tenantId, where);
      const [row] = await db.rows<{ count: number }>(`select count(*)::int as count ${text}`, values);
      return row?.count ?? 0;
    },
    history: async (kind, id) => (await db.rows<EventRow>(EVENTS, [tenantId, kind, id])).map(recorded),
    persons: personsReader(db, tenantId),
  };
}

/** The snapshot, when this code folded it; else the events folded again. */
export async function loaded<S>(
  db: Queries,
  tenantId: string,
  feature: AnyFeature,
  id: string,
  row: StreamRow | undefined,
): Promise<Loaded<S>> {
  if (!row) return { state: feature.initial as S, version: 0 };
  if (row.schema === feature.schema) return { state: row.state as S, version: row.version };
  const events = await db.rows<EventRow>(EVENTS, [tenantId, feature.kind, id]);
  return { state: refold(feature, events.map(recorded)) as S, version: events.length };
}

function selection(
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
    join mesas.streams s on s.tenant = r.tenant and s.kind = '${feature.kind}' and s.id = r.id
    where ${['r.tenant = $1', ...conditions].join(' and ')}`;
  return { text, values };
}

function ordering(feature: AnyFeature, page: Page): string {
  const byId = 'r.id collate "C"';
  if (!page.orderBy) return `order by ${byId}`;
  const { sql, type } = columnOf(feature.kind, page.orderBy);
  return `order by ${sql}${type === 'text' ? ' collate "C"' : ''} ${page.descending ? 'desc' : 'asc'}, ${byId}`;
}

const isList = (value: Scalar | readonly string[]): value is readonly string[] => Array.isArray(value);
