import type { StreamKind } from '../../../domain/kernel/feature';
import type { Batch, StreamChange } from '../../../domain/kernel/store';
import { link } from './chain';
import { tableRow } from './columns';
import { jobOf } from './jobs';
import { personRow } from './persons';

/** Streams per statement: an import of thousands travels in parts, in one transaction. */
const PART = 200;

/** The head hash of each stream that the transaction has read, by `kind:id`. */
export type Heads = ReadonlyMap<string, string>;
export const headKey = (kind: StreamKind, id: string): string => `${kind}:${id}`;

/** What `mesas.append` takes, as JSON: the batch in as many parts as its size needs, made as they are sent. */
export function* parts(
  tenantId: string,
  batch: Batch,
  heads: Heads,
): Generator<{ json: string; last: boolean }> {
  const { changes, commandId } = batch;
  let from = 0;
  do {
    const slice = changes.slice(from, from + PART);
    from += PART;
    const last = from >= changes.length;
    yield {
      last,
      json: JSON.stringify({
        ...(slice.length > 0 ? streamsOf(tenantId, commandId, slice, heads) : {}),
        ...(last ? besides(tenantId, batch) : {}),
      }),
    };
  } while (from < changes.length);
}

function streamsOf(
  tenantId: string,
  commandId: string,
  changes: readonly StreamChange[],
  heads: Heads,
): object {
  const streams: object[] = [];
  const events: object[] = [];
  const rows: Partial<Record<StreamKind, object[]>> = {};
  for (const change of changes) {
    const { feature, id, expectedVersion } = change;
    const linked = link(tenantId, {
      kind: feature.kind,
      streamId: id,
      version: expectedVersion,
      head: heads.get(headKey(feature.kind, id)) ?? '',
      commandId,
      events: change.events,
    });
    for (const { kind, streamId, version, type, data, at, by, hash } of linked)
      events.push({
        kind,
        stream: streamId,
        version,
        type,
        data,
        at,
        person_id: by.personId,
        person_version: by.version,
        hash,
      });
    streams.push({
      kind: feature.kind,
      id,
      expected: expectedVersion,
      version: expectedVersion + linked.length,
      head: linked.at(-1)?.hash,
      schema: feature.schema,
      state: change.state,
    });
    const ofKind = rows[feature.kind] ?? [];
    ofKind.push(tableRow(feature, tenantId, id, change.row));
    rows[feature.kind] = ofKind;
  }
  return { streams, events, rows };
}

const besides = (tenantId: string, batch: Batch): object => ({
  ...(batch.persons.length > 0
    ? { persons: batch.persons.map((person) => personRow(tenantId, person)) }
    : {}),
  ...(batch.messages.length > 0
    ? { messages: batch.messages.map((message) => ({ key: message.key, job: jobOf(tenantId, message) })) }
    : {}),
});
