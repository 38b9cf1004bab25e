import { SYSTEM } from '../../domain/kernel/actor';
import type { AnyFeature, PersonRef, Row, Scalar, StreamKind } from '../../domain/kernel/feature';
import {
  type Page,
  type PersonsReader,
  type PersonVersion,
  type Reader,
  type RecordedEvent,
  type Tally,
  type Where,
} from '../../domain/kernel/store';
import { plain } from '../../functions/adapters/store/chain';
import { foldText, searchable, wordsOf } from '../../functions/adapters/store/fold-text';

export interface Stream {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly row: Row;
  readonly events: readonly RecordedEvent[];
  /** As JSON keeps it, and frozen: what is read back is never the object that was written, and nobody changes it. */
  readonly state: unknown;
}
export interface Office {
  readonly streams: Map<StreamKind, Map<string, Stream>>;
  readonly persons: Map<string, readonly PersonVersion[]>;
  readonly outboxKeys: Set<string>;
  readonly urns: Map<string, Tally>;
}
export function readerOf(office: () => Office): Reader {
  const matching = (feature: AnyFeature, where: Where): readonly Stream[] => {
    const streams = [...streamsOf(office(), feature).values()];
    for (const column of Object.keys(where)) requireColumn(feature, streams, column);
    return streams.filter((stream) =>
      Object.entries(where).every(([column, wanted]) =>
        matches(column === 'id' ? stream.id : (stream.row[column] ?? null), wanted),
      ),
    );
  };
  const persons = personsOf(office);
  const get: Reader['get'] = async (feature, id) => {
    const stream = streamsOf(office(), feature).get(id);
    return stream
      ? { state: stream.state as never, version: stream.version }
      : { state: feature.initial as never, version: 0 };
  };
  return {
    get,
    find: async (feature, where, page = {}) =>
      paged(feature, matching(feature, where), page).map((stream) => ({
        id: stream.id,
        state: stream.state as never,
        version: stream.version,
      })),
    count: async (feature, where) => matching(feature, where).length,
    history: async (kind, id) => plain(office().streams.get(kind)?.get(id)?.events ?? []),
    persons,
    holder: async (feature, aadObjectId) => {
      const person = await persons.byAccount(aadObjectId);
      return person && { person, ...(await get(feature, person.personId)) };
    },
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

export const streamsOf = (office: Office, feature: AnyFeature): Map<string, Stream> => {
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
