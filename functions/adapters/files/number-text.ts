import type { YearValue } from '../../../domain/indicators';
import { type NumberStyle, readNumber } from '../../../domain/kernel/decimal';
import { normalise } from '../../../domain/kernel/text';

const STATES: Readonly<Record<string, YearValue['state']>> = {
  np: 'NP',
  nd: 'ND',
  na: 'NA',
  pa: 'PA',
  sd: 'ND',
  nr: 'sin-dato',
  reportado: 'reportado',
  'sin-dato': 'sin-dato',
};
/** What offices write where there is no number, without accents. */
const SAID: readonly (readonly [RegExp, YearValue['state']])[] = [
  [/^(n\/a|n\.a)\b|^no aplica\b/, 'NA'],
  [/^(n\/p|n\.p)\b|^(no (se )?program\w*|sin (programar|programacion|meta)\b)/, 'NP'],
  [/^(n\/d|n\.d|s\/d|s\.d|s\/i|s\.i)\b|^no disponible\b|^sin informacion\b/, 'ND'],
  [/^(sin (dato|reporte)|no (se )?report\w*|por reportar)\b/, 'sin-dato'],
];
/** «ND», «N.P.», «No aplica», «ND: se publica en marzo» … */
export function stateOf(written: string): YearValue['state'] | null {
  const text = normalise(written);
  const word = /^(n[adp]|pa)\b/.exec(text)?.[0] ?? text;
  if (Object.hasOwn(STATES, word)) return STATES[word] ?? null;
  return SAID.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Units as files shorten them beside a number. */
const SHORT: Readonly<Record<string, RegExp>> = {
  km: /kilometro/,
  m: /^metro/,
  m2: /metros? cuadrado/,
  'm²': /metros? cuadrado/,
  ml: /metros? lineal/,
  ha: /hectarea/,
  has: /hectarea/,
  ton: /tonelada/,
  hab: /habitante/,
};
/** «30 personas», where no column says the unit. */
const WORDS = /^[a-zñ]+( [a-zñ]+){0,2}[²³23]?$/;
function isUnit(said: string, unidad: string): boolean {
  const [text, unit] = [normalise(said).replace(/\.$/, ''), normalise(unidad)];
  if (text === '') return false;
  if (unit === '') return WORDS.test(text);
  return unit === text || unit === `${text}s` || `${unit}s` === text || (SHORT[text]?.test(unit) ?? false);
}

/** «Dos (2)», «2 (dos)», «100 % (cien por ciento)»: the same number in words. */
const IN_WORDS =
  'un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|treinta|veint\\p{L}*|\\p{L}+ent[ao]s?|cien(?:to)?|mil';
const IN_LETTERS = new RegExp(
  `^(?:(?:${IN_WORDS})(?: \\p{L}+)* ?\\(([\\d.,]+ ?%?)\\)|([\\d.,]+ ?%?) ?\\((?:${IN_WORDS})(?: \\p{L}+)*\\))$`,
  'iu',
);
/**
 * The marks around a number that say nothing of its value: the currency, its own unit, a footnote's asterisk, the apostrophe of the millions;
 * «(5)» and «– 5» are negative, «1,2E+3» is what a spreadsheet shows of 1.200, «50 por ciento» is «50 %».
 */
function bare(written: string, unidad: string): string {
  const text = written
    .replace(/^'/, '')
    .replace(/\s?\*+$/, '')
    .replace(/\s*por ?ciento$/i, ' %')
    .replace(/^\$?\s*\((?=[\d$.,\s]+%?\)$)([^)]*)\)$/, '-$1')
    .replace(/^[–—]\s*(?=\d)/, '-')
    .replace(IN_LETTERS, '$1$2')
    .replace(/(?<=\d)['’´](?=\d{3})/g, '.')
    .replace(/^(COP|USD)\s*\$?|\s*(COP|USD|pesos)$/i, '');
  const beside = /^([-+−]?[\d.,\s]*\d)\s*(\p{L}[\p{L}\d²³ .]*)$/u.exec(text);
  return beside?.[1] && isUnit(beside[2] ?? '', unidad) ? beside[1] : text;
}
/** Nothing to take off. */
const PLAIN = /^-?[\d.,]+%?$/;
const SCIENTIFIC = /^([-+]?\d+(?:[.,]\d+)?)[eE]([-+]?\d{1,2})$/;

/** A text as a number, with whether it was said as a percentage; `null`: it is none. */
export function numberOf(
  written: string,
  style: NumberStyle,
  unidad: string,
): { readonly value: string; readonly percent: boolean } | null {
  const text = PLAIN.test(written) ? written : bare(written, unidad);
  const power = SCIENTIFIC.exec(text);
  const value = power
    ? shifted(readNumber((power[1] ?? '').replace(',', '.'), 'point'), Number(power[2]))
    : readNumber(text, style);
  return value === null ? null : { value, percent: text.endsWith('%') };
}

/** Decimal text times a power of ten, exactly. */
export function shifted(value: string | null, power: number): string | null {
  if (value === null) return null;
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const zeros = '0'.repeat(Math.abs(power));
  const [left, right] = power < 0 ? [`${zeros}${whole}`, fraction] : [whole, `${fraction}${zeros}`];
  const point = left.length + power;
  const digits = `${left}${right}`;
  return readNumber(`${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}0`, 'point');
}
