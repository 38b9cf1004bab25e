import type { Instant } from './instant';
import type { Result } from './result';

/** Who: the person and the version of their data at that moment (design §3: events never hold names or e-mails). */
export interface PersonRef {
  readonly personId: string;
  readonly version: number;
}

/** When and who; comes in with every command and is written on every event. */
export interface Stamp {
  readonly at: Instant;
  readonly by: PersonRef;
}

export type Scalar = string | number | boolean | null;
/** What a read table keeps of a stream to find it again. An array column matches when it contains the value asked for. */
export type Row = Readonly<Record<string, Scalar | readonly string[]>>;

/**
 * Something to be told to the world, written in the transaction of the events that caused it.
 * `key` makes it singular: the same key is enqueued once. `data` carries ids only, never names or texts.
 */
export interface OutboxMessage {
  readonly topic: string;
  readonly key: string;
  readonly data: Readonly<Record<string, Scalar>>;
  /** Not before this moment. */
  readonly after?: Instant;
}

/** The kinds of stream; one read table each. */
export type StreamKind =
  | 'person'
  | 'proceso'
  | 'indicator'
  | 'mesa'
  | 'preparacion'
  | 'sesion'
  | 'convocatoria'
  | 'attendance'
  | 'votacion'
  | 'dies058'
  | 'commitment'
  | 'signing'
  | 'acta';

/**
 * The whole behaviour of one kind of stream. `decide` is pure and total: a refusal is a value; doing the same thing twice answers
 * `ok([])`. `evolve` never fails. `row` says what the read table keeps; `react` what must be told after an event.
 */
export interface Feature<C, S, E extends { readonly type: string }> {
  readonly kind: StreamKind;
  /** Raise it when `evolve` or `row` changes meaning: stored snapshots of an older schema are folded again. */
  readonly schema: number;
  readonly initial: S;
  readonly decide: (command: C & Stamp, state: S) => Result<readonly E[]>;
  readonly evolve: (state: S, event: E & Stamp) => S;
  readonly row: (id: string, state: S) => Row;
  readonly react: (event: E & Stamp, state: S, id: string) => readonly OutboxMessage[];
}

// biome-ignore format: one line says it
// oxlint-disable-next-line typescript/no-explicit-any -- existential: a feature of any command, state and event
export type AnyFeature = Feature<any, any, any>;
export type StateOf<F> = F extends Feature<infer _C, infer S, infer _E> ? S : never;
export type CommandOf<F> = F extends Feature<infer C, infer _S, infer _E> ? C : never;
export type EventOf<F> = F extends Feature<infer _C, infer _S, infer E> ? E : never;
