/** Turns of phrase that say nothing of what is asked, and whose words alone would. */
const TURNS = [
  'no siendo m[aá]s',
  'al fin',
  'por fin',
  'de una',
  'qu?e? pena',
  'por fa',
  'por mi parte',
  'con permiso',
  'ser[aá] que?',
  'si no es molestia',
  'me hace el favor',
  'ni jota',
  'no me (?:re)?(?:ac|c)uerdo',
  'pon[a-z]* de acuerdo',
  '(?:muchas |mil )?gracias por la palabra',
];
const TURN = new RegExp(`(?<![a-záéíóúñ])(?:${TURNS.join('|')})(?![a-záéíóúñ])`, 'gi');

/** What only says when: «antes de que sigan». */
const WHEN = /(?<![a-záéíóúñ])antes (?:de|d) (?:que|q)(?![a-záéíóúñ]).*$/i;

/** The sentence without such turns. */
export const plain = (text: string): string => text.replace(WHEN, ' ').replaceAll(TURN, ' ').trim();

/**
 * Where one idea ends and another begins: signs, and the words that give a reason or go on. «El que sigue», «algo que decir» and «lo que pasó fue
 * que…» are one idea.
 */
const WORD = '[a-záéíóúñ]';
const GOES_ON = `(?<!${WORD})(?:porque|porq|xq|pq|pero|mejor|entonces|as[ií] que|y|pues)(?!${WORD})`;
const TIED = `(?<!${WORD}|(?<!${WORD})(?:fue|es|era|son|el|la|lo|los|las|del|al|hay|con) )(?=(?:que|qué|q|k)(?!${WORD})(?!\\s+${WORD}+[aei]r(?:me|nos|se|les?|l[oa]s?)?(?!${WORD})))`;
const BOUNDARY = new RegExp(`[,.;?!\\n]+|${GOES_ON}|${TIED}`, 'gi');

/** The pieces of a sentence that says several things: «sigamos q nos coge la tarde», «ya llegaron todos, empecemos». A greeting is none. */
export const clauses = (text: string): readonly string[] =>
  plain(text)
    .replaceAll(/[¿¡"«»]/g, '')
    .split(BOUNDARY)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:hola|buen[oa]s)(?: d[ií]as| tardes| noches)?$/i.test(piece));

/** «que mande el acta»: the piece without the word that ties it to the one before. */
export const untied = (piece: string): string => piece.replace(/^(?:que|qué|q|k)\s+/i, '');
