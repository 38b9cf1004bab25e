/** Where a strike falls. «before»: the request never arrives; «after»: it was served, and its answer finds nobody. */
export const MOMENTS = [
  'graph before',
  'graph after',
  'teams before',
  'teams after',
  'click under way',
  'click answered',
  'any time',
  'while starting',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** What is killed. Whatever leaves the product alive, it must work on by itself. */
export const VICTIMS = ['product', 'product and database', 'the database', 'a database session'] as const;
export type Victim = (typeof VICTIMS)[number];
export const outlived = (victim: Victim): boolean =>
  victim === 'the database' || victim === 'a database session';

export interface Strike {
  readonly moment: Moment;
  /** How many such moments pass since the strike before this one. */
  readonly nth: number;
  /** Milliseconds between the moment and the strike, where the moment leaves a choice. */
  readonly delay: number;
  readonly victim: Victim;
  /** Milliseconds until somebody starts the product again. */
  readonly pause: number;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Moments of each kind that pass before one is struck, at most. */
const REACH: Readonly<Record<Moment, number>> = {
  'graph before': 12,
  'graph after': 12,
  'teams before': 10,
  'teams after': 10,
  'click under way': 5,
  'click answered': 5,
  'any time': 1,
  'while starting': 1,
};
/** A click takes some 10 to 60 ms, a start about a second. */
const LATEST: Readonly<Partial<Record<Moment, number>>> = {
  'click under way': 60,
  'any time': 3000,
  'while starting': 900,
};

/** The strikes of one round, as its seed wants them. */
export function strikesOf(seed: number): readonly Strike[] {
  const chance = chances(seed);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const one = (): Strike => {
    const moment = MOMENTS[upTo(MOMENTS.length)] ?? 'any time';
    const luck = chance();
    const victim = VICTIMS[luck < 0.55 ? 0 : luck < 0.75 ? 1 : luck < 0.87 ? 2 : 3];
    return {
      moment,
      nth: 1 + upTo(REACH[moment]),
      delay: upTo(LATEST[moment] ?? 1),
      victim: moment === 'while starting' && outlived(victim) ? 'product' : victim,
      pause: upTo(300),
    };
  };
  return Array.from({ length: 4 + upTo(4) }, one);
}
