import { type Decimal, decimal, divide, isZero } from '../../kernel/decimal';

/** Decimal text in pesos; a line that the source does not have is absent. */
export interface Budget {
  readonly apropiacionDefinitiva: string;
  readonly compromisos?: string;
  readonly obligaciones?: string;
  readonly pagos?: string;
}
type Line = 'compromisos' | 'obligaciones' | 'pagos';
const ORDER = ['apropiacionDefinitiva', 'compromisos', 'obligaciones', 'pagos'] as const;
const NAMES = {
  apropiacionDefinitiva: 'apropiacion',
  compromisos: 'compromisos',
  obligaciones: 'obligaciones',
  pagos: 'pagos',
} as const;

/** A line over the apropiación definitiva, as a fraction; `null` without apropiación (PDM-035). The name says the denominator. */
export function budgetFraction(budget: Budget, line: Line): Decimal | null {
  const [part, whole] = [decimal(budget[line] ?? ''), decimal(budget.apropiacionDefinitiva)];
  return !part || !whole || isZero(whole) ? null : divide(part, whole);
}
/** Pairs that break pagos ≤ obligaciones ≤ compromisos ≤ apropiación (PDM-040), as `pagos>obligaciones`. */
export function budgetFaults(budget: Budget): readonly string[] {
  return ORDER.flatMap((upper, i) => {
    const lower = ORDER[i + 1];
    const [more, less] = [decimal(budget[upper] ?? ''), lower ? decimal(budget[lower] ?? '') : null];
    return lower && more && less?.greaterThan(more) ? [`${NAMES[lower]}>${NAMES[upper]}`] : [];
  });
}
