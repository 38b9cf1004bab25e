import { SYSTEM } from '../../domain/kernel/actor';
import type {
  AnyFeature,
  OutboxMessage,
  PersonRef,
  Row,
  Scalar,
  StreamKind,
} from '../../domain/kernel/feature';
import {
  AlreadyDone,
  type Batch,
  Conflict,
  type Page,
  type PersonsReader,
  type PersonVersion,
  type Reader,
  type RecordedEvent,
  type Store,
  type StreamChange,
  type Tally,
  type Transaction,
  type Where,
} from '../../domain/kernel/store';
import { GENESIS, link, plain } from '../../functions/adapters/store/chain';
import { foldText, searchable, wordsOf } from '../../functions/adapters/store/fold-text';

interface Stream {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly row: Row;
  readonly events: readonly RecordedEvent[];
  /** As JSON keeps it, and frozen: what is read back is never the object that was written, and nobody changes it. */
  readonly state: unknown;
}
interface Office {
  readonly streams: Map<StreamKind, Map<string, Stream>>;
  readonly persons: Map<string, readonly PersonVersion[]>;
  readonly outboxKeys: Set<string>;
  readonly urns: Map<string, Tally>;
}
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

function readerOf(office: () => Office): Reader {
  const matching = (feature: AnyFeature, where: Where): readonly Stream[] => {
    const streams = [...streamsOf(office(), feature).values()];
    for (const column of Object.keys(where)) requireColumn(feature, streams, column);
    return streams.filter((stream) =>
      Object.entries(where).every(([column, wanted]) =>
        matches(column === 'id' ? stream.id : (stream.row[column] ?? null), wanted),
      ),
    );
  };
  return {
    get: async (feature, id) => {
      const stream = streamsOf(office(), feature).get(id);
      return stream
        ? { state: stream.state as never, version: stream.version }
        : { state: feature.initial as never, version: 0 };
    },
    find: async (feature, where, page = {}) =>
      paged(feature, matching(feature, where), page).map((stream) => ({
        id: stream.id,
        state: stream.state as never,
        version: stream.version,
      })),
    count: async (feature, where) => matching(feature, where).length,
    history: async (kind, id) => plain(office().streams.get(kind)?.get(id)?.events ?? []),
    persons: personsOf(office),
  };
}

function personsOf(office: () => Office): PersonsReader {
  const current = (): readonly PersonVersion[] =>
    [...office().persons.values()].flatMap((all) => all.at(-1) ?? []);
  return {
    at: async (ref: PersonRef) =>
      office()
        .persons.get(ref.personId)
        ?.find((known) => known.version === ref.version) ?? null,
    current: async (personId) => office().persons.get(personId)?.at(-1) ?? null,
    byAccount: async (aadObjectId) => current().find((person) => person.aadObjectId === aadObjectId) ?? null,
    byEmail: async (email) =>
      current().find((person) => person.email?.toLowerCase() === email.trim().toLowerCase()) ?? null,
    search: async (text = '', limit = Number.POSITIVE_INFINITY) =>
      current()
        .filter(({ personId }) => personId !== SYSTEM.personId)
        .filter((person) => wordsOf(text).every((word) => searchable(person).includes(word)))
        .sort((a, b) => byText(foldText(a.name), foldText(b.name)) || byText(a.personId, b.personId))
        .slice(0, limit),
  };
}

function paged(feature: AnyFeature, streams: readonly Stream[], page: Page): readonly Stream[] {
  const { orderBy, descending = false, limit, offset = 0 } = page;
  if (orderBy) requireColumn(feature, streams, orderBy);
  const sign = descending ? -1 : 1;
  const sorted = [...streams].sort((a, b) => {
    const order = orderBy ? sign * compare(a.row[orderBy] ?? null, b.row[orderBy] ?? null) : 0;
    return order || byText(a.id, b.id);
  });
  return sorted.slice(offset, limit === undefined ? undefined : offset + limit);
}

/** PostgreSQL would refuse the query: so does this, as soon as there is a row to know it by. */
function requireColumn(feature: AnyFeature, streams: readonly Stream[], column: string): void {
  if (column !== 'id' && streams.length > 0 && !streams.some((stream) => column in stream.row))
    throw new Error(`The row of "${feature.kind}" has no column "${column}"`);
}

const streamsOf = (office: Office, feature: AnyFeature): Map<string, Stream> => {
  const streams = office.streams.get(feature.kind) ?? new Map<string, Stream>();
  office.streams.set(feature.kind, streams);
  return streams;
};

const matches = (held: Scalar | readonly string[], wanted: Scalar | readonly string[]): boolean => {
  const any: readonly Scalar[] = isList(wanted) ? wanted : [wanted];
  return any.some((value) => (isList(held) ? held.some((item) => item === value) : held === value));
};

const isList = (value: Scalar | readonly string[]): value is readonly string[] => Array.isArray(value);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As PostgreSQL: nothing comes last. */
function compare(a: Scalar | readonly string[], b: Scalar | readonly string[]): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : byText(String(a), String(b));
}

const versionOf = (person: PersonVersion): PersonVersion => ({
  personId: person.personId,
  version: person.version,
  name: person.name,
  cargo: person.cargo,
  email: person.email,
  dependencia: person.dependencia,
  aadObjectId: person.aadObjectId,
});
