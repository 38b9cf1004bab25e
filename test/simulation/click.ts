import type { Actor } from '../../domain/kernel/actor';
import type { Act } from '../../domain/kernel/handle';
import type { Result } from '../../domain/kernel/result';
import type { Dice } from './dice';
import { PEOPLE } from './town';
import type { View } from './view';

type Perform = <I, O>(actor: Actor, act: Act<I, O>, input: I, commandId: string) => Promise<Result<O>>;

/** Somebody does something: the real act, with what its card or page would send. */
export interface Click {
  readonly who: string;
  readonly what: string;
  readonly input: object;
  /** The text of a document that is printed before it is sent. */
  readonly paper?: string;
  readonly run: (perform: Perform, actor: Actor, commandId: string) => Promise<Result<unknown>>;
}
export const click = <I extends object, O>(who: string, act: Act<I, O>, input: I, paper?: string): Click => ({
  who,
  what: act.name,
  input,
  ...(paper === undefined ? {} : { paper }),
  run: (perform, actor, commandId) => perform(actor, act, input, commandId),
});

/** Something that may be clicked now; the weight says how often people do. */
export interface Option {
  readonly weight: number;
  readonly click: Click;
}
export const option = (weight: number, it: Click): Option => ({ weight, click: it });

/** What somebody could click, looking at everything. */
export type Moves = (view: View, dice: Dice) => readonly Option[];

export function chosen(options: readonly Option[], dice: Dice): Click | null {
  const total = options.reduce((sum, { weight }) => sum + weight, 0);
  let left = (dice.nat(1_000_000) / 1_000_000) * total;
  for (const { weight, click: it } of options) {
    left -= weight;
    if (left < 0) return it;
  }
  return null;
}

export const anybody = (dice: Dice): string => dice.pick(PEOPLE) ?? 'moderadora';
