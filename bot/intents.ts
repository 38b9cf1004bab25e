import { normalise } from '../domain/kernel/text';
import { AFTER, ARTICLES, BEFORE, type Command, PHRASES } from './phrases';
import { clauses, plain, untied } from './spoken/clauses';
import { distance, forgiven } from './spoken/distance';
import { isWord, saidIn, sound } from './spoken/ideas';
import { ACTS } from './spoken/meanings';
import { meant, touched, type Understood } from './spoken/meant';

export type { Understood };

const ALL = Object.entries(PHRASES).flatMap(([command, phrases]) =>
  phrases.map((phrase) => ({ command: command as Command, words: phrase.split(' ') })),
);

const slips = (said: string, meant: string): number => {
  const d =
    sound(said) === sound(meant) ? 0 : isWord(said) ? Number.POSITIVE_INFINITY : distance(said, meant);
  return d <= forgiven(meant) ? d : Number.POSITIVE_INFINITY;
};

const tidy = (text: string): string =>
  normalise(text)
    .replaceAll(/[¿?¡!"«».]/g, '')
    .trim();

/**
 * What the sentence asks for: the whole of it, when every word is accounted for; else the one of its pieces that asks something; else what it most
 * probably means. `null` when nothing is sure.
 */
export function understand(text: string): Understood | null {
  const found = asked(plain(text)) ?? asked(text);
  if (found?.whole) return { command: found.command, rest: found.rest };
  const pieces = inPieces(text);
  const chosen = alone(pieces) ?? found;
  const torn = pieces.some(({ main, command }) => main && command !== chosen?.command);
  return chosen === null || (torn && ACTS.has(chosen.command))
    ? null
    : { command: chosen.command, rest: chosen.rest };
}

interface Asked extends Understood {
  /** Nothing that was said stays unread. */
  readonly whole: boolean;
}

/** One of the phrases that are taught, or else what its words mean together. */
function asked(text: string): Asked | null {
  const taught = asTaught(text);
  const read = meant(text);
  if (!read) return taught && { ...taught, whole: saysNoMore(taught) };
  const other = taught?.command !== read.command && !taught?.dictated;
  const better =
    !taught ||
    (other && ((read.left === 0 && read.score > 1) || (read.strange === 0 && read.ideas > taught.words)));
  return better ? { ...read, whole: read.left === 0 } : { ...taught, whole: saysNoMore(taught) };
}

/** After the phrase comes only which mesa; or what is written down, whatever it is. */
const saysNoMore = ({ command, rest }: Understood): boolean =>
  OPEN_ENDED.has(command) || saidIn(rest).every(({ ideas }) => ideas.every((idea) => idea === 'mesa'));

/**
 * What each piece of the sentence asks. What changes the meeting at once is not taken out of a sentence with a «no», nor out of what only depends
 * on something else: «quiero decir algo antes de que sigan».
 */
function inPieces(text: string): readonly Piece[] {
  const pieces = clauses(text);
  if (pieces.length === 1 && pieces[0] === text.trim()) return [];
  const denied = saidIn(plain(text)).some(({ ideas }) => ideas.includes('no'));
  return pieces.flatMap((piece) => {
    const main = untied(piece) === piece;
    const found = asked(piece) ?? asked(untied(piece));
    return found && !(ACTS.has(found.command) && (denied || !main)) ? [{ ...found, main }] : [];
  });
}
interface Piece extends Asked {
  /** It is said for itself, and not as the reason of something. */
  readonly main: boolean;
}

/** Several things asked at once are not chosen among. */
function alone(found: readonly Piece[]): Asked | null {
  const mains = found.filter(({ main }) => main);
  const [first, ...others] = mains.length > 0 ? mains : found;
  return first && others.every(({ command }) => command === first.command) ? first : null;
}

/** A taught phrase, and of how many words. */
interface Taught extends Understood {
  readonly words: number;
  /** «compromiso: …»: what follows is written down as it is. */
  readonly dictated: boolean;
}
function asTaught(text: string): Taught | null {
  const written = text
    .replaceAll(/[¿?¡!"«»]/g, '')
    .split(/(?<=:)\s*|\s+/)
    .filter(Boolean);
  const words = written.map((word) => tidy(word).replace(/[:;,]+$/, ''));
  for (let from = 0; from < words.length; from++) {
    const found = match(words.slice(from), written.slice(from));
    const spoken = from > 0 && words.slice(0, from).every((word) => ARTICLES.has(word));
    if (found && !(spoken && SAID_OF.has(found.command))) return found;
    if (!BEFORE.has(words[from] ?? '')) return null;
  }
  return null;
}

/** «el compromiso de todos» speaks of it; «compromiso: …» writes one down. */
const SAID_OF = new Set<Command>(['compromiso', 'nota']);

function match(words: readonly string[], written: readonly string[]): Taught | null {
  const best = ALL.map((phrase) => ({ ...phrase, ...fit(words, phrase.words) }))
    .filter(({ cost, command, used }) => cost < Number.POSITIVE_INFINITY && takes(command, words.slice(used)))
    .sort((a, b) => b.words.length - a.words.length || a.cost - b.cost)[0];
  return best
    ? {
        command: best.command,
        rest: written.slice(best.used).join(' '),
        words: best.words.length,
        dictated: written[best.used - 1]?.endsWith(':') ?? false,
      }
    : null;
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
  'votacion',
  'nota',
  'agendar',
  'continuacion',
  'compromiso',
  'indicador',
  'resumen',
  'cronograma',
  'aval',
  'delegar',
  'reemplazar',
  'manuscrita',
  'retirar',
  'compromisos',
]);
/** Of these only which mesa may be said: its number or its name. */
const OF_A_MESA = new Set<Command>([
  'abrir',
  'preparar',
  'alistamiento',
  'cerrar',
  'acta',
  'falta',
  'convocados',
  'recordar',
  'revisada',
  'resultado',
  'votar',
]);
const OF = new Set([
  'mesa',
  'sesion',
  'reunion',
  'con',
  'de',
  'del',
  'en',
  'para',
  'numero',
  'no',
  'votacion',
  'a',
]);
/** Commands that take nothing more must not swallow a sentence that only begins like them. */
const takes = (command: Command, rest: readonly string[]): boolean => {
  if (!OPEN_ENDED.has(command) && !OF_A_MESA.has(command)) return rest.every((word) => AFTER.has(word));
  const first = rest.find((word) => !ARTICLES.has(word) && !AFTER.has(word));
  return OPEN_ENDED.has(command) || first === undefined || OF.has(first) || /^\d/.test(first);
};

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
  const carried = [...inPieces(text).map(({ command }) => command), ...touched(text)].filter((command) =>
    usable.includes(command),
  );
  const resembling = usable
    .map((command, i) => ({ command, i, score: closeness(command) }))
    .sort((a, b) => (b.score > 0.5 || a.score > 0.5 ? b.score - a.score : 0) || a.i - b.i)
    .map(({ command }) => command);
  return [...new Set([...carried, ...resembling])].slice(0, 3);
}
