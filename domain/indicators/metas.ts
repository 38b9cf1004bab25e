import { decimal, decimalText, readNumber } from '../kernel/decimal';
import type { YearValue } from './indicators';

/** What the field «Metas» of a ficha says. A year that it does not name is absent. */
export interface Metas {
  readonly cuatrienio: string | null;
  readonly years: ReadonlyMap<number, string | null>;
}

/** «Cuatrienio: 10; 2024: 1; 2025: NA» — the way the register writes it; numbers as in Colombia: `,` for decimals, `1.200` is a thousand two hundred; the colon may be missing. */
export function readMetas(text: string): Metas | null {
  const parts = text.split(/[;\n·]/).map((part) => part.trim());
  let cuatrienio: string | null = null;
  const years = new Map<number, string | null>();
  for (const part of parts) {
    if (part === '') continue;
    const match = /^(cuatrienio|20\d{2})\s*[:=]?\s*(\S.*)$/i.exec(part);
    if (!match?.[1] || !match[2]) return null;
    const value = /^n[adp]$/i.test(match[2])
      ? null
      : readNumber(match[2], match[2].includes(',') ? 'comma' : 'auto');
    if (value === null && !/^n[adp]$/i.test(match[2])) return null;
    if (/^cuatrienio$/i.test(match[1])) cuatrienio = value;
    else years.set(Number(match[1]), value);
  }
  return cuatrienio === null && years.size === 0 ? null : { cuatrienio, years };
}

/** The same, written: what an import puts into the ficha from its columns. Empty when the file has no target at all. */
export function writeMetas(cuatrienio: string | null, values: readonly YearValue[]): string {
  const years = values
    .filter(({ programmed }) => programmed !== null)
    .map(({ year, programmed }) => `${year}: ${shown(programmed)}`);
  return [...(cuatrienio === null ? [] : [`Cuatrienio: ${shown(cuatrienio)}`]), ...years].join('; ');
}
const TIDY = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const shown = (text: string | null): string => {
  if (text !== null && text !== '-0' && TIDY.test(text)) return text.replace('.', ',');
  const value = text === null ? null : decimal(text);
  return value ? decimalText(value).replace('.', ',') : 'NA';
};
