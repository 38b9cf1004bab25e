import type { IndicatorRow } from '../../../domain/indicators';
import { cleanText, type SheetRow } from './cells';
import type { Column } from './columns';
import { type Layout, layoutOf } from './layout';
import { plain } from './titles';
import { yearlyRole } from './yearly-title';

/** A table with a row for each year of each indicator: «Año», «Meta» and «Logro» are of the year that the row says. */
export interface YearByRow {
  /** The column that says it. */
  readonly title: string;
  readonly layoutFor: (row: SheetRow) => Layout;
  /** Puts the year beside the others of its indicator; a year that it already has is another row. */
  readonly add: (rows: IndicatorRow[], row: IndicatorRow) => void;
}

const YEAR_COLUMN = /^(ano|vigencia|periodo|ano vigencia|vigencia ano)( fiscal)?$/;
const ONE_YEAR = /^20\d\d$/;

/** `null`: the table has its years in columns, or none. */
export function yearByRow(columns: readonly Column[], sample: readonly SheetRow[]): YearByRow | null {
  if (columns.some(({ role }) => 'year' in role)) return null;
  const said = columns.find(({ role, title }) => role.kind === 'extra' && YEAR_COLUMN.test(plain(title)));
  if (!said) return null;
  const yearOf = ({ cells }: SheetRow): string => cleanText(cells[said.index]);
  const written = sample.map(yearOf).filter((text) => text !== '');
  if (written.length === 0 || !written.every((text) => ONE_YEAR.test(text))) return null;
  const ofYear = (year: string): readonly Column[] =>
    columns.flatMap((column) => {
      if (column === said) return [];
      const free =
        column.role.kind === 'extra' || (column.role.kind === 'meta' && plain(column.title) === 'meta');
      const yearly = free ? yearlyRole(`${plain(column.title)} ${year}`) : null;
      return [yearly ? { ...column, ...yearly } : column];
    });
  if (!ofYear('2024').some(({ role }) => 'year' in role)) return null;
  const layouts = new Map<string, Layout>();
  return {
    title: said.title,
    layoutFor: (row) => {
      const year = yearOf(row);
      const found = layouts.get(year) ?? layoutOf(ONE_YEAR.test(year) ? ofYear(year) : columns);
      layouts.set(year, found);
      return found;
    },
    add: adding(),
  };
}

function adding(): YearByRow['add'] {
  const places = new Map<string, number>();
  return (rows, row) => {
    const key = JSON.stringify([row.codigo, row.nombre, row.ficha['dependencia_responsable'] ?? '']);
    const at = places.get(key);
    const known = at === undefined ? undefined : rows[at];
    const has = known?.values.some(({ year }) => row.values.some((value) => value.year === year));
    if (known && at !== undefined && !has) rows[at] = together(known, row);
    else places.set(key, rows.push(row) - 1);
  };
}

/** The targets of each row stand in its ficha too: «2024: 10» and «2025: 12» are «2024: 10; 2025: 12». */
function together(known: IndicatorRow, more: IndicatorRow): IndicatorRow {
  const metas = [known, more].map(({ ficha }) => ficha['metas'] ?? '');
  const parts = [...new Set(metas.flatMap((text) => text.split('; ')))].filter((text) => text !== '');
  return {
    ...known,
    values: [...known.values, ...more.values].sort((a, b) => a.year - b.year),
    ficha: {
      ...more.ficha,
      ...known.ficha,
      ...(parts.length > 0 ? { metas: parts.sort(byYear).join('; ') } : {}),
    },
  };
}
const byYear = (a: string, b: string): number =>
  Number(a.startsWith('20')) - Number(b.startsWith('20')) || (a < b ? -1 : 1);
