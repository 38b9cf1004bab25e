import type { Command } from '../phrases';
import { type Said, saidIn } from './ideas';
import { ACTS, DESPITE_NO, DICTATED, FREE, MEANINGS } from './meanings';
import type { Idea } from './vocabulary';

export interface Understood {
  readonly command: Command;
  /** What follows the command: a dependencia, a number, a code, the commitment. As written, accents and all. */
  readonly rest: string;
}

interface Row {
  readonly command: Command;
  readonly all: readonly Idea[];
  readonly not: readonly Idea[];
}
const rowsOf = (table: typeof MEANINGS): readonly Row[] =>
  Object.entries(table).flatMap(([command, rows]) =>
    rows.split('|').map((row) => {
      const ideas = row.trim().split(/\s+/);
      return {
        command: command as Command,
        all: ideas.filter((one) => !one.startsWith('!')) as Idea[],
        not: ideas.filter((one) => one.startsWith('!')).map((one) => one.slice(1)) as Idea[],
      };
    }),
  );
const ROWS = rowsOf(MEANINGS);
const DICTATION = [...rowsOf(DICTATED)].sort((a, b) => b.all.length - a.all.length);

/** Ideas that colour a sentence without changing what is asked. */
const COLOUR = new Set<Idea>([
  'mio',
  'que',
  'como',
  'poder',
  'querer',
  'estar',
  'pedir',
  'dar',
  'mesa',
  'hacer',
  'listo',
  'ser',
  'todo',
  'quedar',
  'deber',
  'decir',
  'algo',
  'ya',
  'ir',
  'mostrar',
  'llegar',
  'segunda',
  'sesion',
]);

interface Reading extends Understood {
  readonly score: number;
  /** How many ideas it accounts for. */
  readonly ideas: number;
  readonly all: readonly Idea[];
  /** Words that the meaning does not account for, and those of them that carry another idea. */
  readonly left: number;
  readonly strange: number;
}

/** What a sentence asks for by the ideas it carries, in any order and any form of the verb; `null` when that is not sure. */
export function meant(text: string): Reading | null {
  const said = saidIn(text);
  const read = readings(said).filter(sure)[0];
  if (read && read.left === 0 && read.score > 1) return read;
  const written = dictated(said);
  // «anóteme para hablar» asks for the floor: it has the verb of a note, and says more with it.
  const more =
    read &&
    written &&
    written.verb.every((idea) => read.all.includes(idea)) &&
    read.all.length > written.verb.length;
  return (more ? read : (written ?? read)) ?? null;
}

/** The commands whose ideas the sentence touches, the best first, sure or not. */
export const touched = (text: string): readonly Command[] => [
  ...new Set(readings(saidIn(text)).map(({ command }) => command)),
];

function readings(said: readonly Said[]): readonly Reading[] {
  const carried = new Set(said.flatMap(({ ideas }) => ideas));
  return ROWS.filter(
    ({ all, not, command }) =>
      all.every((idea) => carried.has(idea)) &&
      !not.some((idea) => carried.has(idea)) &&
      (all.includes('no') || !carried.has('no') || DESPITE_NO.has(command)),
  )
    .map(({ command, all }) => {
      const unread = said.filter(
        ({ ideas, light }) => !light && !ideas.some((idea) => all.includes(idea) || COLOUR.has(idea)),
      );
      return {
        command,
        rest: restOf(said, all, command),
        left: unread.length,
        strange: unread.filter(({ ideas }) => ideas.length > 0).length,
        score: all.length - unread.length / 2,
        ideas: all.length,
        all,
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What changes something at once needs every word accounted for; a question may carry one more; a name or a text any number. */
const sure = ({ command, left, strange, score }: Reading): boolean => {
  if (ACTS.has(command)) return left === 0;
  if (!FREE.has(command)) return left <= 1;
  return strange <= 1 && (score > 0 || left <= 4);
};

/** A note and a promise begin with their verb, after nothing but courtesy; all that follows is theirs. */
function dictated(said: readonly Said[]): (Reading & { readonly verb: readonly Idea[] }) | null {
  for (let first = 0; first < said.length; first++) {
    for (const { command, all } of DICTATION) {
      const rest = dictation(said.slice(first), all);
      if (rest)
        return {
          command,
          rest,
          left: 0,
          strange: 0,
          score: all.length + 1,
          ideas: all.length,
          all,
          verb: all,
        };
    }
    const here = said[first];
    if (!here?.light && !here?.ideas.some((idea) => COLOUR.has(idea))) return null;
  }
  return null;
}

function dictation(said: readonly Said[], all: readonly Idea[]): string | null {
  let at = 0;
  for (const idea of all) {
    while (at > 0 && (said[at]?.light || said[at]?.ideas.includes('como'))) at++;
    if (!said[at]?.ideas.includes(idea)) return null;
    at++;
  }
  const rest = said.slice(at).map(({ written }) => written);
  while (/^(?:a|que|q|de|:|,)$/i.test(rest[0] ?? '')) rest.shift();
  return rest.length > 0 ? rest.join(' ') : null;
}

/** What is left of the sentence once its ideas are taken: from the last of them on, or else what stands between. */
function restOf(said: readonly Said[], all: readonly Idea[], command: Command): string {
  const taken = said.map(({ ideas }) => ideas.some((idea) => all.includes(idea)));
  const after = said.slice(taken.lastIndexOf(true) + 1);
  const between = said.slice(taken.indexOf(true) + 1).filter((_, i) => !taken[taken.indexOf(true) + 1 + i]);
  const chosen = FREE.has(command) && !after.some(({ light }) => !light) ? between : after;
  while (/^(?:el|la|los|las|al|un|una)$/i.test(chosen[0]?.written ?? '')) chosen.shift();
  return chosen.map(({ written }) => written).join(' ');
}
