import type { AnyFeature, StreamKind } from '../../../domain/kernel/feature';
import type { Loaded, Reader } from '../../../domain/kernel/store';
import { type EventRow, recorded } from './history';
import { merging } from './merging';
import { PERSON, type PersonRow, personsReader, versionOf } from './persons';
import type { Queries } from './query';
import { refold } from './refold';
import { ordering, selection } from './selection';
import { together } from './together';

export interface StreamRow {
  readonly version: number;
  readonly head: string;
  readonly schema: number;
  readonly state: unknown;
}

const STREAM =
  'select version, head, schema, state from mesas.streams where tenant = $1 and kind = $2 and id = $3';
const STREAMS = `select s.kind, s.id, s.version, s.head, s.schema, s.state from unnest($2::text[], $3::text[]) as asked(kind, id)
  join mesas.streams s on s.tenant = $1 and s.kind = asked.kind and s.id = asked.id`;
const EVENTS = `select kind, stream, version, type, data, at, person_id, person_version, command_id, hash
  from mesas.events where tenant = $1 and kind = $2 and stream = $3 order by version`;
/** The person as JSON, beside the columns of their stream; `null` there for somebody who has none. */
const HOLDER = `select to_json(person) as person, s.version, s.head, s.schema, s.state
  from (${PERSON} and aad_object_id = $2 and current limit 1) person
  left join mesas.streams s on s.tenant = $1 and s.kind = $3 and s.id = person.person_id`;

interface Place {
  readonly kind: StreamKind;
  readonly id: string;
}
const placeOf = ({ kind, id }: Place): string => `${kind}:${id}`;

export function reader(on: Queries, tenantId: string): Reader {
  const db = merging(on);
  const stream = together(placeOf, (places) => streamsAt(db, tenantId, places));
  return {
    get: async (feature, id) => loaded(db, tenantId, feature, id, await stream({ kind: feature.kind, id })),
    find: async (feature, where, page = {}) => {
      const { text, values } = selection(feature, tenantId, where);
      const order = ordering(feature, page);
      // The rows first, then their streams by key: the plan is right before the tables were ever analysed.
      const sql = `with r as materialized (select r.id, row_number() over (${order}) as place ${text} ${order}
          limit $${values.length + 1} offset $${values.length + 2})
        select r.id, s.version, s.head, s.schema, s.state from r
        join mesas.streams s on s.tenant = $1 and s.kind = '${feature.kind}' and s.id = r.id order by r.place`;
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
    holder: async (feature, aadObjectId) => {
      const [row] = await db.rows<StreamRow & { person: PersonRow }>(HOLDER, [
        tenantId,
        aadObjectId,
        feature.kind,
      ]);
      if (!row) return null;
      const person = versionOf(row.person);
      return {
        person,
        ...(await loaded(db, tenantId, feature, person.personId, row.head === null ? undefined : row)),
      };
    },
  };
}

async function streamsAt(
  db: Queries,
  tenantId: string,
  places: readonly Place[],
): Promise<readonly (StreamRow | undefined)[]> {
  const [first] = places;
  if (first && places.length === 1) return db.rows<StreamRow>(STREAM, [tenantId, first.kind, first.id]);
  const rows = await db.rows<StreamRow & Place>(STREAMS, [
    tenantId,
    places.map(({ kind }) => kind),
    places.map(({ id }) => id),
  ]);
  const found = new Map(rows.map((row) => [placeOf(row), row]));
  return places.map((place) => found.get(placeOf(place)));
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
