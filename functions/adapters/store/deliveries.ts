import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { queriesOn } from './query';

/** Ids that the other side gave: `{ draftId, internetMessageId }`, `{ eventId }` … */
export type External = Readonly<Record<string, string>>;

/** `mine`: do it now, `external` says how far an earlier try got. `done`: it was told. `busy`: another worker is at it. */
export type Claim =
  | { readonly state: 'mine'; readonly attempts: number; readonly external: External }
  | { readonly state: 'done'; readonly external: External }
  | { readonly state: 'busy' };

export interface Delivery {
  readonly key: string;
  readonly status: 'claimed' | 'done' | 'failed';
  readonly external: External;
  readonly attempts: number;
  readonly lastError: string | null;
  /** ISO. */
  readonly updatedAt: string;
}

/** What was told to the world and how far each telling got: a crash or a second try repeats none of it. */
export interface Deliveries {
  /**
   * Atomic; the lease lets another process begin when the one that claimed it hangs or died among others (default two minutes). Within one
   * process a try that ended binds nobody, even when the database did not hear of its end.
   */
  readonly claim: (tenantId: string, key: string, leaseSeconds?: number) => Promise<Claim>;
  /** Keeps an id the moment the other side gave it, before the next step. */
  readonly record: (tenantId: string, key: string, external: External) => Promise<void>;
  readonly finish: (tenantId: string, key: string, external?: External) => Promise<void>;
  /** The code of what went wrong, never a text of the office's; the next claim begins at once. */
  readonly fail: (tenantId: string, key: string, error: string) => Promise<void>;
  readonly find: (tenantId: string, key: string) => Promise<Delivery | null>;
  /** What was told about a mesa and kept, oldest first: the letters of its expediente. */
  readonly ofMesa: (tenantId: string, mesaId: string) => Promise<readonly Delivery[]>;
  /** Newest first. */
  readonly list: (
    tenantId: string,
    status?: Delivery['status'],
    limit?: number,
  ) => Promise<readonly Delivery[]>;
}

interface DeliveryRow {
  readonly key: string;
  readonly status: Delivery['status'];
  readonly external: External;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly updated_at: Date;
}

const SELECT =
  'select key, status, external, attempts, last_error, updated_at from mesas.deliveries where tenant = $1';

const CLAIM = `insert into mesas.deliveries as d (tenant, key, status, external, attempts, leased_until, owner)
  values ($1, $2, 'claimed', '{}', 1, now() + $3::int * interval '1 second', $4)
  on conflict (tenant, key) do update set status = 'claimed', attempts = d.attempts + 1,
    leased_until = excluded.leased_until, owner = excluded.owner, updated_at = now()
  where d.status = 'failed' or (d.status = 'claimed' and (d.leased_until < now() or d.owner = $4))
  returning key, status, external, attempts, last_error, updated_at`;

/** `owner`: this run of the product; nobody else has its id. */
export function deliveries(pool: Pool, owner: string = randomUUID()): Deliveries {
  const db = queriesOn(pool);
  const atWork = new Set<string>();
  const nameOf = (tenantId: string, key: string): string => `${tenantId} ${key}`;
  const find = async (tenantId: string, key: string): Promise<Delivery | null> => {
    const [row] = await db.rows<DeliveryRow>(`${SELECT} and key = $2`, [tenantId, key]);
    return row ? deliveryOf(row) : null;
  };
  const standing = async (tenantId: string, key: string): Promise<Claim> => {
    const found = await find(tenantId, key);
    return found?.status === 'done' ? { state: 'done', external: found.external } : { state: 'busy' };
  };
  const claimed = async (tenantId: string, key: string, leaseSeconds: number): Promise<Claim> => {
    const [mine] = await db.rows<DeliveryRow>(CLAIM, [tenantId, key, leaseSeconds, owner]);
    return mine
      ? { state: 'mine', attempts: mine.attempts, external: mine.external }
      : standing(tenantId, key);
  };
  /** The try is over for this process whether or not the database hears it. */
  const ending = async (tenantId: string, key: string, say: () => Promise<unknown>): Promise<void> => {
    try {
      await say();
    } finally {
      atWork.delete(nameOf(tenantId, key));
    }
  };
  return {
    claim: async (tenantId, key, leaseSeconds = 120) => {
      const name = nameOf(tenantId, key);
      if (atWork.has(name)) return standing(tenantId, key);
      if (leaseSeconds === 0) return claimed(tenantId, key, 0);
      atWork.add(name);
      const claim = await claimed(tenantId, key, leaseSeconds).catch((error: unknown) => {
        atWork.delete(name);
        throw error;
      });
      if (claim.state !== 'mine') atWork.delete(name);
      return claim;
    },
    record: async (tenantId, key, external) => {
      await db.rows(
        'update mesas.deliveries set external = external || $3::jsonb, updated_at = now() where tenant = $1 and key = $2',
        [tenantId, key, JSON.stringify(external)],
      );
    },
    finish: (tenantId, key, external = {}) =>
      ending(tenantId, key, () =>
        db.rows(
          `update mesas.deliveries set status = 'done', external = external || $3::jsonb, last_error = null, updated_at = now()
           where tenant = $1 and key = $2`,
          [tenantId, key, JSON.stringify(external)],
        ),
      ),
    fail: (tenantId, key, error) =>
      ending(tenantId, key, () =>
        db.rows(
          `update mesas.deliveries set status = 'failed', last_error = $3, updated_at = now() where tenant = $1 and key = $2 and status = 'claimed'`,
          [tenantId, key, error.slice(0, 500)],
        ),
      ),
    find,
    ofMesa: async (tenantId, mesaId) =>
      (
        await db.rows<DeliveryRow>(
          `${SELECT} and status = 'done' and string_to_array(external ->> 'mesas', ' ') @> array[$2] order by updated_at, key`,
          [tenantId, mesaId],
        )
      ).map(deliveryOf),
    list: async (tenantId, status, limit = 100) =>
      (
        await db.rows<DeliveryRow>(
          `${SELECT} and ($2::text is null or status = $2) order by updated_at desc, key limit $3`,
          [tenantId, status ?? null, limit],
        )
      ).map(deliveryOf),
  };
}

const deliveryOf = (row: DeliveryRow): Delivery => ({
  key: row.key,
  status: row.status,
  external: row.external,
  attempts: row.attempts,
  lastError: row.last_error,
  updatedAt: row.updated_at.toISOString(),
});
