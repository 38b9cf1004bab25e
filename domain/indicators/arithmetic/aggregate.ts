import {
  add,
  type Decimal,
  decimal,
  divide,
  exact,
  isNegative,
  isZero,
  multiply,
  ZERO,
} from '../../kernel/decimal';
import type { Figure } from './figure';

type Method = 'promedio ponderado por peso' | 'promedio simple';
/** A mean of capped percentages with what is needed to join it with others exactly; the method is printed with it (PDM-034). */
export interface Aggregate {
  /** `null` when nothing had a percentage. */
  readonly value: Decimal | null;
  readonly method: Method;
  readonly counted: number;
  /** Without percentage: NP, ND, NA, not reported … */
  readonly excluded: number;
  readonly weight: Decimal;
  readonly sum: Decimal;
}
export interface Weighted {
  readonly figure: Pick<Figure, 'capped'>;
  /** Decimal text; `null` when the office gives none. */
  readonly peso: string | null;
}

/** Weighted when every counted figure has a weight and not all are zero, else simple: over the targets themselves, never a mean of means. A weight of zero counts for nothing, and is no reason to forget the others. */
export function aggregate(items: readonly Weighted[]): Aggregate {
  const counted = items.flatMap(({ figure, peso }) =>
    figure.capped ? [{ capped: figure.capped, peso: peso === null ? null : decimal(peso) }] : [],
  );
  const weighted =
    counted.every(({ peso }) => peso !== null && !isNegative(peso)) &&
    counted.some(({ peso }) => peso !== null && !isZero(peso));
  const parts = counted.map(({ capped, peso }) => ({ capped, weight: weighted && peso ? peso : exact(1) }));
  return total({
    method: weighted ? 'promedio ponderado por peso' : 'promedio simple',
    counted: counted.length,
    excluded: items.length - counted.length,
    weight: parts.reduce((sum, { weight }) => add(sum, weight), ZERO),
    sum: parts.reduce((sum, { capped, weight }) => add(sum, multiply(capped, weight)), ZERO),
  });
}

/** The whole from its parts: exactly what `aggregate` says of all items together. `null` when their methods differ: then aggregate the items. */
export function combine(parts: readonly Aggregate[]): Aggregate | null {
  const filled = parts.filter(({ counted }) => counted > 0);
  const methods = new Set(filled.map(({ method }) => method));
  if (methods.size > 1) return null;
  return total({
    method: filled[0]?.method ?? 'promedio simple',
    counted: parts.reduce((sum, { counted }) => sum + counted, 0),
    excluded: parts.reduce((sum, { excluded }) => sum + excluded, 0),
    weight: parts.reduce((sum, { weight }) => add(sum, weight), ZERO),
    sum: parts.reduce((running, { sum }) => add(running, sum), ZERO),
  });
}
const total = (parts: Omit<Aggregate, 'value'>): Aggregate => ({
  ...parts,
  value: isZero(parts.weight) ? null : divide(parts.sum, parts.weight),
});
