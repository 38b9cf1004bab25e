import {
  BUDGET_LINES,
  budgetAlert,
  budgetFaults,
  budgetFaultText,
  budgetFraction,
  budgetOf,
  nameOfLine,
  porQuePresupuesto,
  type YearValue,
} from '../indicators';
import { formatPercent } from '../kernel/decimal';
import type { BudgetView } from './views';

const LINES = ['compromisos', 'obligaciones', 'pagos'] as const;
interface Shown {
  readonly origen: string;
  readonly corte: string;
}
/** The budget of a year beside its physical progress: each line as a share of the apropiación, what does not add up, and the alert (PDM-031, PDM-035, PDM-040). */
export function budgetView(
  extra: Readonly<Record<string, string>>,
  { year, executed }: YearValue,
  { origen, corte }: Shown,
): BudgetView | null {
  const found = budgetOf(extra, year);
  if (!found) return null;
  const { budget } = found;
  return {
    lineas: LINES.filter((line) => budget[line] !== undefined).map((line) => {
      const share = budgetFraction(budget, line);
      return {
        nombre: nameOfLine(line),
        formula: BUDGET_LINES[line],
        porcentaje: share ? formatPercent(share) : null,
        porQue: porQuePresupuesto(found, line, { year, origen, corte }),
      };
    }),
    alerta: budgetAlert(budget, executed),
    revisar: budgetFaults(budget).map(budgetFaultText),
  };
}
