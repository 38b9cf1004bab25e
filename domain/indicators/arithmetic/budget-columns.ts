import { readNumber } from '../../kernel/decimal';
import { normalise } from '../../kernel/text';
import type { Budget } from './budget';

/** What files call the lines of the budget, without accents, the year taken out: «Apropiación definitiva 2025», «2025 Compromisos». */
const LINES: readonly (readonly [keyof Budget, RegExp])[] = [
  ['apropiacionDefinitiva', /^(apropiacion|presupuesto)( definitiv[oa])?$/],
  ['compromisos', /^(total )?(compromisos|comprometido|presupuesto comprometido|valor comprometido)$/],
  ['obligaciones', /^(total )?(obligaciones|obligado|presupuesto obligado|valor obligado)$/],
  ['pagos', /^(total )?(pagos|pagado|presupuesto pagado|valor pagado)$/],
];

export interface BudgetOfYear {
  readonly budget: Budget;
  /** The title of the column that each line was read from. */
  readonly columns: Readonly<Partial<Record<keyof Budget, string>>>;
}

/** The budget of a year, from the columns of the file that the register keeps as they came; `null` where there is no apropiación of that year (PDM-035). */
export function budgetOf(extra: Readonly<Record<string, string>>, year: number): BudgetOfYear | null {
  const columns: Partial<Record<keyof Budget, string>> = {};
  const found: Partial<Record<keyof Budget, string>> = {};
  for (const [title, written] of Object.entries(extra)) {
    if (!title.includes(String(year))) continue;
    const line = lineOf(title, year);
    const value = readNumber(written);
    if (line === null || value === null || found[line] !== undefined) continue;
    found[line] = value;
    columns[line] = title;
  }
  const { apropiacionDefinitiva, ...lines } = found;
  return apropiacionDefinitiva === undefined
    ? null
    : { budget: { apropiacionDefinitiva, ...lines }, columns };
}

function lineOf(title: string, year: number): keyof Budget | null {
  const name = normalise(
    normalise(title)
      .replaceAll(/[^a-z0-9 ]+/g, ' ')
      .replace(String(year), ' '),
  );
  return LINES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
