import {
  add,
  type Decimal,
  decimal,
  divide,
  exact,
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
} from './figure';

type Parts = Pick<Figure, 'executed' | 'target' | 'base'>;
interface YearNumbers {
  readonly year: number;
  readonly state: YearValue['state'];
  readonly programmed: Decimal | null;
  readonly executed: Decimal | null;
}
/** A series with its texts read once. */
interface Numbers {
  readonly acumulacion: Acumulacion | null;
  readonly base: Decimal | null;
  readonly meta: Decimal | null;
  readonly years: readonly YearNumbers[];
}
const number = (text: string | null): Decimal | null => (text === null ? null : decimal(text));
const yearNumbers = ({ year, state, programmed, executed }: YearValue): YearNumbers => ({
  year,
  state,
  programmed: number(programmed),
  executed: number(executed),
});
const numbersOf = ({ acumulacion, lineaBase, metaCuatrienio, values }: Series): Numbers => ({
  acumulacion,
  base: number(lineaBase),
  meta: number(metaCuatrienio),
  years: values.map(yearNumbers),
});

export interface Figures {
  readonly years: readonly Figure[];
  readonly cuatrienio: Figure;
}
/** Every year of the series and the four-year figure at the cut-off, reading each number once. */
export function figuresOf(series: Series, corte: number, policy: Policy = DEFAULT_POLICY): Figures {
  const numbers = numbersOf(series);
  const years = numbers.years.map(({ year }) => ofYear(numbers, year, policy));
  return { years, cuatrienio: ofFourYears(numbers, corte, policy) };
}
/** Percentage of one year by accumulation type (PDM-033). Programmed zero is never 0 % nor 100 %: it is a state (PDM-032). */
export const yearFigure = (series: Series, year: number, policy: Policy = DEFAULT_POLICY): Figure =>
  ofYear(numbersOf(series), year, policy);
/** Percentage of the four-year target up to and including the year of the cut-off. */
export const fourYearFigure = (series: Series, corte: number, policy: Policy = DEFAULT_POLICY): Figure =>
  ofFourYears(numbersOf(series), corte, policy);
/** What counts towards the target so far: the sum when it accumulates, else the last value reported (CTP-034). `null`: nothing reported. */
export const reachedBy = (series: Series, corte: number): Decimal | null => reached(numbersOf(series), corte);

const at = ({ years }: Numbers, year: number): YearNumbers | null => {
  for (const one of years) if (one.year === year) return one;
  return null;
};

function ofYear(numbers: Numbers, year: number, policy: Policy): Figure {
  const { acumulacion, meta } = numbers;
  const value = at(numbers, year);
  const about: About = { scope: 'anual', corte: year, acumulacion };
  const parts: Parts = {
    executed: value?.executed ?? null,
    target: value?.programmed ?? null,
    base: baseOf(numbers, year),
  };
  const state = yearState(value, zeroIsLevel(numbers));
  if (state !== 'OK') return without(about, parts, state);
  if (withBase(acumulacion, policy)) return overBase(about, parts);
  return acumulacion === 'mantenimiento' && meta && !isZero(meta)
    ? ratio(about, { ...parts, target: meta }, 'e/M')
    : ratio(about, parts, 'e/p');
}

/** Where values are levels and not amounts, a programmed zero may be the level to reach: down to a target of zero, or up from a base below it. */
const zeroIsLevel = ({ acumulacion, base, meta }: Numbers): boolean =>
  acumulacion === 'reduccion' || acumulacion === 'reduccion-anual'
    ? meta !== null && (isZero(meta) || isNegative(meta))
    : acumulacion === 'capacidad' && base !== null && isNegative(base);

function yearState(value: YearNumbers | null, level: boolean): FigureState {
  if (!value) return 'NP';
  const { state, programmed, executed } = value;
  if (state === 'ND' || state === 'NA' || state === 'PA') return state;
  const none = programmed === null || (isZero(programmed) && !level);
  if (executed === null) return none ? 'NP' : 'SIN_REPORTE';
  if (none) return isZero(executed) ? 'NP' : 'EJECUTADO_NO_PROGRAMADO';
  return 'OK';
}

