import type { Actor, Grant } from '../../domain/kernel/actor';
import type { Feature, OutboxMessage, Stamp } from '../../domain/kernel/feature';
import { type Act, type Circumstances, handle } from '../../domain/kernel/handle';
import type { Instant, PlainDate } from '../../domain/kernel/instant';
import type { Refusal, Result } from '../../domain/kernel/result';
import type { PersonVersion, Store } from '../../domain/kernel/store';

export const TENANT = 'tenant-1';
export const NOW = '2026-11-24T14:00:00.000Z' as Instant;
export const TODAY = '2026-11-24' as PlainDate;

/** A moment as the office says it, in Bogotá (UTC−5, no summer time): `at('2026-11-24 09:00')` is 14:00 UTC. */
export const at = (bogota: string): Instant =>
  new Date(`${bogota.replace(' ', 'T')}:00-05:00`).toISOString() as Instant;
export const day = (text: string): PlainDate => text as PlainDate;

export const stamp = (by = 'p-moderadora', when: Instant = NOW, version = 1): Stamp => ({
  at: when,
  by: { personId: by, version },
});

/** A person's data with everything invented but the id. */
export const person = (personId: string, overrides: Partial<PersonVersion> = {}): PersonVersion => ({
  personId,
  version: 1,
  name: `Persona ${personId}`,
  cargo: 'Profesional universitaria',
  email: `${personId}@planeacion.example`,
  dependencia: 'Departamento Administrativo de Planeación',
  aadObjectId: `aad-${personId}`,
  ...overrides,
});

export const actor = (personId: string, grants: readonly Grant[] = [], version = 1): Actor => ({
  tenantId: TENANT,
  person: { personId, version },
  grants,
});

let commands = 0;
/** New ids are `{commandId}-{ordinal}`: the same command names the same streams. */
export const circumstances = (overrides: Partial<Circumstances> = {}): Circumstances => {
  const commandId = overrides.commandId ?? `cmd-${++commands}`;
  return {
    now: NOW,
    today: TODAY,
    newId: (ordinal) => `${commandId}-${ordinal}`,
    ...overrides,
    commandId,
  };
};

/** Performs an act on a store as a surface would. */
export const perform = <I, O>(
  store: Store,
  who: Actor,
  act: Act<I, O>,
  input: I,
  when: Partial<Circumstances> = {},
): Promise<Result<O>> => handle(store, who, act, input, circumstances(when));

/** The value of a result that must be fine; shows the refusal otherwise. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `refused ${result.refusal.code}: ${result.refusal.message} ${result.refusal.details?.join('; ') ?? ''}`,
    );
  return result.value;
}

export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error('expected a refusal');
  return result.refusal;
}

export interface When<S, E> {
  readonly result: Result<readonly E[]>;
  /** The state after the given events and those decided. */
  readonly state: S;
  readonly told: readonly OutboxMessage[];
  /** Exactly these events. None: it was done before. */
  readonly then: (...events: readonly E[]) => void;
  readonly thenRefused: (code: string) => Refusal;
  readonly thenState: (expected: unknown) => void;
  /** These topics were told, in this order. */
  readonly thenTold: (...topics: readonly string[]) => void;
}

/**
 * `given(mesaFeature, opened, called).when({ type: 'close' }).then({ type: 'closed' })`: the given events fold through `evolve`, the command
 * is decided on the result. Events and commands may carry their own stamp; without one they get `stamp()`.
 */
export function given<C extends { readonly type: string }, S, E extends { readonly type: string }>(
  feature: Feature<C, S, E>,
  ...events: readonly (E & Partial<Stamp>)[]
): { readonly state: S; readonly when: (command: C & Partial<Stamp>, id?: string) => When<S, E> } {
  const before = events.reduce(
    (state, event) => feature.evolve(state, { ...stamp(), ...event }),
    feature.initial,
  );
  return {
    state: before,
    when: (command, id = `${feature.kind}-1`) => decided(feature, before, command, id),
  };
}

function decided<C extends { readonly type: string }, S, E extends { readonly type: string }>(
  feature: Feature<C, S, E>,
  before: S,
  command: C & Partial<Stamp>,
  id: string,
): When<S, E> {
  const { at: when, by } = { ...stamp(), ...command };
  const result = feature.decide({ ...command, at: when, by }, before);
  let state = before;
  const told: OutboxMessage[] = [];
  for (const event of result.ok ? result.value : []) {
    const stamped = { ...event, at: when, by };
    state = feature.evolve(state, stamped);
    told.push(...feature.react(stamped, state, id));
  }
  return {
    result,
    state,
    told,
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the language; nobody awaits it
    then: (...expected) => {
      expect(result.ok ? result.value : result.refusal).toEqual(expected);
    },
    thenRefused: (code) => {
      expect(result.ok ? result.value : result.refusal.code).toBe(code);
      return refusalOf(result);
    },
    thenState: (expected) => {
      expect(state).toMatchObject(expected as object);
    },
    thenTold: (...topics) => {
      expect(told.map((message) => message.topic)).toEqual(topics);
    },
  };
}
