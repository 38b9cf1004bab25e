import type { AnyFeature } from '../../domain/kernel/feature';
import { ok, type Result } from '../../domain/kernel/result';
import { faultsOf } from './invariants';
import type { Life } from './life';
import { play } from './play';

export type Event = { readonly type: string; readonly [name: string]: unknown };
export type Decide = (
  command: Event,
  state: { readonly kind: string; readonly [name: string]: unknown },
) => Result<readonly Event[]>;

const LIVES = 400;
/** The rules of a feature, made wrong on purpose. */
export function wrong(feature: AnyFeature, broken: (decide: Decide) => Decide): void {
  const right = feature.decide as Decide;
  jest.spyOn(feature, 'decide').mockImplementation(broken(right) as never);
}
/** Rules that are right, and then something is done to what they decided. */
export const spoiled =
  (type: string, spoil: (events: readonly Event[], command: Event) => readonly Event[]) =>
  (decide: Decide): Decide =>
  (command, state) => {
    const decided = decide(command, state);
    return decided.ok && command.type === type ? ok(spoil(decided.value, command)) : decided;
  };

/** Lives until one of them shows what was broken. */
export async function noticed(name: string, begin?: (seed: number) => Promise<Life>): Promise<string> {
  for (let seed = 1; seed <= LIVES; seed++) {
    const life = await play(seed, begin ? { begin: () => begin(seed) } : {});
    const fault = (await faultsOf(life)).find((one) => one.startsWith(`${name}:`));
    if (fault) return fault;
  }
  return 'nothing was noticed';
}
