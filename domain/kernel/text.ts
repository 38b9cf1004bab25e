/** For comparing what people typed: no accents, small letters, single spaces. «Óscar  MUÑETÓN» → `oscar muneton`. */
export function normalise(text: string): string {
  const bare = PLAIN.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const small = bare.toLowerCase();
  return SPACED.test(small) ? small.replaceAll(/\s+/gu, ' ').trim() : small;
}
/** Nothing that has an accent to lose. */
const PLAIN = /^[ -~]*$/;
const SPACED = /^\s|\s$|\s\s|[^\S ]/u;

export const sameText = (a: string, b: string): boolean => normalise(a) === normalise(b);
/** Every word of `wanted` occurs in `text`. */
export const matchesText = (text: string, wanted: string): boolean => {
  const within = normalise(text);
  return normalise(wanted)
    .split(' ')
    .every((word) => within.includes(word));
};

/** Nothing but spaces. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** «1 h 52 min», «43 min», «50 s». */
export function duracion(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return minutes > 0 ? `${minutes} min` : `${seconds} s`;
}

/** «a, b y c»; «e» before the sound i. */
export function enumerar(words: readonly string[], link: 'y' | 'o' = 'y'): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  if (words.length === 1) return last;
  return `${words.slice(0, -1).join(', ')} ${joinWord(link, last)} ${last}`;
}

function joinWord(link: 'y' | 'o', next: string): string {
  const sound = next.toLowerCase();
  if (link === 'y') return /^(i|í|hi(?!e))/.test(sound) ? 'e' : 'y';
  return /^(o|ó|ho|hó)/.test(sound) ? 'u' : 'o';
}

/** «1 indicador», «3 indicadores». */
export const contar = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Ends a sentence once: «… 11:00 a. m.» already ends in a point. */
export const punto = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

const FEMENINO =
  /^(secretaria|subsecretaria|gerencia|direccion|subdireccion|unidad|agencia|empresa|oficina|corporacion|alcaldia|personeria|contraloria|fundacion|terminal|universidad|biblioteca|red)\b/;
const MASCULINO =
  /^(departamento|instituto|despacho|area|fondo|museo|consejo|concejo|equipo|municipio|distrito|metro|jardin|centro)\b/;
/** «la Secretaría de Movilidad», «el Departamento Administrativo de Planeación»; a name that says no gender stays as it is. */
export function conArticulo(dependencia: string): string {
  const name = normalise(dependencia);
  if (FEMENINO.test(name)) return `la ${dependencia}`;
  return MASCULINO.test(name) ? `el ${dependencia}` : dependencia;
}

/** «Se acordó», «Relator»: the sentence or the name begins with a capital. */
export const conMayuscula = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
