import {
  add,
  type Decimal,
  decimal,
  formatNumber,
  isNegative,
  readNumber,
  subtract,
  ZERO,
} from '../../kernel/decimal';
import { normalise } from '../../kernel/text';
import type { IndicatorRow } from '../indicators';
import { programmingWarning } from './alerts';
import { budgetFaults, budgetFaultText } from './budget';
import { budgetOf } from './budget-columns';

/** What a column that the register keeps as it came says of a year. */
interface Told {
  readonly of: 'source' | 'total' | 'planned' | 'executed' | 'budget';
  readonly year: number;
}
const SOURCE =
  /^(recursos propios|sgp\b.*|sgr\b.*|regalias|credito|transferencias\b.*|cofinanciacion\b.*|otros)$/;
const QUARTER = /\b(t ?[1-4]|[1-4] ?trim\w*|trim\w* ?([1-4]|i{1,3}|iv)|(i{1,3}|iv) trim\w*)\b/;
const BUDGET = /\b(apropiacion|compromisos|comprometido|obligaciones|obligado|pagos|pagado)\b/;

function told(title: string): Told | null {
  const name = normalise(title).replaceAll(/[^a-z0-9%ñ ]+/g, ' ');
  const [first, ...more] = name.match(/\b20\d\d\b/g) ?? [];
  if (first === undefined || more.length > 0 || /%|porcent/.test(name)) return null;
  const rest = name.replace(first, ' ').replaceAll(/\s+/g, ' ').trim();
  const year = Number(first);
  if (BUDGET.test(rest)) return { of: 'budget', year };
  if (rest === 'total') return { of: 'total', year };
  if (SOURCE.test(rest)) return { of: 'source', year };
  if (!QUARTER.test(rest)) return null;
  if (/\b(plan|prog)\w*/.test(rest)) return { of: 'planned', year };
  return /\bejec\w*/.test(rest) ? { of: 'executed', year } : null;
}

/** A cent: totals of files are rounded. */
const NEAR = decimal('0.01') ?? ZERO;
const apart = (a: Decimal, b: Decimal): boolean => subtract(a, b).abs().greaterThan(NEAR);

/**
 * What does not add up in a row of a file, in Spanish: a warning, never a block (PDM-040). Programming against its type, a unit that is missing, negative
 * values, quarters that are not their year, sources that are not their total, payments above what was committed. For one file: titles are read once.
 */
export function consistency(): (row: IndicatorRow) => readonly string[] {
  const known = new Map<string, Told | null>();
  const about = (title: string): Told | null => {
    const found = known.get(title);
    if (found !== undefined) return found;
    const said = told(title);
    known.set(title, said);
    return said;
  };
  return (row) => {
    const warnings: string[] = [];
    const programming = programmingWarning(row);
    if (programming !== null) warnings.push(programming);
    if (row.unidad.trim() === '') warnings.push('No dice su unidad de medida.');
    for (const { year, executed } of row.values) {
      const value = executed === null ? null : decimal(executed);
      if (value && isNegative(value))
        warnings.push(`Lo ejecutado en ${year} es negativo (${formatNumber(value)}).`);
    }
    warnings.push(...moneyAndQuarters(row, about));
    return warnings;
  };
}

function moneyAndQuarters(row: IndicatorRow, about: (title: string) => Told | null): readonly string[] {
  const sums = new Map<string, Decimal>();
  const years = new Set<number>();
  for (const title in row.extra) {
    const said = about(title);
    if (!said) continue;
    years.add(said.year);
    const value = said.of === 'budget' ? null : readNumber(row.extra[title] ?? '');
    if (value === null) continue;
    const key = `${said.of} ${said.year}`;
    sums.set(key, add(sums.get(key) ?? ZERO, decimal(value) ?? ZERO));
  }
  return [...years].flatMap((year) => {
    const found: string[] = [];
    const [sources, total] = [sums.get(`source ${year}`), sums.get(`total ${year}`)];
    if (sources && total && apart(sources, total))
      found.push(
        `Las fuentes de ${year} suman ${formatNumber(sources)} y su total dice ${formatNumber(total)}.`,
      );
    if (row.acumulacion === 'acumulado') found.push(...quarters(row, year, sums));
    const money = budgetOf(row.extra, year);
    if (money) found.push(...budgetFaults(money.budget).map((fault) => `${year}: ${budgetFaultText(fault)}`));
    return found;
  });
}

const KINDS = [
  ['planned', 'programmed', 'programados'],
  ['executed', 'executed', 'ejecutados'],
] as const;
function quarters(row: IndicatorRow, year: number, sums: ReadonlyMap<string, Decimal>): readonly string[] {
  const of = row.values.find((value) => value.year === year);
  return KINDS.flatMap(([part, key, word]) => {
    const [sum, whole] = [sums.get(`${part} ${year}`), decimal(of?.[key] ?? '')];
    return sum && whole && apart(sum, whole)
      ? [`Los trimestres ${word} de ${year} suman ${formatNumber(sum)} y el año dice ${formatNumber(whole)}.`]
      : [];
  });
}
