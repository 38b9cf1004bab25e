import { decimal, formatNumber, formatPercent } from '../../kernel/decimal';
import { BUDGET_LINES, type Budget, budgetFraction } from './budget';
import type { BudgetOfYear } from './budget-columns';
import type { Why } from './why';

type Line = keyof typeof BUDGET_LINES;
const NAMES: Readonly<Record<keyof Budget, string>> = {
  apropiacionDefinitiva: 'Apropiación definitiva',
  compromisos: 'Compromisos',
  obligaciones: 'Obligaciones',
  pagos: 'Pagos',
};
export const nameOfLine = (line: Line): string => NAMES[line];
/** Pesos are written without decimals. */
const pesos = (text: string): string => `$ ${formatNumber(decimal(text) ?? text, 0)}`;

/** «¿Por qué?» of a share of the budget: its two lines, the columns they were read from and the denominator by its name (PDM-035, X-024). */
export function porQuePresupuesto(
  { budget, columns }: BudgetOfYear,
  line: Line,
  { year, origen, corte }: { readonly year: number; readonly origen: string; readonly corte: string },
): Why {
  const share = budgetFraction(budget, line);
  const input = (key: keyof Budget): Why['entradas'][number] => ({
    nombre: NAMES[key],
    valor: pesos(budget[key] ?? ''),
    origen: `${origen}, columna «${columns[key] ?? ''}»`,
  });
  return {
    titulo: `${NAMES[line]} de ${year}`,
    resultado: share ? formatPercent(share) : 'Sin apropiación: sin porcentaje.',
    sinTope: null,
    formula: BUDGET_LINES[line],
    sustitucion: share
      ? `${pesos(budget[line] ?? '')} ÷ ${pesos(budget.apropiacionDefinitiva)} = ${formatPercent(share)}`
      : '',
    entradas: [input(line), input('apropiacionDefinitiva')],
    corte,
    notas: [],
  };
}
