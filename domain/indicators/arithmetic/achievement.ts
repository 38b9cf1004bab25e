import {
  add,
  type Decimal,
  decimal,
  divide,
  isNegative,
  isZero,
  ONE,
  subtract,
  ZERO,
} from '../../kernel/decimal';
import type { Acumulacion, YearValue } from '../indicators';
import {
  DEFAULT_POLICY,
  type Figure,
  type FigureState,
  type Formula,
  type Policy,
  type Series,
  valueOf,
} from './figure';

type Parts = Pick<Figure, 'executed' | 'target' | 'base'>;
const number = (text: string | null | undefined): Decimal | null =>
  text === null || text === undefined ? null : decimal(text);

/** Percentage of one year by accumulation type (PDM-033). Programmed zero is never 0 % nor 100 %: it is a state (PDM-032). */
export function yearFigure(series: Series, year: number, policy: Policy = DEFAULT_POLICY): Figure {
  const value = valueOf(series, year);
  const executed = number(value?.executed);
  const programmed = number(value?.programmed);
  const base = baseOf(series, year);
  const about = { scope: 'anual', corte: year, acumulacion: series.acumulacion } as const;
  const parts: Parts = { executed, target: programmed, base };
  const state = yearState(value, programmed, executed);
  if (state !== 'OK' || !executed || !programmed) return without(about, parts, state);
  if (withBase(series.acumulacion, policy)) return overBase(about, parts, series.acumulacion);
  const meta = series.acumulacion === 'mantenimiento' ? number(series.metaCuatrienio) : null;
  return meta && !isZero(meta) ? ratio(about, { ...parts, target: meta }, 'e/M') : ratio(about, parts, 'e/p');
}

function yearState(
  value: YearValue | undefined,
  programmed: Decimal | null,
  executed: Decimal | null,
): FigureState {
  if (value && (value.state === 'ND' || value.state === 'NA' || value.state === 'PA')) return value.state;
  const none = programmed === null || isZero(programmed);
  if (executed === null) return none ? 'NP' : 'SIN_REPORTE';
  if (none) return isZero(executed) ? 'NP' : 'EJECUTADO_NO_PROGRAMADO';
  return 'OK';
}

/** Percentage of the four-year target up to and including the year of the cut-off. */
export function fourYearFigure(series: Series, corte: number, policy: Policy = DEFAULT_POLICY): Figure {
  const { acumulacion } = series;
  const about = { scope: 'cuatrienio', corte, acumulacion } as const;
  const target = number(series.metaCuatrienio);
  const base = number(series.lineaBase);
  const reached = reachedBy(series, corte);
  const parts: Parts = { executed: reached, target, base };
  if (!acumulacion) return without(about, parts, 'SIN_TIPO');
  if (acumulacion === 'reduccion-anual') return without(about, parts, 'POR_AÑO');
  if (!target) return without(about, parts, 'SIN_META');
  if (!reached) return without(about, parts, 'SIN_REPORTE');
  if (withBase(acumulacion, policy)) return overBase(about, parts, acumulacion);
  if (isZero(target)) return without(about, parts, isZero(reached) ? 'NP' : 'EJECUTADO_NO_PROGRAMADO');
  if (acumulacion === 'mantenimiento' && policy.mantenimiento === 'periodo')
    return periodMean(series, about, parts);
  return ratio(about, parts, acumulacion === 'acumulado' ? 'Σe/M' : 'último/M');
}

/** What counts towards the target so far: the sum when it accumulates, else the last value reported (CTP-034). `null`: nothing reported. */
export function reachedBy({ acumulacion, values }: Series, corte: number): Decimal | null {
  let reached: Decimal | null = null;
  for (const { year, executed } of values) {
    const value = year <= corte ? number(executed) : null;
    if (value) reached = acumulacion === 'acumulado' && reached ? add(reached, value) : value;
  }
  return reached;
}

const withBase = (type: Acumulacion | null, policy: Policy): boolean =>
  type === 'reduccion' ||
  type === 'reduccion-anual' ||
  (type === 'capacidad' && policy.capacidad === 'sobre-base');

/** Annual reduction starts each year from what the year before left. */
function baseOf(series: Series, year: number): Decimal | null {
  const before =
    series.acumulacion === 'reduccion-anual' ? number(valueOf(series, year - 1)?.executed) : null;
  return before ?? number(series.lineaBase);
}

type About = Pick<Figure, 'scope' | 'corte' | 'acumulacion'>;

function overBase(about: About, parts: Parts, type: Acumulacion | null): Figure {
  const { executed, target, base } = parts;
  if (!base) return without(about, parts, 'SIN_LINEA_BASE');
  if (!executed || !target) return without(about, parts, 'SIN_META');
  const down = type !== 'capacidad';
  const needed = down ? subtract(base, target) : subtract(target, base);
  if (isZero(needed)) return without(about, parts, 'LB=META');
  const done = down ? subtract(base, executed) : subtract(executed, base);
  return figure(about, parts, divide(done, needed), down ? 'bajo-base' : 'sobre-base');
}

const ratio = (about: About, parts: Parts, formula: Formula): Figure =>
  parts.executed && parts.target
    ? figure(about, parts, divide(parts.executed, parts.target), formula)
    : without(about, parts, 'SIN_REPORTE');

function periodMean(series: Series, about: About, parts: Parts): Figure {
  const years = series.values.filter(({ programmed }) => programmed !== null);
  let sum = ZERO;
  for (const { year } of years)
    if (year <= about.corte) sum = add(sum, yearFigure(series, year).capped ?? ZERO);
  return years.length === 0
    ? without(about, parts, 'NP')
    : figure(about, parts, divide(sum, decimal(String(years.length)) ?? ONE), 'periodo');
}

function figure(about: About, parts: Parts, raw: Decimal, formula: Formula): Figure {
  const [worse, over] = [isNegative(raw), raw.greaterThan(ONE)];
  return {
    ...about,
    ...parts,
    state: 'OK',
    raw,
    capped: worse ? ZERO : over ? ONE : raw,
    alert: worse ? 'RETROCESO' : over ? 'REVISAR' : null,
    formula,
  };
}
const without = (about: About, parts: Parts, state: FigureState): Figure => ({
  ...about,
  ...parts,
  state,
  raw: null,
  capped: null,
  alert: null,
  formula: null,
});
