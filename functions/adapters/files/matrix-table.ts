import { currentFicha, type FichaField, fichaSchema, type Indicator } from '../../../domain/indicators';
import { FICHA_FIELD, KEPT, mapColumns } from './columns';
import type { Table, TableColumn } from './table';

type Column = TableColumn & { readonly of: (indicator: Indicator) => string | null };
const STATES = ['reportado', 'sin-dato', 'NP', 'ND', 'NA', 'PA'];
const LONG = 45;

/** The register as a sheet that imports back to the same register: ficha, yearly values, and the columns that came with the file. */
export function matrixTable(
  indicators: readonly Indicator[],
  schema: readonly FichaField[] = fichaSchema,
): Table {
  const years = [...new Set(indicators.flatMap(({ values }) => values.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const columns = [
    ...fichaColumns(indicators, schema),
    ...numbers(),
    ...years.flatMap(yearColumns),
    ...keptColumns(indicators),
  ];
  const rows = indicators.map((indicator) => columns.map(({ of }) => of(indicator)));
  return { sheet: 'Matriz', columns, rows };
}

function fichaColumns(indicators: readonly Indicator[], schema: readonly FichaField[]): readonly Column[] {
  const asked = schema.filter(({ kind }) => kind !== 'sistema');
  const known = new Set(asked.map(({ key }) => key));
  const others = [...new Set(indicators.flatMap((indicator) => Object.keys(currentFicha(indicator))))]
    .filter((key) => !known.has(key))
    .sort();
  return [
    ...asked.map(
      (field): Column => ({
        title: titleOf(field, schema),
        width: widthOf(field),
        kind: field.key === 'linea_base_valor' ? 'numero' : 'texto',
        options: field.options,
        of: (indicator) => fieldOf(indicator, field.key),
      }),
    ),
    ...others.map(
      (key): Column => ({
        title: OTHER[key] ?? `${FICHA_FIELD}${key}`,
        width: 24,
        kind: 'texto',
        of: (indicator) => fieldOf(indicator, key),
      }),
    ),
  ];
}
/** The office's own title where the reader takes it for this field and nothing else; else the key, which it always knows. */
const titleOf = ({ key, label }: FichaField, schema: readonly FichaField[]): string => {
  const [column] = mapColumns([label], {}, schema);
  const known = fichaSchema.some((field) => field.key === key && field.label === label);
  return known || (column?.role.kind === 'ficha' && column.role.key === key) ? label : `${FICHA_FIELD}${key}`;
};
const OTHER: Readonly<Record<string, string>> = {
  programa: 'Programa',
  entidad: 'Código entidad',
  calificacion: 'Calificación',
};
const widthOf = ({ key, kind }: FichaField): number =>
  key === 'nombre' || kind === 'texto-largo' ? LONG : kind === 'lista' ? 32 : key === 'codigo' ? 14 : 22;

function fieldOf(indicator: Indicator, key: string): string | null {
  if (key === 'codigo') return indicator.codigo;
  if (key === 'nombre') return indicator.nombre;
  const ficha = currentFicha(indicator);
  return Object.hasOwn(ficha, key) ? (ficha[key] ?? null) : null;
}

const numbers = (): readonly Column[] => [
  { title: 'Meta del cuatrienio', width: 14, kind: 'numero', of: ({ metaCuatrienio }) => metaCuatrienio },
  { title: 'Peso', width: 10, kind: 'numero', of: ({ peso }) => peso },
  { title: 'Tema', width: 8, kind: 'texto', options: ['a', 'b'], of: ({ assignment }) => assignment.tema },
];
const yearColumns = (year: number): readonly Column[] => {
  const at = (indicator: Indicator) => indicator.values.find((value) => value.year === year);
  return [
    {
      title: `Programado ${year}`,
      width: 14,
      kind: 'numero',
      of: (indicator) => at(indicator)?.programmed ?? null,
    },
    {
      title: `Ejecutado ${year}`,
      width: 14,
      kind: 'numero',
      of: (indicator) => at(indicator)?.executed ?? null,
    },
    {
      title: `Estado ${year}`,
      width: 12,
      kind: 'texto',
      options: STATES,
      of: (indicator) => at(indicator)?.state ?? null,
    },
  ];
};
const keptColumns = (indicators: readonly Indicator[]): readonly Column[] =>
  [...new Set(indicators.flatMap(({ extra }) => Object.keys(extra)))].map((title) => ({
    title: `${KEPT}${title}`,
    width: 18,
    kind: 'texto',
    of: ({ extra }) => (Object.hasOwn(extra, title) ? (extra[title] ?? null) : null),
  }));
