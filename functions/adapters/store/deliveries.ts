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
  /** Atomic; the lease lets another try begin when this one died (default two minutes). */
  readonly claim: (tenantId: string, key: string, leaseSeconds?: number) => Promise<Claim>;
  /** Keeps an id the moment the other side gave it, before the next step. */
  readonly record: (tenantId: string, key: string, external: External) => Promise<void>;
  readonly finish: (tenantId: string, key: string, external?: External) => Promise<void>;
  /** The code of what went wrong, never a text of the office's; the next claim begins at once. */
  readonly fail: (tenantId: string, key: string, error: string) => Promise<void>;
  readonly find: (tenantId: string, key: string) => Promise<Delivery | null>;
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

export function deliveries(pool: Pool): Deliveries {
  const db = queriesOn(pool);
  const find = async (tenantId: string, key: string): Promise<Delivery | null> => {
    const [row] = await db.rows<DeliveryRow>(`${SELECT} and key = $2`, [tenantId, key]);
    return row ? deliveryOf(row) : null;
  };
  return {
    claim: async (tenantId, key, leaseSeconds = 120) => {
      const [mine] = await db.rows<DeliveryRow>(
        `insert into mesas.deliveries as d (tenant, key, status, external, attempts, leased_until)
         values ($1, $2, 'claimed', '{}', 1, now() + $3::int * interval '1 second')
         on conflict (tenant, key) do update set status = 'claimed', attempts = d.attempts + 1,
           leased_until = excluded.leased_until, updated_at = now()
         where d.status = 'failed' or (d.status = 'claimed' and d.leased_until < now())
         returning key, status, external, attempts, last_error, updated_at`,
        [tenantId, key, leaseSeconds],
      );
      if (mine) return { state: 'mine', attempts: mine.attempts, external: mine.external };
      const found = await find(tenantId, key);
      return found?.status === 'done' ? { state: 'done', external: found.external } : { state: 'busy' };
    },
    record: async (tenantId, key, external) => {
      await db.rows(
        'update mesas.deliveries set external = external || $3::jsonb, updated_at = now() where tenant = $1 and key = $2',
        [tenantId, key, JSON.stringify(external)],
      );
    },
    finish: async (tenantId, key, external = {}) => {
      await db.rows(
        `update mesas.deliveries set status = 'done', external = external || $3::jsonb, last_error = null, updated_at = now()
         where tenant = $1 and key = $2`,
        [tenantId, key, JSON.stringify(external)],
      );
    },
    fail: async (tenantId, key, error) => {
      await db.rows(
        `update mesas.deliveries set status = 'failed', last_error = $3, updated_at = now() where tenant = $1 and key = $2 and status = 'claimed'`,
        [tenantId, key, error.slice(0, 500)],
      );
    },
    find,
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
