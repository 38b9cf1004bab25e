/** Chance that can be thrown again: the same seed and turn give the same numbers, whatever happened in the other turns. */
export interface Dice {
  /** 0 to n − 1. */
  readonly nat: (n: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(some: readonly T[]) => T | undefined;
  readonly shuffled: <T>(some: readonly T[]) => readonly T[];
}

/** splitmix32: small, fast, and good enough to choose who clicks what. */
export function diceOf(seed: number, turn: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b)) | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  next();
  const nat = (n: number): number => Math.floor(next() * n);
  return {
    nat,
    chance: (probability) => next() < probability,
    pick: (some) => some[nat(some.length)],
    shuffled: (some) => {
      const left = [...some];
      return Array.from(some, () => left.splice(nat(left.length), 1)).flat();
    },
  };
}
