import { slips } from './slips';

interface Like {
  readonly places: readonly number[];
  /** 1: the word itself. */
  readonly likeness: number;
}
/** Which entries have a word, or one like it. */
export interface WordIndex {
  readonly add: (word: string, place: number) => void;
  /** Most alike first. */
  readonly like: (word: string) => readonly Like[];
}

const PREFIXES = 400;

export function wordIndex(): WordIndex {
  const known = new Map<string, number>();
  const words: string[] = [];
  const places: number[][] = [];
  /** Words by each of their pairs of letters. */
  const byPair = new Map<string, number[]>();
  let sorted: readonly string[] | null = null;
  let shared = new Uint8Array(0);

  const add = (word: string, place: number): void => {
    const id = known.get(word);
    if (id !== undefined) {
      places[id]?.push(place);
      return;
    }
    const fresh = words.push(word) - 1;
    known.set(word, fresh);
    places.push([place]);
    sorted = null;
    if (/\d/.test(word)) return;
    for (const pair of new Set(pairsOf(word))) {
      const list = byPair.get(pair);
      if (list) list.push(fresh);
      else byPair.set(pair, [fresh]);
    }
  };

  const beginning = (word: string): readonly string[] => {
    sorted ??= [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const found: string[] = [];
    for (let i = firstFrom(sorted, word); found.length < PREFIXES; i++) {
      const one = sorted[i];
      if (!one?.startsWith(word)) break;
      if (one !== word) found.push(one);
    }
    return found;
  };

  const misspelt = (word: string): readonly (readonly [string, number])[] => {
    const allowed = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
    if (allowed === 0) return [];
    if (shared.length < words.length) shared = new Uint8Array(words.length + 1024);
    const pairs = [...new Set(pairsOf(word))];
    const seen: number[] = [];
    for (const pair of pairs)
      for (const id of byPair.get(pair) ?? []) {
        if (shared[id] === 0) seen.push(id);
        shared[id] = (shared[id] ?? 0) + 1;
      }
    const needed = Math.max(1, pairs.length - 3 * allowed);
    const found: (readonly [string, number])[] = [];
    for (const id of seen) {
      const one = words[id] ?? '';
      const close = (shared[id] ?? 0) >= needed && Math.abs(one.length - word.length) <= allowed;
      shared[id] = 0;
      const distance = close ? slips(word, one, allowed) : 0;
      if (close && distance > 0 && distance <= allowed) found.push([one, distance]);
    }
    return found.sort((a, b) => a[1] - b[1]);
  };

  const like = (word: string): readonly Like[] => {
    const of = (one: string, likeness: number): Like[] => {
      const id = known.get(one);
      return id === undefined ? [] : [{ places: places[id] ?? [], likeness }];
    };
    return [
      ...of(word, 1),
      ...(word.length < 2 ? [] : beginning(word).flatMap((one) => of(one, 0.8))),
      ...misspelt(word).flatMap(([one, distance]) => of(one, distance === 1 ? 0.6 : 0.4)),
    ];
  };
  return { add, like };
}

function pairsOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  return Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2));
}

function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
