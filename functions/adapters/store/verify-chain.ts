import type { Pool } from 'pg';
import { chainHash, GENESIS } from './chain';
import { type Checkpoint, checkpointHash } from './checkpoint';
import type { CheckpointKey } from './checkpoint-key';
import type { Head } from './heads';
import { type EventRow, recorded } from './history';
import { type Queries, queriesOn } from './query';

/** One thing that is not as it was written; the sentence is for the person who ran the check. */
export interface Fault {
  readonly code:
    | 'event-altered'
    | 'event-missing'
    | 'stream-cut'
    | 'head-differs'
    | 'checkpoint-altered'
    | 'checkpoint-missing';
  readonly place: string;
  readonly message: string;
}
export interface ChainReport {
  readonly streams: number;
  readonly events: number;
  readonly checkpoints: number;
  /** Hash of the last checkpoint: compare it with the one written down elsewhere. */
  readonly lastCheckpoint: string | null;
  readonly faults: readonly Fault[];
}

const PAGE = 5000;

/** Walks every event of a tenant, every stream head and every signed checkpoint. Without a key signatures are not checked. */
export async function verifyChain(pool: Pool, tenantId: string, key?: CheckpointKey): Promise<ChainReport> {
  const db = queriesOn(pool);
  const walked = await walkEvents(db, tenantId);
  const checkpoints = await walkCheckpoints(db, tenantId, walked.hashes, key);
  return {
    streams: walked.heads.size,
    events: walked.hashes.size,
    checkpoints: checkpoints.count,
    lastCheckpoint: checkpoints.last,
    faults: [...walked.faults, ...(await compareHeads(db, tenantId, walked.heads)), ...checkpoints.faults],
  };
}

interface Walked {
  /** `kind:id` → last version and hash. */
  readonly heads: Map<string, { version: number; hash: string }>;
  /** `kind:id@version` → hash. */
  readonly hashes: Map<string, string>;
  readonly faults: Fault[];
}

async function walkEvents(db: Queries, tenantId: string): Promise<Walked> {
  const walked: Walked = { heads: new Map(), hashes: new Map(), faults: [] };
  let after: readonly [string, string, number] = ['', '', 0];
  for (;;) {
    const rows = await db.rows<EventRow>(
      `select kind, stream, version, type, data, at, person_id, person_version, command_id, hash from mesas.events
       where tenant = $1 and (kind, stream, version) > ($2, $3, $4) order by kind, stream, version limit ${PAGE}`,
      [tenantId, ...after],
    );
    for (const row of rows) check(tenantId, row, walked);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return walked;
    after = [last.kind, last.stream, last.version];
  }
}

function check(tenantId: string, row: EventRow, walked: Walked): void {
  const stream = `${row.kind}:${row.stream}`;
  const place = `${stream}@${row.version}`;
  const before = walked.heads.get(stream) ?? { version: 0, hash: GENESIS };
  if (row.version !== before.version + 1)
    walked.faults.push({
      code: 'event-missing',
      place,
      message: `Falta el evento ${before.version + 1} de ${stream}: después del ${before.version} sigue el ${row.version}.`,
    });
  else if (chainHash(before.hash, tenantId, recorded(row)) !== row.hash)
    walked.faults.push({
      code: 'event-altered',
      place,
      message: `El evento ${row.version} de ${stream} no es el que se registró.`,
    });
  walked.hashes.set(place, row.hash);
  walked.heads.set(stream, { version: row.version, hash: row.hash });
}

async function compareHeads(
  db: Queries,
  tenantId: string,
  walked: Walked['heads'],
): Promise<readonly Fault[]> {
  const heads = await db.rows<Head & Record<string, never>>(
    'select kind, id, version, head from mesas.streams where tenant = $1',
    [tenantId],
  );
  const known = new Map(heads.map((head) => [`${head.kind}:${head.id}`, head]));
  const faults: Fault[] = [];
  for (const stream of new Set([...known.keys(), ...walked.keys()])) {
    const head = known.get(stream);
    const last = walked.get(stream);
    if (head?.version !== last?.version || head?.head !== last?.hash)
      faults.push({
        code: 'head-differs',
        place: stream,
        message: `La cabeza de ${stream} dice versión ${head?.version ?? 0}; sus eventos llegan a la ${last?.version ?? 0} (o su huella difiere).`,
      });
  }
  return faults;
}

type CheckpointRow = Omit<Checkpoint, 'keyId'> & { readonly key_id: string };

async function walkCheckpoints(
  db: Queries,
  tenantId: string,
  hashes: ReadonlyMap<string, string>,
  key: CheckpointKey | undefined,
): Promise<{ count: number; last: string | null; faults: readonly Fault[] }> {
  const rows = await db.rows<CheckpointRow>(
    'select number, at, heads, previous, hash, key_id, signature from mesas.checkpoints where tenant = $1 order by number',
    [tenantId],
  );
  const faults: Fault[] = [];
  let previous = GENESIS;
  for (const [index, row] of rows.entries()) {
    const place = `punto de control ${row.number}`;
    if (row.number !== index + 1 || row.previous !== previous)
      faults.push({
        code: 'checkpoint-missing',
        place,
        message: `Falta un punto de control antes del ${row.number}.`,
      });
    const signed = key === undefined || row.key_id !== key.id || key.verifies(row.hash, row.signature);
    if (checkpointHash(tenantId, row) !== row.hash || !signed)
      faults.push({
        code: 'checkpoint-altered',
        place,
        message: `El punto de control ${row.number} no es el que se firmó.`,
      });
    for (const { kind, id, version, head } of row.heads)
      if (hashes.get(`${kind}:${id}@${version}`) !== head)
        faults.push({
          code: 'stream-cut',
          place: `${kind}:${id}`,
          message: `El punto de control ${row.number} vio ${kind}:${id} en la versión ${version}; esos eventos ya no están como se firmaron.`,
        });
    previous = row.hash;
  }
  return { count: rows.length, last: rows.at(-1)?.hash ?? null, faults };
}
