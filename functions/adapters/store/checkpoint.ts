import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../../../domain/kernel/instant';
import { canonical, GENESIS } from './chain';
import type { CheckpointKey } from './checkpoint-key';
import { type Head, unsealedHeads } from './heads';
import { queriesOn } from './query';

export interface Checkpoint {
  readonly number: number;
  readonly at: Instant;
  readonly heads: readonly Head[];
  readonly previous: string;
  readonly hash: string;
  readonly keyId: string;
  readonly signature: string;
}

/** What the hash of a checkpoint covers. */
export const checkpointHash = (
  tenantId: string,
  { number, at, heads, previous }: Omit<Checkpoint, 'hash' | 'keyId' | 'signature'>,
): string => createHash('sha256').update(canonical({ tenantId, number, at, heads, previous })).digest('hex');

/**
 * Signs the heads of the streams that moved since the checkpoint before it (design §3). `null` when none moved. Its hash may be written
 * down elsewhere: with it, cutting the last checkpoints off is exposed too.
 */
export async function seal(
  pool: Pool,
  tenantId: string,
  key: CheckpointKey,
  at: Instant,
): Promise<Checkpoint | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const sealed = await sealIn(client, tenantId, key, at);
    await client.query('commit');
    return sealed;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function sealIn(
  client: PoolClient,
  tenantId: string,
  key: CheckpointKey,
  at: Instant,
): Promise<Checkpoint | null> {
  const db = queriesOn(client);
  await db.rows(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [`${tenantId}/checkpoint`]);
  const heads = await unsealedHeads(db, tenantId);
  if (heads.length === 0) return null;
  const [last] = await db.rows<{ number: number; hash: string }>(
    'select number, hash from mesas.checkpoints where tenant = $1 order by number desc limit 1',
    [tenantId],
  );
  const body = { number: (last?.number ?? 0) + 1, at, heads, previous: last?.hash ?? GENESIS };
  const hash = checkpointHash(tenantId, body);
  const signature = key.sign(hash);
  await db.rows(
    `insert into mesas.checkpoints (tenant, number, at, heads, previous, hash, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tenantId, body.number, at, JSON.stringify(heads), body.previous, hash, key.id, signature],
  );
  await db.rows(
    `update mesas.streams s set sealed = h.version from jsonb_to_recordset($2::jsonb) as h(kind text, id text, version integer)
     where s.tenant = $1 and s.kind = h.kind and s.id = h.id`,
    [tenantId, JSON.stringify(heads)],
  );
  return { ...body, hash, keyId: key.id, signature };
}

/** Every tenant that has streams. */
export const tenantsOf = async (pool: Pool): Promise<readonly string[]> =>
  (await queriesOn(pool).rows<{ tenant: string }>('select distinct tenant from mesas.streams', [])).map(
    ({ tenant }) => tenant,
  );
