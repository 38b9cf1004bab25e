import { createHash } from 'node:crypto';
import type { PersonRef, Stamp, StreamKind } from '../../../domain/kernel/feature';
import type { RecordedEvent } from '../../../domain/kernel/store';

/** What a hash covers; `hash` is the one thing it cannot. */
export type Unsealed = Omit<RecordedEvent, 'hash'>;

/** The hash before the first event of a stream. */
export const GENESIS = '';

/** JSON with its keys sorted and `undefined` left out: the same text before and after a round trip through `jsonb`. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** SHA-256 (hex) over the hash before it and the canonical event, tenant included (design §3). */
export function chainHash(previous: string, tenantId: string, event: Unsealed): string {
  return createHash('sha256').update(previous).update(coveredText(tenantId, event)).digest('hex');
}

/** The very characters that a hash covers: whoever has them and the hash before can compute it with any program. */
export function coveredText(tenantId: string, event: Unsealed): string {
  const { kind, streamId, version, type, data, at, by, commandId } = event;
  return canonical({ tenantId, kind, streamId, version, type, data, at, by, commandId });
}

interface NewEvents {
  readonly kind: StreamKind;
  readonly streamId: string;
  /** Version and hash of the stream's last event; 0 and `GENESIS` when it is new. */
  readonly version: number;
  readonly head: string;
  readonly commandId: string;
  readonly events: readonly (Stamp & { readonly type: string })[];
}

/** Numbers and links the new events of one stream; type, moment and person leave `data` for their own columns. */
export function link(tenantId: string, stream: NewEvents): readonly RecordedEvent[] {
  let { version, head } = stream;
  return stream.events.map((event) => {
    const { type, at, by, ...data } = event;
    version += 1;
    const { kind, streamId, commandId } = stream;
    const unsealed: Unsealed = {
      kind,
      streamId,
      version,
      type,
      data: plain(data),
      at,
      by: ref(by),
      commandId,
    };
    head = chainHash(head, tenantId, unsealed);
    return { ...unsealed, hash: head };
  });
}

/** The event as `evolve` takes it. */
export function folded(event: RecordedEvent): Stamp & { readonly type: string } {
  return { ...event.data, type: event.type, at: event.at, by: event.by };
}

/** What JSON keeps of a value. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const ref = ({ personId, version }: PersonRef): PersonRef => ({ personId, version });
