import type { StreamKind } from '../../../domain/kernel/feature';
import type { Batch, StreamChange } from '../../../domain/kernel/store';
import { link } from './chain';
import { tableRow } from './columns';
import { jobOf } from './jobs';
import { personRow } from './persons';

/** Streams per statement: an import of thousands travels in parts, in one transaction. */
const PART = 100;

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
      json: `{${[
        ...(slice.length > 0 ? streamsOf(tenantId, commandId, slice, heads) : []),
        ...(last ? besides(tenantId, batch) : []),
      ].join(',')}}`,
    };
  } while (from < changes.length);
}

/** Each stream becomes text at once: of thousands, nothing else is held. */
function streamsOf(
  tenantId: string,
  commandId: string,
  changes: readonly StreamChange[],
  heads: Heads,
): readonly string[] {
  const streams: string[] = [];
  const events: string[] = [];
  const rows = new Map<StreamKind, string[]>();
  for (const { feature, id, expectedVersion, events: news, state, row } of changes) {
    const linked = link(tenantId, {
      kind: feature.kind,
      streamId: id,
      version: expectedVersion,
      head: heads.get(headKey(feature.kind, id)) ?? '',
      commandId,
      events: news,
    });
    for (const { kind, streamId: stream, version, type, data, at, by, hash } of linked) {
      const { personId: person_id, version: person_version } = by;
      events.push(JSON.stringify({ kind, stream, version, type, data, at, person_id, person_version, hash }));
    }
    streams.push(
      JSON.stringify({
        kind: feature.kind,
        id,
        expected: expectedVersion,
        version: expectedVersion + linked.length,
        head: linked.at(-1)?.hash,
        schema: feature.schema,
        state,
      }),
    );
    const ofKind = rows.get(feature.kind) ?? [];
    ofKind.push(JSON.stringify(tableRow(feature, tenantId, id, row)));
    rows.set(feature.kind, ofKind);
  }
  const byKind = [...rows].map(([kind, texts]) => `"${kind}":${list(texts)}`);
  return [`"streams":${list(streams)}`, `"events":${list(events)}`, `"rows":{${byKind.join(',')}}`];
}

const list = (texts: readonly string[]): string => `[${texts.join(',')}]`;

const besides = (tenantId: string, { persons, messages }: Batch): readonly string[] => [
  ...(persons.length > 0
    ? [`"persons":${JSON.stringify(persons.map((person) => personRow(tenantId, person)))}`]
    : []),
  ...(messages.length > 0
    ? [
        `"messages":${JSON.stringify(messages.map((message) => ({ key: message.key, job: jobOf(tenantId, message) })))}`,
      ]
    : []),
];
