import type { OutboxMessage, PersonRef } from '../../domain/kernel/feature';
import {
  AlreadyDone,
  type Batch,
  Conflict,
  type PersonVersion,
  type Store,
  type StreamChange,
  type Transaction,
} from '../../domain/kernel/store';
import { GENESIS, link, plain } from '../../functions/adapters/store/chain';

import { type Office, readerOf, streamsOf } from './memory-reader';

export type Enqueued = OutboxMessage & { readonly tenantId: string };
export interface MemoryStore extends Store {
  /** Every message told so far, in order; the same key once. */
  readonly outbox: () => readonly Enqueued[];
  /** Takes out what was told since the last time: what the workers would do. */
  readonly drain: () => readonly Enqueued[];
  /** Forgets a person's data, as the retention term does; the events stay. */
  readonly erase: (tenantId: string, personId: string) => void;
  /** Another store with everything that this one holds now; from here on each goes its way. */
  readonly fork: () => MemoryStore;
}

/** The store port without a database: one transaction at a time, all or nothing, values copied as JSON would. */
export function memoryStore(
  offices = new Map<string, Office>(),
  told: Enqueued[] = [],
  drained = 0,
): MemoryStore {
  let queue: Promise<unknown> = Promise.resolve();
  const office = (tenantId: string): Office => {
    const found = offices.get(tenantId) ?? {
      streams: new Map(),
      persons: new Map(),
      outboxKeys: new Set(),
      urns: new Map(),
    };
    offices.set(tenantId, found);
    return found;
  };

  const run = <T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> =>
    work({
      ...readerOf(() => office(tenantId)),
      urn: async (urnId) => office(tenantId).urns.get(urnId) ?? {},
      commit: async (batch) => write(tenantId, office(tenantId), told, batch),
    });

  return {
    reader: (tenantId) => readerOf(() => office(tenantId)),
    transaction: (tenantId, work) => {
      const turn = queue.then(() => run(tenantId, work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    outbox: () => [...told],
    drain: () => {
      const fresh = told.slice(drained);
      drained = told.length;
      return fresh;
    },
    erase: (tenantId, personId) => void office(tenantId).persons.delete(personId),
    fork: () =>
      memoryStore(new Map([...offices].map(([id, kept]) => [id, copyOf(kept)])), [...told], drained),
  };
}

/** Streams and persons are never changed in place: the maps are enough. */
const copyOf = ({ streams, persons, outboxKeys, urns }: Office): Office => ({
  streams: new Map([...streams].map(([kind, of]) => [kind, new Map(of)])),
  persons: new Map(persons),
  outboxKeys: new Set(outboxKeys),
  urns: new Map(urns),
});

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function write(tenantId: string, office: Office, told: Enqueued[], batch: Batch): void {
  refuseRepetition(office, batch);
  refuseConflicts(office, batch);
  for (const change of batch.changes) append(tenantId, office, change, batch.commandId);
  for (const person of batch.persons) keep(office, person);
  for (const { urnId, option } of batch.ballots ?? []) {
    const tally = office.urns.get(urnId) ?? {};
    office.urns.set(urnId, { ...tally, [option]: (tally[option] ?? 0) + 1 });
  }
  for (const urnId of batch.emptied ?? []) office.urns.delete(urnId);
  for (const message of batch.messages) {
    if (office.outboxKeys.has(message.key)) continue;
    office.outboxKeys.add(message.key);
    told.push(plain({ ...message, tenantId }));
  }
}

function refuseRepetition(office: Office, { changes, commandId }: Batch): void {
  for (const { feature, id, events } of changes)
    for (const before of streamsOf(office, feature).get(id)?.events ?? [])
      if (before.commandId === commandId && events.some(({ type }) => type === before.type))
        throw new AlreadyDone(`${commandId} wrote ${before.type} on ${feature.kind}:${id} before`);
}

function refuseConflicts(office: Office, batch: Batch): void {
  for (const change of batch.changes) {
    const now = streamsOf(office, change.feature).get(change.id)?.version ?? 0;
    if (now !== change.expectedVersion)
      throw new Conflict(
        `${change.feature.kind}:${change.id} is at ${now}, not at ${change.expectedVersion}`,
      );
  }
  for (const person of batch.persons) {
    const same = versionKept(office, person);
    if (same && JSON.stringify(same) !== JSON.stringify(versionOf(person)))
      throw new Conflict(
        `person ${person.personId} already has another text under version ${person.version}`,
      );
  }
}

function append(tenantId: string, office: Office, change: StreamChange, commandId: string): void {
  const { feature, id } = change;
  const streams = streamsOf(office, feature);
  const before = streams.get(id);
  const events = link(tenantId, {
    kind: feature.kind,
    streamId: id,
    version: change.expectedVersion,
    head: before?.head ?? GENESIS,
    commandId,
    events: change.events,
  });
  streams.set(id, {
    id,
    version: change.expectedVersion + events.length,
    head: events.at(-1)?.hash ?? GENESIS,
    row: plain(change.row),
    events: [...(before?.events ?? []), ...events],
    state: frozen(plain(change.state)),
  });
}

function keep(office: Office, person: PersonVersion): void {
  if (versionKept(office, person)) return;
  const all = [...(office.persons.get(person.personId) ?? []), versionOf(person)];
  office.persons.set(
    person.personId,
    all.sort((a, b) => a.version - b.version),
  );
}

const versionKept = (office: Office, { personId, version }: PersonRef): PersonVersion | undefined =>
  office.persons.get(personId)?.find((known) => known.version === version);

const versionOf = (person: PersonVersion): PersonVersion => ({
  personId: person.personId,
  version: person.version,
  name: person.name,
  cargo: person.cargo,
  email: person.email,
  dependencia: person.dependencia,
  aadObjectId: person.aadObjectId,
});
