import type {
  AnyFeature,
  OutboxMessage,
  PersonRef,
  Row,
  Scalar,
  Stamp,
  StateOf,
  StreamKind,
} from './feature';
import type { Instant, PlainDate } from './instant';

export interface Loaded<S> {
  readonly state: S;
  /** Number of events in the stream; 0 = it does not exist yet. */
  readonly version: number;
}
export interface Found<S> extends Loaded<S> {
  readonly id: string;
}

/** Column = value (for an array column: contains it); an array of values means any of them. Keys are columns of the feature's `row`. */
export type Where = Readonly<Record<string, Scalar | readonly string[]>>;
export interface Page {
  readonly orderBy?: string;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** One version of what is known about a person. Primary data outside the events: it can be corrected and, after the term, erased. */
export interface PersonVersion extends PersonRef {
  readonly name: string;
  readonly cargo: string;
  /** Empty when the person has none (guests, people on the phone): they get nothing by mail and are listed. */
  readonly email: string | null;
  readonly dependencia: string;
  readonly aadObjectId: string | null;
}

export interface PersonsReader {
  /** That version; `null` when it was erased. */
  readonly at: (ref: PersonRef) => Promise<PersonVersion | null>;
  readonly current: (personId: string) => Promise<PersonVersion | null>;
  readonly byAccount: (aadObjectId: string) => Promise<PersonVersion | null>;
  readonly byEmail: (email: string) => Promise<PersonVersion | null>;
  /** Current versions, by name; `text` matches name, cargo, e-mail or dependencia without accents. Never the system, which nobody may choose. */
  readonly search: (text?: string, limit?: number) => Promise<readonly PersonVersion[]>;
}

export interface Holder<S> extends Loaded<S> {
  readonly person: PersonVersion;
}

/** An event as stored: the audit trail and the source of "as of" views. */
export interface RecordedEvent {
  readonly kind: StreamKind;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly commandId: string;
  /** SHA-256 (hex) over the canonical event and the hash before it in the stream. */
  readonly hash: string;
}

export interface Reader {
  readonly get: <F extends AnyFeature>(feature: F, id: string) => Promise<Loaded<StateOf<F>>>;
  readonly find: <F extends AnyFeature>(
    feature: F,
    where: Where,
    page?: Page,
  ) => Promise<readonly Found<StateOf<F>>[]>;
  readonly count: (feature: AnyFeature, where: Where) => Promise<number>;
  readonly history: (kind: StreamKind, id: string) => Promise<readonly RecordedEvent[]>;
  readonly persons: PersonsReader;
  /** Who has an account now, with their own stream, in one question: every click begins with it. */
  readonly holder: <F extends AnyFeature>(
    feature: F,
    aadObjectId: string,
  ) => Promise<Holder<StateOf<F>> | null>;
  /** The day it is for whoever reads: views count the days left from it. Absent in tests of what has no days. */
  readonly today?: PlainDate;
}

export interface StreamChange {
  readonly feature: AnyFeature;
  readonly id: string;
  readonly expectedVersion: number;
  readonly events: readonly (Stamp & { readonly type: string })[];
  readonly state: unknown;
  readonly row: Row;
}
/**
 * A secret vote: what was chosen, never by whom. It goes to the urn outside the events, where only the sum of each option is kept, and nothing
 * can be read back but those sums.
 */
export interface Ballot {
  readonly urnId: string;
  readonly option: string;
}
/** Votes by option. */
export type Tally = Readonly<Record<string, number>>;

export interface Batch {
  readonly commandId: string;
  readonly changes: readonly StreamChange[];
  readonly messages: readonly OutboxMessage[];
  readonly persons: readonly PersonVersion[];
  readonly ballots?: readonly Ballot[];
  /** Urns that end here: what they held is in an event of this batch, or was thrown away. */
  readonly emptied?: readonly string[];
}

/** Inside one transaction. `get` takes the stream's lock before it reads, so that a burst of clicks on one mesa queues. */
export interface Transaction extends Reader {
  /** Reads without the lock: for what an act consults and does not change. Absent: `get`. */
  readonly look?: Reader['get'];
  /** The sums of an urn, for whoever counts it; nothing for one that is empty or was emptied. */
  readonly urn: (urnId: string) => Promise<Tally>;
  /** Writes some of the changes ahead of `commit`, seen by this transaction alone until then. Absent: they all wait for it. */
  readonly append?: (commandId: string, changes: readonly StreamChange[]) => Promise<void>;
  /**
   * Events, read rows, person versions and jobs: all or nothing. Throws `Conflict` when a stream moved on, and `AlreadyDone` when this command
   * wrote an event of that type on one of these streams before.
   */
  readonly commit: (batch: Batch) => Promise<void>;
}

export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** The same command again, however late: it is in the record, and what it would do to the state of now is not. */
export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';
}

export interface Store {
  readonly reader: (tenantId: string) => Reader;
  readonly transaction: <T>(tenantId: string, work: (tx: Transaction) => Promise<T>) => Promise<T>;
}
