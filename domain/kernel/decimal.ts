import DecimalJs from 'decimal.js';

/** 40 significant digits: sums and products of what offices write stay exact; only divisions are rounded, far beyond what is shown. */
const Exact = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -1e9,
  toExpPos: 1e9,
});
/** An exact number. Never a binary float: `0.1 + 0.2` is `0.3` (X-021). */
export type Decimal = DecimalJs;

/** `comma`: `1.234,5` · `point`: `1,234.5` · `auto`: as people in Colombia write, where a lone `1.234` is a thousand. */
export type NumberStyle = 'auto' | 'comma' | 'point';

const CANONICAL = /^-?\d+(\.\d+)?$/;

/** Matrices write the same few numbers over and over, and a number never changes: the last ones read are kept. */
const MOST_KEPT = 4096;
const kept = new Map<string, Decimal | null>();

/** From decimal text as the register keeps it: `-12.5`. `null` for anything else. */
export function decimal(text: string): Decimal | null {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const read = CANONICAL.test(text)
    ? new Exact(text.length < 8 && !text.includes('.') ? Number(text) : text)
    : null;
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= 32) kept.set(text, read);
  return read;
}
/** For texts and integers that our own code wrote; throws on anything else. */
export function exact(value: string | number): Decimal {
  const found =
    typeof value === 'string' ? decimal(value) : Number.isSafeInteger(value) ? new Exact(value) : null;
  if (!found) throw new RangeError(`Not an exact number: ${value}`);
  return found;
}
/** Decimal text with a point and no needless zeros: `12.5`, `0`, never `-0` nor an exponent. */
export const decimalText = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());

/** A number cell of a spreadsheet. Fifteen significant digits, as the spreadsheet itself keeps: `0.6000000000000001` is `0.6`. */
export function fromSpreadsheet(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const shortest = String(value);
  if (shortest.length <= 15 && !shortest.includes('e')) return shortest;
  return decimalText(new Exact(value.toPrecision(15)));
}

/**
 * What a person or a file wrote as a number, as decimal text; `null` when it is none. Spaces (also hard ones), `$` and a final `%` are ignored:
 * the caller decides what a percentage means.
 */
export function readNumber(written: string, style: NumberStyle = 'auto'): string | null {
  const text = written.replaceAll(/[\s\u00a0\u202f$]/gu, '').replace(/%$/, '');
  if (!/^[-+−]?[\d.,]*\d[\d.,]*$/.test(text)) return null;
  const negative = /^[-−]/.test(text);
  const digits = text.replace(/^[-+−]/, '');
  const point = decimalMark(digits, style);
  if (point === null) return null;
  const at = point === '' ? -1 : digits.lastIndexOf(point);
  const whole = (at < 0 ? digits : digits.slice(0, at)).replaceAll(/[.,]/g, '');
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  const value = new Exact(`${whole || '0'}${fraction ? `.${fraction}` : ''}`);
  return decimalText(negative ? value.negated() : value);
}

const GROUPED = { '.': /^\d{1,3}(\.\d{3})+$/, ',': /^\d{1,3}(,\d{3})+$/ } as const;

/** Which mark separates the decimals: `''` none, `null` the text is no number in that style. */
function decimalMark(digits: string, style: NumberStyle): '.' | ',' | '' | null {
  const marks = digits.replaceAll(/\d/g, '');
  if (marks === '') return '';
  const last = marks.endsWith(',') ? ',' : '.';
  const other = last === ',' ? '.' : ',';
  const wanted = style === 'comma' ? ',' : style === 'point' ? '.' : null;
  if (marks.includes(other)) {
    const whole = digits.slice(0, digits.lastIndexOf(last));
    return marks.indexOf(last) === marks.length - 1 && GROUPED[other].test(whole) && (wanted ?? last) === last
      ? last
      : null;
  }
  if (marks.length > 1) return GROUPED[last].test(digits) && wanted !== last ? '' : null;
  if (wanted) return wanted === last ? last : GROUPED[last].test(digits) ? '' : null;
  return last === '.' && /^[1-9]\d{0,2}\.\d{3}$/.test(digits) ? '' : last;
}

/** As people read it in Colombia: `1.234,5`. `decimals`: rounded half up to that many; without it, all there are. */
export function formatNumber(value: Decimal | string, decimals?: number): string {
  const number = typeof value === 'string' ? decimal(value) : value;
  if (!number) return String(value);
  const text =
    decimals === undefined ? decimalText(number) : number.toFixed(decimals, DecimalJs.ROUND_HALF_UP);
  const sign = text.startsWith('-') && !/^-0(\.0*)?$/.test(text) ? '-' : '';
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  return `${sign}${whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')}${fraction ? `,${fraction}` : ''}`;
}
/** A fraction (1 = 100 %) as people read it: `52,6 %`. */
export const formatPercent = (fraction: Decimal, decimals = 1): string =>
  `${formatNumber(fraction.times(100), decimals)} %`;

export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = new Exact(1);
export const add = (a: Decimal, b: Decimal): Decimal => a.plus(b);
export const subtract = (a: Decimal, b: Decimal): Decimal => a.minus(b);
export const multiply = (a: Decimal, b: Decimal): Decimal => a.times(b);
/** `b` is not zero: ask before. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.isZero()) throw new RangeError('Division by zero');
  return a.dividedBy(b);
}
export const isZero = (value: Decimal): boolean => value.isZero();
/** Below zero; zero itself is not. */
export const isNegative = (value: Decimal): boolean => value.isNegative() && !value.isZero();
