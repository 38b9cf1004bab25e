import { normalise } from '../domain/kernel/text';

export type Command =
  | 'agendar'
  | 'abrir'
  | 'siguiente'
  | 'cerrar'
  | 'pendientes'
  | 'falta'
  | 'acta'
  | 'ayuda'
  | 'compromiso'
  | 'indicador'
  | 'mesas'
  | 'compromisos'
  | 'resumen'
  | 'cronograma'
  | 'palabra'
  | 'orden'
  | 'replica'
  | 'dejar'
  | 'dar'
  | 'nota'
  | 'paso'
  | 'punto';

export interface Understood {
  readonly command: Command;
  /** What follows the command: a dependencia, a number, a code, the commitment. As written, accents and all. */
  readonly rest: string;
}

/** Ways of saying it, without accents. The first is the one that is taught. */
export const PHRASES: Readonly<Record<Command, readonly string[]>> = {
  agendar: [
    'agendar mesa',
    'programar mesa',
    'citar mesa',
    'convocar mesa',
    'agendar',
    'nueva mesa',
    'crear mesa',
  ],
  abrir: ['abrir mesa', 'abrir la mesa', 'iniciar mesa', 'empezar mesa', 'comenzar mesa', 'abramos la mesa'],
  siguiente: ['siguiente', 'pasar al siguiente', 'continuar'],
  punto: ['siguiente punto', 'siguiente indicador', 'proximo punto', 'proximo indicador'],
  paso: [
    'siguiente paso',
    'iniciar orden del dia',
    'iniciar el orden del dia',
    'iniciar agenda',
    'proximo paso',
  ],
  palabra: ['pido la palabra', 'palabra', 'la palabra', 'pedir la palabra', 'pido palabra', 'quiero hablar'],
  orden: ['punto de orden', 'mocion de orden', 'pido punto de orden', 'pido un punto de orden'],
  replica: ['replica', 'pido replica', 'derecho a replica', 'pido la replica'],
  dejar: [
    'termine',
    'ya termine',
    'terminar intervencion',
    'ya no la pido',
    'ya no pido la palabra',
    'retirar palabra',
    'retiro la palabra',
  ],
  dar: ['dar la palabra', 'dar palabra', 'doy la palabra', 'siguiente orador', 'quien sigue'],
  nota: ['nota', 'anotar', 'nota de la relatoria'],
  cerrar: ['cerrar mesa', 'cerrar la mesa', 'terminar mesa', 'finalizar mesa'],
  pendientes: ['mis pendientes', 'pendientes', 'que tengo pendiente', 'mis firmas', 'firmar', 'que debo'],
  falta: ['quien falta', 'quien falta por firmar', 'quienes faltan', 'quien no ha firmado', 'que falta'],
  acta: ['acta', 'el acta', 'ver acta', 'enviar acta', 'enviar el acta', 'enviar acta a firma'],
  ayuda: ['ayuda', 'hola', 'buenos dias', 'buenas tardes', 'buenas', 'que puedo hacer', 'inicio', 'menu'],
  compromiso: ['compromiso', 'nuevo compromiso', 'agregar compromiso', 'registrar compromiso'],
  indicador: ['indicador', 'ver indicador', 'buscar indicador', 'ficha'],
  mesas: ['mesas', 'mis mesas', 'ver mesas'],
  cronograma: ['cronograma', 'ver cronograma', 'calendario de mesas'],
  compromisos: ['compromisos', 'mis compromisos', 'ver compromisos'],
  resumen: ['resumen', 'mi resumen'],
};
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

const COURTESY =
  /^(por favor|hola|oye|buenos dias|buenas tardes|buenas|quiero|necesito|quisiera|me ayuda a|ayudeme a|puede|vamos a)[,;:\s]+/;
const tidy = (text: string): string =>
  normalise(text)
    .replaceAll(/[¿?¡!"«».]/g, '')
    .trim();

/** What the sentence asks for; `null` when nothing fits. */
export function understand(text: string): Understood | null {
  const original = text
    .replaceAll(/[¿?¡!"«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (let said = original; ; ) {
    const found = match(said);
    if (found) return found;
    const polite = COURTESY.exec(`${tidy(said)} `);
    const words = polite?.[1]?.split(' ').length ?? 0;
    if (words === 0 || said.split(' ').length <= words) return null;
    said = said.split(' ').slice(words).join(' ');
  }
}

function match(said: string): Understood | null {
  const written = said.split(/(?<=:)\s*|\s+/).filter(Boolean);
  const words = written.map((word) => tidy(word).replace(/[:;,]+$/, ''));
  const fits = ALL.map((phrase) => ({ ...phrase, cost: cost(words, phrase.words) }))
    .filter(
      ({ cost, command, words: meant }) =>
        cost < Number.POSITIVE_INFINITY && takes(command, words.slice(meant.length)),
    )
    .sort((a, b) => b.words.length - a.words.length || a.cost - b.cost);
  const best = fits[0];
  return best ? { command: best.command, rest: written.slice(best.words.length).join(' ') } : null;
}

const cost = (said: readonly string[], meant: readonly string[]): number =>
  meant.reduce(
    (sum, word, i) => sum + (said[i] === undefined ? Number.POSITIVE_INFINITY : slips(said[i], word)),
    0,
  );

const OPEN_ENDED = new Set<Command>([
  'nota',
  'agendar',
  'compromiso',
  'indicador',
  'abrir',
  'cerrar',
  'acta',
  'falta',
  'resumen',
  'cronograma',
]);
/** Commands that take nothing more must not swallow a sentence that only begins like them. */
const takes = (command: Command, rest: readonly string[]): boolean =>
  rest.length === 0 ||
  OPEN_ENDED.has(command) ||
  (rest.length <= 2 && rest.every((word) => word.length <= 6));

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
