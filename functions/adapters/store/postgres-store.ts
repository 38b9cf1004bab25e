import type { Pool, PoolClient } from 'pg';
import type { StreamKind } from '../../../domain/kernel/feature';
import {
  AlreadyDone,
  type Batch,
  Conflict,
  type Store,
  type Transaction,
} from '../../../domain/kernel/store';
import { headKey, parts } from './batch';
import { places } from './places';
import { sqlState } from './pool';
import { type Queries, queriesOn, quoted } from './query';
import { loaded, reader, type StreamRow } from './reader';
import { type Seals, urnsOn } from './urns';

/** A stream moved on (ours), a lost race for a new one, a serialization failure, a deadlock: the act runs again on the fresh state. */
const CONFLICTS: ReadonlySet<string> = new Set(['MS409', '23505', '40001', '40P01']);
/** Locks one transaction takes; an import of thousands goes on without, under the version check of its commit. */
const MOST_LOCKS = 256;

/**
 * Transactions under way at once, of the connections of the pool: those that wait for the lock of one mesa must not hold them all, or nobody
 * could read meanwhile. The others wait here, in order.
 */
const TRANSACTIONS = 6;

/** Streams in one commit after which the planner must look at the tables again, rather than in a minute. */
const MANY = 300;

/** The store port on PostgreSQL. `onJobs` hears that a commit left something to do. */
export function postgresStore(pool: Pool, seals: Seals, onJobs: () => void = () => undefined): Store {
  const enter = places(TRANSACTIONS);
  return {
    reader: (tenantId) => reader(queriesOn(pool), tenantId),
    transaction: async (tenantId, work) => {
      const leave = await enter();
      const client = await pool.connect().catch((error: unknown) => {
        leave();
        throw error;
      });
      const held = { open: false, broken: false };
      try {
        return await work(transactionOn(client, tenantId, held, { seals, onJobs }));
      } catch (error) {
        throw asOurs(error);
      } finally {
        if (held.open) await client.query('rollback').catch(() => Object.assign(held, { broken: true }));
        client.release(held.broken);
        leave();
      }
    },
  };
}

/**
 * Two round trips for a click: `begin` travels with the first read, `commit` with the write. After `commit` the transaction is over.
 */
function transactionOn(
  client: PoolClient,
  tenantId: string,
  held: { open: boolean },
  { seals, onJobs }: { readonly seals: Seals; readonly onJobs: () => void },
): Transaction {
  const heads = new Map<string, string>();
  const oneAtATime = turns();
  const db: Queries = {
    rows: (text, values) => oneAtATime(() => queriesOn(client).rows(text, values)),
  };
  const together = (statements: readonly string[]): Promise<readonly unknown[]> =>
    oneAtATime(async () => {
      const begun = held.open ? [] : ['begin'];
      held.open = true;
      const results = (await client.query([...begun, ...statements].join(';'))) as unknown as
        | { rows: unknown[] }
        | { rows: unknown[] }[];
      return (Array.isArray(results) ? results : [results]).slice(begun.length).map(({ rows }) => rows[0]);
    });

  const many = { streams: 0, kinds: new Set<StreamKind>() };
  const write = async (batch: Batch, ends: boolean): Promise<number> => {
    await readHeads(db, tenantId, batch, heads);
    many.streams += batch.changes.length;
    for (const { feature } of batch.changes) many.kinds.add(feature.kind);
    let jobs = 0;
    for (const { json, last } of parts(tenantId, batch, heads)) {
      const append = `select mesas.append(${quoted(tenantId)}, ${quoted(batch.commandId)}, ${quoted(json)}) as jobs`;
      const [answer] = (await together(last && ends ? [append, 'commit'] : [append])) as [{ jobs: number }];
      jobs += answer.jobs;
    }
    for (const { feature, id } of batch.changes) heads.delete(headKey(feature.kind, id));
    return jobs;
  };

  const unlocked = reader(db, tenantId);
  const urns = urnsOn(together, seals, tenantId);
  return {
    ...unlocked,
    look: unlocked.get,
    get: async (feature, id) => {
      const place = [tenantId, feature.kind, id].map(quoted).join(', ');
      const [row] = (await together([
        heads.size < MOST_LOCKS
          ? `select * from mesas.open_stream(${place})`
          : `select version, head, schema, state from mesas.streams where (tenant, kind, id) = (${place})`,
      ])) as [StreamRow | undefined];
      heads.set(headKey(feature.kind, id), row?.head ?? '');
      return loaded(db, tenantId, feature, id, row);
    },
    urn: urns.read,
    append: async (commandId, changes) => {
      await write({ commandId, changes, messages: [], persons: [] }, false);
    },
    commit: async (batch: Batch) => {
      await urns.write(batch);
      const jobs = await write(batch, true);
      held.open = false;
      if (many.streams >= MANY) await analyse(client, many.kinds);
      if (jobs > 0) onJobs();
    },
  };
}

const analyse = (client: PoolClient, kinds: ReadonlySet<StreamKind>): Promise<unknown> =>
  client.query(
    `analyze mesas.streams, mesas.events, ${[...kinds].map((kind) => `mesas."read_${kind}"`).join(', ')}`,
  );

/** The hash to link to, for streams that are changed without having been read in this transaction. */
async function readHeads(
  db: Queries,
  tenantId: string,
  batch: Batch,
  heads: Map<string, string>,
): Promise<void> {
  const unread = batch.changes.filter(
    ({ feature, id, expectedVersion }) => expectedVersion > 0 && !heads.has(headKey(feature.kind, id)),
  );
  if (unread.length === 0) return;
  const rows = await db.rows<{ kind: 'mesa'; id: string; head: string }>(
    `select kind, id, head from mesas.streams where tenant = $1
      and (kind, id) in (select * from unnest($2::text[], $3::text[]))`,
    [tenantId, unread.map(({ feature }) => feature.kind), unread.map(({ id }) => id)],
  );
  for (const { kind, id, head } of rows) heads.set(headKey(kind, id), head);
}

/** An act may ask for two things at once; a connection answers one. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Raised by `mesas.append` when the command wrote such an event on that stream before. */
const DONE_BEFORE = 'MS208';

function asOurs(error: unknown): unknown {
  const code = sqlState(error) ?? '';
  const text = error instanceof Error ? error.message : code;
  if (code === DONE_BEFORE) return new AlreadyDone(text, { cause: error });
  return CONFLICTS.has(code) ? new Conflict(text, { cause: error }) : error;
}
