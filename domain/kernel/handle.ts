import type { Actor } from './actor';
import type { AnyFeature, CommandOf, OutboxMessage, Stamp, StateOf } from './feature';
import type { Instant, PlainDate } from './instant';
import { ok, type Result } from './result';
import {
  AlreadyDone,
  type Ballot,
  Conflict,
  type Loaded,
  type PersonVersion,
  type Reader,
  type Store,
  type StreamChange,
  type Tally,
  type Transaction,
} from './store';

/** What comes in from the world with a command: the moment, the day in Bogotá, and ids that are the same when the command is repeated. */
export interface Circumstances {
  readonly commandId: string;
  readonly now: Instant;
  readonly today: PlainDate;
  /** Derived from the command id and the ordinal: a redelivered command names the same streams. */
  readonly newId: (ordinal: number) => string;
  /** Keyed digest (HMAC with a secret of the office) of a person's data, for the events; absent: events carry an empty one. */
  readonly digest?: (text: string) => string;
}

/** What an act works with: it loads, changes and tells; the rules themselves are the features' pure `decide`. */
export interface Desk extends Reader {
  readonly actor: Actor;
  readonly commandId: string;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly newId: () => string;
  readonly digest: (text: string) => string;
  /** Like `get`, without the lock: for what the act consults and does not change. */
  readonly look: Reader['get'];
  /** Loads the stream under its lock, decides, and keeps the events for the commit. Answers the new state. */
  readonly change: <F extends AnyFeature>(
    feature: F,
    id: string,
    command: CommandOf<F>,
  ) => Promise<Result<StateOf<F>>>;
  /**
   * `change` for thousands of streams of one feature: loaded in parts without locks, under the version check of the commit, and written in parts
   * inside the one transaction, so that they are never all held at once. The first refusal undoes everything.
   */
  readonly changeAll: <F extends AnyFeature>(
    feature: F,
    commands: Iterable<readonly [id: string, command: CommandOf<F>]>,
  ) => Promise<Result<void>>;
  readonly tell: (message: OutboxMessage) => void;
  readonly keepPerson: (version: PersonVersion) => void;
  /** Puts a secret vote in its urn, when the act commits. */
  readonly cast: (ballot: Ballot) => void;
  /** Counts an urn. */
  readonly urn: (urnId: string) => Promise<Tally>;
  /** Ends an urn: nothing of it stays. */
  readonly empty: (urnId: string) => void;
}

/** Something a person can do. `run` is glue over pure decisions: a refusal from it leaves no trace. */
export interface Act<Input, Output = void> {
  readonly name: string;
  readonly run: (input: Input, desk: Desk) => Promise<Result<Output>>;
}

/** The desk as a reader that takes no lock, for functions that only consult. */
export const consulting = (desk: Desk): Reader => ({ ...desk, get: desk.look });

const TRIES = 4;
/** Streams that `changeAll` loads, decides and writes at a time. */
const PART = 25;

/**
 * Runs an act in one transaction; when a stream moved on meanwhile, runs it again on the fresh state. A command that was done before (a
 * redelivery, minutes or weeks late) changes nothing, whatever the others did since: it is answered from the state of now.
 */
export async function handle<I, O>(
  store: Store,
  actor: Actor,
  act: Act<I, O>,
  input: I,
  circumstances: Circumstances,
): Promise<Result<O>> {
  let before = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.transaction(actor.tenantId, (tx) =>
        attemptOnce(before ? onlyLooking(tx) : tx, actor, act, input, circumstances),
      );
    } catch (error) {
      if (error instanceof AlreadyDone && !before) before = true;
      else if (!(error instanceof Conflict) || attempt >= TRIES) throw error;
    }
  }
}

/** The act finds everything as it is and leaves it so. */
const onlyLooking = (tx: Transaction): Transaction & { readonly done: true } => ({
  ...tx,
  done: true,
  commit: async () => undefined,
});

