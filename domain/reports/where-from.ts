import type { Origin, Origins } from '../indicators';
import type { KnownIndicator } from './register';

/** Where the numbers of an indicator come from, in words. */
export interface WhereFrom {
  /** Of one year: what it reports and what it programmes. */
  readonly of: (year: number) => Origins;
  /** Of everything reported up to a year, and of the four-year target. */
  readonly upTo: (corte: number) => Origins;
}

/** `origins`: by value, as the register was that day; a value that they do not name comes from where the indicator does. */
export function whereFrom(indicator: KnownIndicator, origins: ReadonlyMap<string, Origin>): WhereFrom {
  const whole = wholeOrigin(indicator);
  const said = (key: string): string => {
    const origin = origins.get(key);
    if (!origin) return whole;
    return origin.kind === 'dies058' ? FORM : (placeIn(origin.source) ?? whole);
  };
  const lineaBase = said('lineaBase');
  return {
    of: (year) => ({ ejecutado: said(`executed:${year}`), meta: said(`programmed:${year}`), lineaBase }),
    upTo: (corte) => {
      const years = indicator.values.filter(({ year, executed }) => year <= corte && executed !== null);
      const all = [...new Set(years.map(({ year }) => said(`executed:${year}`)))];
      return { ejecutado: all.join('; ') || whole, meta: said('metaCuatrienio'), lineaBase };
    },
  };
}

const FORM = 'Ficha insertada por un DIES-058';
const placeIn = ({ file, sheet, row }: KnownIndicator['source']): string | null =>
  file === '' ? null : `${file}${sheet === '' ? '' : `, hoja ${sheet}`}, fila ${row}`;

function wholeOrigin({ source, versions }: KnownIndicator): string {
  return placeIn(source) ?? (versions.at(-1)?.cause.kind === 'dies058' ? FORM : 'Registro de indicadores');
}
