import type { Pool, PoolClient } from 'pg';
import type { AnyFeature } from '../../../domain/kernel/feature';
import { tableRow } from './columns';
import { type EventRow, recorded } from './history';
import { queriesOn } from './query';
import { refold } from './refold';

export interface Rebuilt {
  readonly kind: string;
  readonly streams: number;
}

const PART = 500;

/**
 * Folds every stream again and writes heads, snapshots and read tables from the events: nothing else is read, nothing primary is touched.
 * Commits wait meanwhile; readers keep seeing what was there. `only` limits it to streams folded under another schema number.
 */
export async function rebuild(
  pool: Pool,
  features: readonly AnyFeature[],
  only: 'all' | 'stale' = 'all',
): Promise<readonly Rebuilt[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('lock table mesas.streams in share row exclusive mode');
    const rebuilt: Rebuilt[] = [];
    for (const feature of features)
      rebuilt.push({ kind: feature.kind, streams: await rebuildKind(client, feature, only) });
    await client.query('commit');
    return rebuilt;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Streams that this code would fold otherwise: their read rows may lack what `row` says today. */
export async function refreshStale(pool: Pool, features: readonly AnyFeature[]): Promise<void> {
  const stale = await queriesOn(pool).rows<{ kind: string }>(
    `select distinct s.kind from mesas.streams s join unnest($1::text[], $2::int[]) as f(kind, schema) on f.kind = s.kind where s.schema <> f.schema`,
    [features.map(({ kind }) => kind), features.map(({ schema }) => schema)],
  );
  const kinds = new Set(stale.map(({ kind }) => kind));
  if (kinds.size > 0)
    await rebuild(
      pool,
      features.filter(({ kind }) => kinds.has(kind)),
      'stale',
    );
}

async function rebuildKind(client: PoolClient, feature: AnyFeature, only: 'all' | 'stale'): Promise<number> {
  const db = queriesOn(client);
  if (only === 'all') {
    await client.query(`delete from mesas."read_${feature.kind}"`);
    await db.rows(
      'delete from mesas.streams s where kind = $1 and not exists (select 1 from mesas.events e where (e.tenant, e.kind, e.stream) = (s.tenant, s.kind, s.id))',
      [feature.kind],
    );
  }
  const streams = await db.rows<{ tenant: string; stream: string }>(
    only === 'all'
      ? 'select distinct tenant, stream from mesas.events where kind = $1'
      : `select tenant, id as stream from mesas.streams where kind = $1 and schema <> ${feature.schema}`,
    [feature.kind],
  );
  for (let from = 0; from < streams.length; from += PART)
    await rebuildPart(client, feature, streams.slice(from, from + PART));
  return streams.length;
}

async function rebuildPart(
  client: PoolClient,
  feature: AnyFeature,
  streams: readonly { tenant: string; stream: string }[],
): Promise<void> {
  const db = queriesOn(client);
  const events = await db.rows<EventRow & { tenant: string }>(
    `select e.* from mesas.events e join unnest($2::text[], $3::text[]) as s(tenant, stream) on (e.tenant, e.stream) = (s.tenant, s.stream)
     where e.kind = $1 order by e.tenant, e.stream, e.version`,
    [feature.kind, streams.map(({ tenant }) => tenant), streams.map(({ stream }) => stream)],
  );
  const byStream = new Map<string, (EventRow & { tenant: string })[]>();
  for (const event of events) {
    const key = JSON.stringify([event.tenant, event.stream]);
    const list = byStream.get(key) ?? [];
    list.push(event);
    byStream.set(key, list);
  }
  const heads: object[] = [];
  const rows: object[] = [];
  for (const list of byStream.values()) {
    const last = list.at(-1);
    if (!last) continue;
    const state = refold(feature, list.map(recorded));
    heads.push({
      tenant: last.tenant,
      kind: feature.kind,
      id: last.stream,
      version: last.version,
      head: last.hash,
      schema: feature.schema,
      state,
    });
    rows.push(tableRow(feature, last.tenant, last.stream, feature.row(last.stream, state)));
  }
  await db.rows(
    `insert into mesas.streams (tenant, kind, id, version, head, schema, state)
     select tenant, kind, id, version, head, schema, state
     from jsonb_to_recordset($1::jsonb) as x(tenant text, kind text, id text, version integer, head text, schema integer, state jsonb)
     on conflict (tenant, kind, id) do update set version = excluded.version, head = excluded.head, schema = excluded.schema, state = excluded.state`,
    [JSON.stringify(heads)],
  );
  await db.rows('select mesas.put_rows($1, $2::jsonb)', [feature.kind, JSON.stringify(rows)]);
}
