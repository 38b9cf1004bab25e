import type { CardRegistry, Deliveries } from '../../functions/adapters/store';
import { memoryCards, memoryDeliveries } from '../helpers/memory-registries';
import { PowerCut } from './contended-store';

/** What the office tells the world through a machine that may stop on the way: the world knows, or does not, and the dead write nothing down. */
export interface Mortal {
  /** `said`: what a person would see; when the machine stops after it, nobody here knows that it was said. */
  readonly crossing: <T>(said: string, work: () => T) => Promise<T>;
  readonly cards: CardRegistry;
  readonly deliveries: Deliveries;
  /** What was said with nobody left to write it down: each of these may be said once more (docs/decisions.md). */
  readonly unrecorded: readonly string[];
  /** Starts again: from here on it writes again. */
  readonly start: () => void;
}

/** `dies`: is this the moment? Asked before and after every call that leaves the house. */
export function mortal(dies: () => boolean): Mortal {
  let dead = false;
  const unrecorded: string[] = [];
  const stop = (when: string): never => {
    dead = true;
    throw new PowerCut(when);
  };
  const alive = <T extends object>(registry: T, writes: readonly (keyof T)[]): T =>
    new Proxy(registry, {
      get: (target, name, receiver) =>
        dead && writes.includes(name as keyof T)
          ? async () => stop('dead already')
          : Reflect.get(target, name, receiver),
    });
  return {
    crossing: async (said, work) => {
      if (dead) stop('dead already');
      if (dies()) stop('before it left');
      const answer = work();
      if (!dies()) return answer;
      unrecorded.push(said);
      return stop('after it left');
    },
    cards: alive(memoryCards(), ['remember', 'forget']),
    deliveries: alive(memoryDeliveries(), ['claim', 'record', 'finish', 'fail']),
    unrecorded,
    start: () => {
      dead = false;
    },
  };
}
