import type { Actor } from '../kernel/actor';
import { type Action, may, type Target } from '../people';
import type { Offer } from './views';

export interface Candidate {
  readonly verb: string;
  readonly label: string;
  /** The state of the thing lets it be done now. */
  readonly when: boolean;
  /** Row of the permission table, when it is not named as the verb. */
  readonly action?: Action;
}

/** What the viewer may do now: the state allows it and the permission table too (design §4). */
export const offersOf = (
  actor: Actor,
  target: Target,
  state: string,
  candidates: readonly Candidate[],
): readonly Offer[] =>
  candidates
    .filter(({ when, verb, action }) => when && may(actor, action ?? (verb as Action), target, state).ok)
    .map(({ verb, label }) => ({ verb, label }));
