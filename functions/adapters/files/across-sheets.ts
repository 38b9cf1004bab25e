import type { IndicatorRow, YearValue } from '../../../domain/indicators';
import { dependenciaKey } from '../../../domain/indicators';
import { normalise } from '../../../domain/kernel/text';
import type { Column } from './columns';

interface Read {
  readonly rows: readonly IndicatorRow[];
  readonly warnings: readonly string[];
}
interface SheetRead {
  readonly sheet: string;
  readonly layout: string;
  readonly columns: readonly Column[];
}

/**
 * The sheets of one workbook speak of the same indicators: a «Consolidado» repeats what each dependencia has in its own sheet, a sheet of the budget
 * adds its columns. Rows that say nothing different are one row.
 */
export function acrossSheets(rows: readonly IndicatorRow[], sheets: readonly SheetRead[]): Read {
  if (new Set(sheets.map(({ sheet }) => sheet)).size < 2) return { rows, warnings: [] };
  const named = bySheetName(rows, sheets);
  const kept: (IndicatorRow | null)[] = [];
  const byName = new Map<string, number[]>();
  const joined = new Map<string, number>();
  for (const row of named) {
    const key = `${normalise(row.codigo)}\u0000${normalise(row.nombre)}`;
    const places = byName.get(key) ?? [];
    const same = places.filter((place) => {
      const before = kept[place];
      return before ? isOfOtherSheet(before, row) && agree(before, row) : false;
    });
    const [place] = same;
    const before = place === undefined ? null : kept[place];
    if (same.length === 1 && place !== undefined && before) {
      kept[place] = together(before, row);
      const pair = `${row.source.sheet}\u0000${before.source.sheet}`;
      joined.set(pair, (joined.get(pair) ?? 0) + 1);
    } else byName.set(key, [...places, kept.push(row) - 1]);
  }
  const warnings = [...joined].map(([pair, times]) => {
    const [from = '', to = ''] = pair.split('\u0000');
    return `${times === 1 ? '1 fila' : `${times} filas`} de la hoja «${from}» ${times === 1 ? 'completa' : 'completan'} o ${times === 1 ? 'repite' : 'repiten'} las de «${to}»: cada indicador se tomó una vez.`;
  });
  return { rows: kept.filter((row) => row !== null), warnings };
}
const isOfOtherSheet = (a: IndicatorRow, b: IndicatorRow): boolean => a.source.sheet !== b.source.sheet;

const place = ({ ficha }: IndicatorRow): string => dependenciaKey(ficha['dependencia_responsable'] ?? '');
const alike = (a: string, b: string): boolean => a === '' || b === '' || a === b;
const bare = ({ values, metaCuatrienio, lineaBase, unidad }: IndicatorRow): boolean =>
  values.length === 0 && metaCuatrienio === null && lineaBase === null && unidad === '';
const sameNumber = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
const sameYears = (a: readonly YearValue[], b: readonly YearValue[]): boolean =>
  a.every((value) => {
    const other = b.find(({ year }) => year === value.year);
    return (
      !other || (sameNumber(value.programmed, other.programmed) && sameNumber(value.executed, other.executed))
    );
  });

/** One of them says nothing of its own, or both report the same years alike; a target alone is no proof. */
function agree(a: IndicatorRow, b: IndicatorRow): boolean {
  const of = (row: IndicatorRow): string => normalise(row.ficha['programa'] ?? '');
  if (!alike(place(a), place(b)) || !alike(of(a), of(b))) return false;
  if (bare(a) || bare(b)) return true;
  return (
    a.values.length > 0 &&
    b.values.length > 0 &&
    sameYears(a.values, b.values) &&
    sameNumber(a.metaCuatrienio, b.metaCuatrienio) &&
    sameNumber(a.lineaBase, b.lineaBase) &&
    alike(normalise(a.unidad), normalise(b.unidad))
  );
}

function together(a: IndicatorRow, b: IndicatorRow): IndicatorRow {
  const [main, other] = bare(a) ? [b, a] : [a, b];
  const years = new Map(other.values.map((value) => [value.year, value]));
  for (const value of main.values) {
    const more = years.get(value.year);
    years.set(value.year, {
      ...value,
      programmed: value.programmed ?? more?.programmed ?? null,
      executed: value.executed ?? more?.executed ?? null,
      state: value.executed === null && more?.executed != null ? more.state : value.state,
    });
  }
  return {
    ...main,
    ficha: { ...other.ficha, ...main.ficha },
    values: [...years.values()].sort((x, y) => x.year - y.year),
    lineaBase: main.lineaBase ?? other.lineaBase,
    metaCuatrienio: main.metaCuatrienio ?? other.metaCuatrienio,
    unidad: main.unidad || other.unidad,
    acumulacion: main.acumulacion ?? other.acumulacion,
    peso: main.peso ?? other.peso,
    extra: { ...other.extra, ...main.extra },
  };
}

/** Names of sheets that are of the workbook, not of who answers. */
const GENERIC =
  /^(hoja|sheet|matriz|consolidad|plan|indicador|producto|resultado|seguimiento|avance|base|datos|tabla|anexo|resumen|total|tablero|informe|corte|trim|vigencia|linea|eje|componente|dimension|programa|fisic|financier|presupuest|metas?|poai|ppi|iniciativa|sgr|\d|i{1,3}v?\b)/;

/** Sheets of one layout without a column of dependencia: each is of the dependencia that it is called after. */
function bySheetName(rows: readonly IndicatorRow[], sheets: readonly SheetRead[]): readonly IndicatorRow[] {
  const said = sheets.filter(
    ({ sheet, columns }) =>
      !GENERIC.test(normalise(sheet)) && !columns.some(({ role }) => role.kind === 'dependencia'),
  );
  const shared = new Set(
    said
      .filter((one) => said.some((other) => other.sheet !== one.sheet && other.layout === one.layout))
      .map(({ sheet }) => sheet),
  );
  if (shared.size === 0) return rows;
  return rows.map((row) =>
    shared.has(row.source.sheet) && !row.ficha['dependencia_responsable']
      ? { ...row, ficha: { ...row.ficha, dependencia_responsable: row.source.sheet.trim() } }
      : row,
  );
}
