import type { StreamKind } from '../../../domain/kernel/feature';
import type { Instant } from '../../../domain/kernel/instant';
import type { RecordedEvent } from '../../../domain/kernel/store';

export interface EventRow {
  readonly kind: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly person_id: string;
  readonly person_version: number;
  readonly command_id: string;
  readonly hash: string;
}

export const recorded = (row: EventRow): RecordedEvent => ({
  kind: row.kind as StreamKind,
  streamId: row.stream,
  version: row.version,
  type: row.type,
  data: row.data,
  at: row.at as Instant,
  by: { personId: row.person_id, version: row.person_version },
  commandId: row.command_id,
  hash: row.hash,
});