async function attemptOnce<I, O>(
  tx: Transaction & { readonly done?: true },
  actor: Actor,
  act: Act<I, O>,
  input: I,
  circumstances: Circumstances,
): Promise<Result<O>> {
  const staged = new Map<string, StreamChange>();
  const messages: OutboxMessage[] = [];
  const persons: PersonVersion[] = [];
  const ballots: Ballot[] = [];
  const emptied: string[] = [];
  let ordinal = 0;
  let written = 0;
  const stamp: Stamp = { at: circumstances.now, by: actor.person };

  /** Streams read under their lock: they stay as they are until this transaction ends, so that they travel once. */
  const locked = new Map<string, Loaded<unknown>>();
  const held = async <F extends AnyFeature>(feature: F, id: string): Promise<Loaded<StateOf<F>>> => {
    const known = locked.get(`${feature.kind}:${id}`) ?? (await tx.get(feature, id));
    locked.set(`${feature.kind}:${id}`, known);
    return known as Loaded<StateOf<F>>;
  };

  /** What this act itself changed so far. */
  const own = <F extends AnyFeature>(feature: F, id: string): Loaded<StateOf<F>> | null => {
    const changed = staged.get(`${feature.kind}:${id}`);
    return changed
      ? { state: changed.state as StateOf<F>, version: changed.expectedVersion + changed.events.length }
      : null;
  };

  const stage = (
    feature: AnyFeature,
    id: string,
    { state: loaded, version }: Loaded<unknown>,
    command: unknown,
  ): Result<unknown> => {
    const key = `${feature.kind}:${id}`;
    const decided = feature.decide({ ...(command as object), ...stamp }, loaded) as Result<
      readonly { type: string }[]
    >;
    if (!decided.ok) return decided;
    let state: unknown = loaded;
    const events = decided.value.map((event) => ({ ...event, ...stamp }));
    for (const event of events) {
      state = feature.evolve(state, event);
      messages.push(...feature.react(event, state, id));
    }
    if (events.length > 0)
      staged.set(key, {
        feature,
        id,
        expectedVersion: version,
        events: [...(staged.get(key)?.events ?? []), ...events],
        state,
        row: feature.row(id, state),
      });
    return ok(state);
  };

  /** What is staged, into the transaction: from then on it is read from there. */
  const write = async (): Promise<void> => {
    if (!tx.append || staged.size === 0) return;
    await tx.append(circumstances.commandId, [...staged.values()]);
    written += staged.size;
    staged.clear();
    locked.clear();
  };

  const desk: Desk = {
    ...tx,
    actor,
    commandId: circumstances.commandId,
    now: circumstances.now,
    today: circumstances.today,
    newId: () => circumstances.newId(ordinal++),
    digest: circumstances.digest ?? (() => ''),
    get: async (feature, id) => own(feature, id) ?? held(feature, id),
    look: async (feature, id) => own(feature, id) ?? (tx.look ?? tx.get)(feature, id),
    change: async (feature, id, command) => {
      const changed = staged.get(`${feature.kind}:${id}`);
      const loaded = changed
        ? { state: changed.state, version: changed.expectedVersion }
        : await held(feature, id);
      if (tx.done) return ok(loaded.state as never);
      const decided = stage(feature, id, loaded, command);
      return decided.ok ? ok(decided.value as never) : decided;
    },
    changeAll: async (feature, commands) => {
      if (tx.done) return ok(undefined);
      for (const part of inParts(commands, PART)) {
        const streams = await Promise.all(part.map(([id]) => (tx.look ?? tx.get)(feature, id)));
        for (const [i, [id, command]] of part.entries()) {
          const changed = staged.get(`${feature.kind}:${id}`);
          const loaded = changed ? { state: changed.state, version: changed.expectedVersion } : streams[i];
          const decided = stage(feature, id, loaded ?? { state: feature.initial, version: 0 }, command);
          if (!decided.ok) return decided;
        }
        await write();
      }
      return ok(undefined);
    },
    tell: (message) => void messages.push(message),
    keepPerson: (version) => void persons.push(version),
    cast: (ballot) => void ballots.push(ballot),
    empty: (urnId) => void emptied.push(urnId),
  };

  const result = await act.run(input, desk);
  if (!result.ok) return result;
  if (written + staged.size > 0 || messages.length > 0 || persons.length > 0)
    await tx.commit({
      commandId: circumstances.commandId,
      changes: [...staged.values()],
      messages,
      persons,
      ...(ballots.length > 0 ? { ballots } : {}),
      ...(emptied.length > 0 ? { emptied } : {}),
    });
  return result;
}

function* inParts<T>(all: Iterable<T>, size: number): Generator<readonly T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
