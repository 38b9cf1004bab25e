import {
  add,
  type Decimal,
  decimal,
  exact,
  isNegative,
  multiply,
  subtract,
  ZERO,
} from '../../kernel/decimal';
import { ok, type Result, refuse } from '../../kernel/result';
import { reachedBy } from './achievement';
import type { Series } from './figure';

/** What is missing and what exceeds the target of a year; `null` while the year is not reported (CTP-033). */
interface YearGap {
  readonly year: number;
  readonly faltante: Decimal | null;
  readonly exceso: Decimal | null;
}
export interface Gaps {
  readonly years: readonly YearGap[];
  /** Of the years up to the cut-off together; `null` when none is reported. */
  readonly aLaFecha: Decimal | null;
  /** What was due by the cut-off: the sum when it accumulates, else the last programmed. */
  readonly metaALaFecha: Decimal | null;
  readonly cuatrienio: Decimal | null;
}
const number = (text: string | null): Decimal | null => (text === null ? null : decimal(text));
const atLeastZero = (value: Decimal): Decimal => (isNegative(value) ? ZERO : value);

/** Stocks, capacities and reductions are never summed: the last value counts (CTP-034); a reduction lacks what it is above its target. */
export function gapsOf(series: Series, corte: number): Gaps {
  const down = series.acumulacion === 'reduccion' || series.acumulacion === 'reduccion-anual';
  const lack = (target: Decimal, done: Decimal): Decimal =>
    atLeastZero(down ? subtract(done, target) : subtract(target, done));
  const values = [...series.values].sort((a, b) => a.year - b.year);
  const years = values.map(({ year, programmed, executed }): YearGap => {
    const done = year <= corte ? number(executed) : null;
    const target = number(programmed) ?? ZERO;
    return done
      ? {
          year,
          faltante: lack(target, done),
          exceso: atLeastZero(down ? subtract(target, done) : subtract(done, target)),
        }
      : { year, faltante: null, exceso: null };
  });
  const reached = reachedBy(series, corte);
  const due = values
    .filter(({ year, programmed }) => year <= corte && programmed !== null)
    .map(({ programmed }) => number(programmed) ?? ZERO);
  const dueSoFar = series.acumulacion === 'acumulado' ? due.reduce(add, ZERO) : (due.at(-1) ?? ZERO);
  const meta = number(series.metaCuatrienio);
  // Before anything is reported nothing is summed; of a reduction everything is missing from the base line down.
  const now = reached ?? (down ? number(series.lineaBase) : ZERO);
  return {
    years,
    metaALaFecha: due.length > 0 ? dueSoFar : null,
    aLaFecha: reached && due.length > 0 ? lack(dueSoFar, reached) : null,
    cuatrienio: meta && now ? lack(meta, now) : null,
  };
}

const TOLERANCE = exact('0.0001');

/** The CTP's tablero: each year's target is a share of the four-year target; the shares (fractions, 1 = 100 %) add up to 1 within 0.01 % (CTP-032). */
export function targetsByShare(meta: string, shares: readonly string[]): Result<readonly Decimal[]> {
  const [total, parts] = [decimal(meta), shares.map((share) => decimal(share))];
  const known = parts.filter((part) => part !== null);
  if (!total || known.length !== parts.length)
    return refuse('porcentaje-no-numerico', 'La meta y los porcentajes previstos deben ser números.');
  const sum = known.reduce(add, ZERO);
  const off = subtract(sum, exact(1)).abs();
  if (off.greaterThan(TOLERANCE))
    return refuse(
      'porcentajes-no-suman-100',
      `Los porcentajes previstos suman ${multiply(sum, exact(100)).toFixed()} % y deben sumar 100 %: ajústelos.`,
    );
  return ok(known.map((share) => multiply(total, share)));
}
