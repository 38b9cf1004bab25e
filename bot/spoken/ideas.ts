import { normalise } from '../../domain/kernel/text';
import { distance } from './distance';
import { GRAMMAR, type Idea, ORDINARY, SHORT, VERBS, WORDS } from './vocabulary';

/** One word of a sentence: as written, and the ideas that it may carry. */
export interface Said {
  readonly written: string;
  readonly ideas: readonly Idea[];
  /** Grammar, courtesy or a number: changes nothing of what is asked. */
  readonly light: boolean;
}

const ENDINGS =
  'o a as e es amos emos imos an en ar er ir ando iendo endo yendo ado ido aron ieron ara iera are ere ire aria eria iria aremos eremos iremos i io ia iamos'.split(
    ' ',
  );
const CLITICS = 'me nos le les lo la los las se melo mela noslo nosla selo sela'.split(' ');
/** Stems whose last letter keeps its sound before e: «arranque», «delegue». */
const HARD = new Set(['arranc', 'convoc', 'busc', 'sac', 'deleg', 'carg', 'otorg']);
const joined = (stem: string, ending: string): string =>
  (HARD.has(stem) && ending.startsWith('e') ? stem.replace(/c$/, 'qu').replace(/g$/, 'gu') : stem) + ending;

/** «pasemos» with «nos» is «pasémonos»; with «le», people say and write «pasémosle» and «pasémole». */
const withClitic = (form: string, clitic: string): readonly string[] =>
  form.endsWith('mos') ? [form + clitic, form.slice(0, -1) + clitic] : [form + clitic];

/** «momentico», «minutito»: the word itself, made small. */
const whole = (word: string): string | null => {
  const [, stem, vowel] = /^([a-z]{3,})(?:it|ic)([oa])s?$/.exec(word) ?? [];
  return stem === undefined ? null : `${stem}${vowel}`;
};

/** As it sounds, so that «serrar», «empezemos» and «boto» are no slips. */
export const sound = (word: string): string =>
  word
    .replaceAll(/[zx]|c(?=[ei])/g, 's')
    .replaceAll(/qu(?=[ei])|[qk]/g, 'c')
    .replaceAll(/gu(?=[ei])|j/g, 'g')
    .replaceAll('ll', 'y')
    .replaceAll('v', 'b')
    .replaceAll(/(?<!c)h/g, '')
    .replaceAll(/(.)\1+/g, '$1');

const IN_FULL = new Map(Object.entries(SHORT));
const GRAMMATICAL = new Set(GRAMMAR.split(/\s+/));
const COMMON = new Set(ORDINARY.split(/\s+/));

interface Known {
  readonly forms: ReadonlyMap<string, readonly Idea[]>;
  /** The same without «me», «le», by first letter: where a slip is looked for. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}
let known: Known | undefined;
const words = (): Known => {
  known ??= derived();
  return known;
};

function derived(): Known {
  const forms = new Map<string, Idea[]>();
  const near = new Map<string, string[]>();
  const add = (form: string, ...ideas: readonly Idea[]): string => {
    if (form.length <= 3 && GRAMMATICAL.has(form)) return '';
    const key = sound(form);
    forms.set(key, [...new Set([...(forms.get(key) ?? []), ...ideas])]);
    return key;
  };
  const plain = (form: string, idea: Idea): void => {
    const key = add(form, idea);
    const letter = key.slice(0, 1);
    near.set(letter, [...(near.get(letter) ?? []), key]);
  };
  for (const [idea, stems] of Object.entries(VERBS) as [Idea, string][])
    for (const stem of stems.split(' '))
      for (const ending of ENDINGS) {
        plain(joined(stem, ending), idea);
        for (const clitic of CLITICS)
          for (const form of withClitic(joined(stem, ending), clitic))
            add(form, idea, ...(/^(?:me|nos)/.test(clitic) ? (['mio'] as const) : []));
      }
  for (const [idea, all] of Object.entries(WORDS) as [Idea, string][])
    for (const word of all.split(' ')) plain(word, idea);
  return { forms, near };
}

/** Every form of every verb is known here, so fewer slips are forgiven than between a few phrases. */
const lenient = (form: string): number => (form.length >= 10 ? 2 : 1);

/** Whether it is a word of its own, and so no slip of another. */
export const isWord = (word: string): boolean =>
  words().forms.has(sound(word)) || COMMON.has(word) || GRAMMATICAL.has(word);

function ideasOf(word: string): readonly Idea[] {
  const { forms, near } = words();
  if (COMMON.has(word)) return [];
  const exact = forms.get(sound(word));
  if (exact || GRAMMATICAL.has(word) || word.length < 5) return exact ?? [];
  const key = sound(word);
  const slip = (near.get(key.slice(0, 1)) ?? [])
    .filter((form) => form.length >= 5 && Math.abs(form.length - key.length) <= lenient(form))
    .map((form) => ({ form, cost: distance(key, form) }))
    .filter(({ form, cost }) => cost <= lenient(form))
    .sort((a, b) => a.cost - b.cost)[0];
  return slip ? (forms.get(slip.form) ?? []) : [];
}

/** The words of a sentence with what each may carry. */
export function saidIn(text: string): readonly Said[] {
  return text
    .replaceAll(/[¿?¡!"«»]/g, '')
    .split(/(?<=:)\s*|\s+/)
    .filter(Boolean)
    .map((written) => {
      const bare = normalise(written).replaceAll(/^[.,;(]+|[.,;:)]+$/g, '');
      const said = IN_FULL.get(bare) ?? bare;
      const small = isWord(said) ? null : whole(said);
      const word = small !== null && isWord(small) ? small : said;
      const ideas = ideasOf(word);
      return { written, ideas, light: ideas.length === 0 && (GRAMMATICAL.has(word) || !/[a-z]/.test(word)) };
    });
}
