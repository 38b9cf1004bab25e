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
/** Money without progress, or progress without money, in the period (PDM-031); `null` when both moved or neither did, or one is not known. */
export function budgetAlert(budget: Budget, executed: string | null): BudgetAlert | null {
  const money = decimal(budget.compromisos ?? budget.obligaciones ?? budget.pagos ?? '');
  const done = executed === null ? null : decimal(executed);
  if (!money || !done || isZero(money) === isZero(done)) return null;
  return isZero(done)
    ? {
        codigo: 'PRESUPUESTO_SIN_AVANCE',
        texto: 'Se ejecutó presupuesto sin avance físico en el periodo: revise el reporte',
      }
    : {
        codigo: 'AVANCE_SIN_PRESUPUESTO',
        texto: 'Hay avance físico sin presupuesto ejecutado en el periodo: revise la fuente',
      };
}
export interface BudgetAlert {
  readonly codigo: 'PRESUPUESTO_SIN_AVANCE' | 'AVANCE_SIN_PRESUPUESTO';
  readonly texto: string;
}
/** What each line is a share of, in words: no percentage of money goes without its denominator (PDM-035). */
export const BUDGET_LINES: Readonly<Record<Line, string>> = {
  compromisos: 'compromisos ÷ apropiación definitiva',
  obligaciones: 'obligaciones ÷ apropiación definitiva',
  pagos: 'pagos ÷ apropiación definitiva',
};
/** Pairs that break pagos ≤ obligaciones ≤ compromisos ≤ apropiación (PDM-040), as `pagos>obligaciones`; a line that the source lacks is passed over. */
export function budgetFaults(budget: Budget): readonly string[] {
  const lines = ORDER.flatMap((line) => {
    const value = decimal(budget[line] ?? '');
    return value ? [{ line, value }] : [];
  });
  return lines.flatMap(({ line, value }, i) => {
    const below = lines[i + 1];
    return below?.value.greaterThan(value) ? [`${NAMES[below.line]}>${NAMES[line]}`] : [];
  });
}
const SAID = {
  apropiacion: 'la apropiación definitiva',
  compromisos: 'los compromisos',
  obligaciones: 'las obligaciones',
  pagos: 'los pagos',
} as const;
const isLine = (name: string): name is keyof typeof SAID => Object.hasOwn(SAID, name);
/** «Los pagos pasan de las obligaciones: revise la fuente.» */
export function budgetFaultText(fault: string): string {
  const [less = '', more = ''] = fault.split('>');
  const [who, whom] = [isLine(less) ? SAID[less] : less, isLine(more) ? SAID[more] : more];
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} pasan de ${whom}: revise la fuente.`;
}