function ofFourYears(numbers: Numbers, corte: number, policy: Policy): Figure {
  const { acumulacion, meta: target, base } = numbers;
  const about: About = { scope: 'cuatrienio', corte, acumulacion };
  const executed = reached(numbers, corte);
  const parts: Parts = { executed, target, base };
  if (!acumulacion) return without(about, parts, 'SIN_TIPO');
  if (acumulacion === 'reduccion-anual') return without(about, parts, 'POR_AÑO');
  if (!target) return without(about, parts, 'SIN_META');
  if (!executed) return without(about, parts, 'SIN_REPORTE');
  if (withBase(acumulacion, policy)) return overBase(about, parts);
  if (isZero(target)) return without(about, parts, isZero(executed) ? 'NP' : 'EJECUTADO_NO_PROGRAMADO');
  if (acumulacion === 'mantenimiento' && policy.mantenimiento === 'periodo')
    return periodMean(numbers, about, parts);
  return ratio(about, parts, acumulacion === 'acumulado' ? 'Σe/M' : 'último/M');
}

function reached({ acumulacion, years }: Numbers, corte: number): Decimal | null {
  let sum: Decimal | null = null;
  let last: YearNumbers | null = null;
  for (const one of years) {
    if (one.year > corte || one.executed === null) continue;
    if (acumulacion === 'acumulado') sum = sum ? add(sum, one.executed) : one.executed;
    else if (last === null || one.year > last.year) last = one;
  }
  return acumulacion === 'acumulado' ? sum : (last?.executed ?? null);
}

const withBase = (type: Acumulacion | null, policy: Policy): boolean =>
  type === 'reduccion' ||
  type === 'reduccion-anual' ||
  (type === 'capacidad' && policy.capacidad === 'sobre-base');

/** Annual reduction starts each year from what the year before left. */
const baseOf = (numbers: Numbers, year: number): Decimal | null =>
  (numbers.acumulacion === 'reduccion-anual' ? at(numbers, year - 1)?.executed : null) ?? numbers.base;

type About = Pick<Figure, 'scope' | 'corte' | 'acumulacion'>;

function overBase(about: About, parts: Parts): Figure {
  const { executed, target, base } = parts;
  if (!base) return without(about, parts, 'SIN_LINEA_BASE');
  if (!executed || !target) return without(about, parts, 'SIN_META');
  const down = about.acumulacion !== 'capacidad';
  const needed = down ? subtract(base, target) : subtract(target, base);
  if (isZero(needed)) return without(about, parts, 'LB=META');
  const done = down ? subtract(base, executed) : subtract(executed, base);
  return figure(about, parts, divide(done, needed), down ? 'bajo-base' : 'sobre-base');
}

const ratio = (about: About, parts: Parts, formula: Formula): Figure =>
  parts.executed && parts.target
    ? figure(about, parts, divide(parts.executed, parts.target), formula)
    : without(about, parts, 'SIN_REPORTE');

function periodMean(numbers: Numbers, about: About, parts: Parts): Figure {
  const years = numbers.years.filter(({ programmed }) => programmed !== null);
  let sum = ZERO;
  for (const { year } of years)
    if (year <= about.corte) sum = add(sum, ofYear(numbers, year, DEFAULT_POLICY).capped ?? ZERO);
  return years.length === 0
    ? without(about, parts, 'NP')
    : figure(about, parts, divide(sum, exact(years.length)), 'periodo');
}

function figure(
  { scope, corte, acumulacion }: About,
  { executed, target, base }: Parts,
  raw: Decimal,
  formula: Formula,
): Figure {
  const worse = isNegative(raw);
  const over = !worse && raw.greaterThan(ONE);
  const capped = worse ? ZERO : over ? ONE : raw;
  const alert = worse ? 'RETROCESO' : over ? 'REVISAR' : null;
  return { scope, corte, state: 'OK', raw, capped, alert, formula, executed, target, base, acumulacion };
}
const without = (
  { scope, corte, acumulacion }: About,
  { executed, target, base }: Parts,
  state: FigureState,
): Figure => ({
  scope,
  corte,
  state,
  raw: null,
  capped: null,
  alert: null,
  formula: null,
  executed,
  target,
  base,
  acumulacion,
});
