import { normalise } from '../kernel/text';
import { wordIndex } from './word-index';

/** What can be searched of an indicator, and what a list is filtered by. */
export interface NamedEntry {
  readonly id: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly dependenciaId: string | null;
  readonly subsistema: string | null;
  readonly tema: string | null;
  readonly status: string;
}
export interface NamesFound {
  /** Best first. */
  readonly ids: readonly string[];
  /** How many match, also beyond those listed. */
  readonly total: number;
}
export interface NameIndex {
  /** Adds an entry, or takes its new words. */
  readonly put: (entry: NamedEntry) => void;
  readonly search: (text: string, limit: number, keep?: (entry: NamedEntry) => boolean) => NamesFound;
}

/** They say nothing of what is looked for, unless nothing else is said. */
const SMALL: ReadonlySet<string> = new Set(
  'de del la las el los lo y e o u en con por para a al un una que se su sus'.split(' '),
);
const wordsOf = (text: string): readonly string[] => normalise(text).match(/[a-z0-9ñ]+/g) ?? [];

/** Names and codes found by words: accents and capitals ignored, beginnings of words enough, small slips forgiven. */
export function nameIndex(): NameIndex {
  const words = wordIndex();
  const entries: (NamedEntry | null)[] = [];
  const places = new Map<string, number>();
  /** Per entry: how many of the asked words it has, their weight, and the last word that counted. */
  let [hits, last, score] = [new Uint8Array(0), new Uint8Array(0), new Float64Array(0)];

  const put = (entry: NamedEntry): void => {
    const before = places.get(entry.id);
    const known = before === undefined ? null : entries[before];
    if (before !== undefined && known?.codigo === entry.codigo && known.nombre === entry.nombre) {
      entries[before] = entry;
      return;
    }
    if (before !== undefined) entries[before] = null;
    const place = entries.push(entry) - 1;
    places.set(entry.id, place);
    const codigo = normalise(entry.codigo);
    for (const word of new Set([...wordsOf(entry.nombre), ...wordsOf(codigo), ...(codigo ? [codigo] : [])]))
      words.add(word, place);
  };

  const search: NameIndex['search'] = (text, limit, keep = () => true) => {
    const asked = askedWords(text);
    if (asked.length === 0) return { ids: [], total: 0 };
    if (hits.length < entries.length) {
      const size = entries.length + 1024;
      [hits, last, score] = [new Uint8Array(size), new Uint8Array(size), new Float64Array(size)];
    }
    const touched: number[] = [];
    asked.forEach((word, i) => {
      const alike = words.like(word);
      // What a word tells is how rare it is itself, not how rare a slip of it is.
      const telling = Math.log(1 + entries.length / (alike[0]?.places.length ?? 1));
      for (const { places: found, likeness } of alike) {
        const weight = likeness * telling;
        for (const place of found) {
          if (last[place] === i + 1) continue;
          if (hits[place] === 0) touched.push(place);
          last[place] = i + 1;
          hits[place] = (hits[place] ?? 0) + 1;
          score[place] = (score[place] ?? 0) + weight;
        }
      }
    });
    const found = best({ touched, entries, hits, score, limit, keep, asked });
    for (const place of touched) {
      hits[place] = 0;
      last[place] = 0;
      score[place] = 0;
    }
    return found;
  };
  return { put, search };
}

/** At most twelve: beyond that, more words find nothing more. */
function askedWords(text: string): readonly string[] {
  const whole = normalise(text);
  const parts = /^[\d.\-/]+$/.test(whole) ? [whole] : wordsOf(text);
  const telling = parts.filter((word) => !SMALL.has(word));
  return [...new Set(telling.length > 0 ? telling : parts)].slice(0, 12);
}

interface Touched {
  readonly touched: readonly number[];
  readonly entries: readonly (NamedEntry | null)[];
  readonly hits: Uint8Array;
  readonly score: Float64Array;
  readonly limit: number;
  readonly keep: (entry: NamedEntry) => boolean;
  readonly asked: readonly string[];
}

/** Entries with every word; when there is none, those with the most of them, if they have half. */
function best({ touched, entries, hits, score, limit, keep, asked }: Touched): NamesFound {
  // Codes keep their order; of names that say the same, the shortest says nothing else.
  const brevity = asked.some((word) => /[a-z]/.test(word)) ? 1000 : Number.POSITIVE_INFINITY;
  const alive = touched.filter((place) => {
    const entry = entries[place];
    return entry ? keep(entry) : false;
  });
  let most = 0;
  for (const place of alive) most = Math.max(most, hits[place] ?? 0);
  if (most * 2 < asked.length) return { ids: [], total: 0 };
  const ranked: { readonly place: number; readonly rank: number }[] = [];
  let total = 0;
  for (const place of alive) {
    if (hits[place] !== most) continue;
    total++;
    const rank = (score[place] ?? 0) - (entries[place]?.nombre.length ?? 0) / brevity;
    const worst = ranked.at(-1);
    if (ranked.length >= limit && worst && rank <= worst.rank) continue;
    ranked.splice(insertAt(ranked, rank), 0, { place, rank });
    if (ranked.length > limit) ranked.pop();
  }
  return { ids: ranked.flatMap(({ place }) => entries[place]?.id ?? []), total };
}

/** After those that are as good: the order of the register decides. */
function insertAt(ranked: readonly { readonly rank: number }[], rank: number): number {
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranked[middle]?.rank ?? 0) >= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
