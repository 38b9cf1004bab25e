import { normalise } from '../domain/kernel/text';
import { AFTER, ARTICLES, BEFORE, type Command, PHRASES } from './phrases';

export interface Understood {
  readonly command: Command;
  /** What follows the command: a dependencia, a number, a code, the commitment. As written, accents and all. */
  readonly rest: string;
}

const ALL = Object.entries(PHRASES).flatMap(([command, phrases]) =>
  phrases.map((phrase) => ({ command: command as Command, words: phrase.split(' ') })),
);

/** Typos forgiven: none in short words, one up to seven letters, two beyond. */
const forgiven = (word: string): number => (word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2);

/** Edit distance where two neighbours swapped count as one slip. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

const slips = (said: string, meant: string): number => {
  const d = said === meant ? 0 : distance(said, meant);
  return d <= forgiven(meant) ? d : Number.POSITIVE_INFINITY;
};

const tidy = (text: string): string =>
  normalise(text)
    .replaceAll(/[¿?¡!"«».]/g, '')
    .trim();

/** What the sentence asks for; `null` when nothing fits. */
export function understand(text: string): Understood | null {
  const written = text
    .replaceAll(/[¿?¡!"«»]/g, '')
    .split(/(?<=:)\s*|\s+/)
    .filter(Boolean);
  const words = written.map((word) => tidy(word).replace(/[:;,]+$/, ''));
  for (let from = 0; from < words.length; from++) {
    const found = match(words.slice(from), written.slice(from));
    if (found) return found;
    if (!BEFORE.has(words[from] ?? '')) return null;
  }
  return null;
}

function match(words: readonly string[], written: readonly string[]): Understood | null {
  const best = ALL.map((phrase) => ({ ...phrase, ...fit(words, phrase.words) }))
    .filter(({ cost, command, used }) => cost < Number.POSITIVE_INFINITY && takes(command, words.slice(used)))
    .sort((a, b) => b.words.length - a.words.length || a.cost - b.cost)[0];
  return best ? { command: best.command, rest: written.slice(best.used).join(' ') } : null;
}

/** How many slips, and how many of the words said it takes; articles between them do not count. */
function fit(
  said: readonly string[],
  meant: readonly string[],
): { readonly cost: number; readonly used: number } {
  let used = 0;
  let cost = 0;
  for (const word of meant) {
    while (used > 0 && said[used] !== word && ARTICLES.has(said[used] ?? '')) used++;
    const here = said[used];
    cost += here === undefined ? Number.POSITIVE_INFINITY : slips(here, word);
    used++;
  }
  return { cost, used };
}

const OPEN_ENDED = new Set<Command>([
  'nota',
  'agendar',
  'compromiso',
  'indicador',
  'abrir',
  'preparar',
  'alistamiento',
  'cerrar',
  'acta',
  'falta',
  'resumen',
  'cronograma',
  'convocados',
  'aval',
  'recordar',
  'delegar',
  'reemplazar',
  'manuscrita',
  'retirar',
  'revisada',
  'compromisos',
]);
/** Commands that take nothing more must not swallow a sentence that only begins like them. */
const takes = (command: Command, rest: readonly string[]): boolean =>
  OPEN_ENDED.has(command) || rest.every((word) => AFTER.has(word));

/** The two or three commands that a sentence resembles most, out of those the person can use. */
export function likeliest(text: string, usable: readonly Command[]): readonly Command[] {
  const words = tidy(text).split(' ');
  const closeness = (command: Command): number =>
    Math.max(
      ...PHRASES[command].map((phrase) => {
        const meant = phrase.split(' ').filter((word) => word.length > 3);
        const near = meant.map((word) =>
          Math.max(...words.map((said) => 1 - distance(said, word) / Math.max(said.length, word.length))),
        );
        return near.length === 0 ? 0 : near.reduce((a, b) => a + b, 0) / near.length;
      }),
    );
  return usable
    .map((command, i) => ({ command, i, score: closeness(command) }))
    .sort((a, b) => (b.score > 0.5 || a.score > 0.5 ? b.score - a.score : 0) || a.i - b.i)
    .slice(0, 3)
    .map(({ command }) => command);
}
