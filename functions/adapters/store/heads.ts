import type { Queries } from './query';

/** A stream as a checkpoint names it. */
export interface Head {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly head: string;
}

/** Streams that moved since the last checkpoint of the tenant. */
export const unsealedHeads = (db: Queries, tenantId: string): Promise<readonly Head[]> =>
  db.rows<Head & Record<string, never>>(
    `select kind, id, version, head from mesas.streams where tenant = $1 and version <> sealed order by kind collate "C", id collate "C"`,
    [tenantId],
  );
