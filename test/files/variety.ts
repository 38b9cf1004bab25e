import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';

/** What an office knows of one indicator; every layout below says the same of it. */
export interface Truth {
  readonly codigo: string;
  readonly nombre: string;
  readonly unidad: string;
  readonly dependencia: string;
  readonly lineaBase: number;
  readonly meta: number;
  readonly years: readonly { readonly programmed: number; readonly executed: number | null }[];
}
export const YEARS = [2024, 2025, 2026, 2027];
const NAMES = [
  'Árboles nativos sembrados',
  'Niñas y niños atendidos',
  'Kilómetros de vía terciaria mejorados',
  'Hogares con acceso a agua potable',
  'Total de visitas técnicas realizadas',
  'Documentos de planeación elaborados',
];
const DEPENDENCIAS = ['Secretaría de Educación', 'Secretaría de Salud', 'Oficina de Planeación'];
/** Two decimals at most, as offices write; from tenths to millions. */
const amount = fc
  .tuple(fc.constantFrom(1, 10, 100), fc.integer({ min: 1, max: 3_000_000 }))
  .map(([scale, n]) => n / scale);

const truth: fc.Arbitrary<Truth> = fc.record({
  codigo: fc.constantFrom('4501048', '040600100', '1.2.3', 'MP-07'),
  nombre: fc.constantFrom(...NAMES),
  unidad: fc.constantFrom('Número', 'Hectáreas', 'Kilómetros'),
  dependencia: fc.constantFrom(...DEPENDENCIAS),
  lineaBase: amount,
  meta: amount,
  years: fc.array(fc.record({ programmed: amount, executed: fc.option(amount, { nil: null }) }), {
    minLength: 4,
    maxLength: 4,
  }),
});
/** Ordered by dependencia, as a matrix with headings is; each with a name of its own. */
export const truths = fc
  .array(truth, { minLength: 2, maxLength: 7 })
  .map((all) =>
    all
      .map((one, i) => ({ ...one, codigo: `${one.codigo}${i}`, nombre: `${one.nombre}, fase ${i + 1}` }))
      .sort((a, b) => a.dependencia.localeCompare(b.dependencia)),
  );

export type Cell = string | number | null;
export type Line = readonly Cell[];
/** How a number is written in a cell. */
export type Write = (n: number | null) => Cell;
const group = (n: number, point: string, mark: string): string => {
  const [whole = '', fraction] = String(n).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, point)}${fraction ? mark + fraction : ''}`;
};
/** As spreadsheets and people in Colombia write numbers; text in a CSV. */
export const WRITES: Readonly<Record<string, Write>> = {
  number: (n) => n,
  comma: (n) => (n === null ? '' : String(n).replace('.', ',')),
  thousands: (n) => (n === null ? '-' : group(n, '.', ',')),
  money: (n) => (n === null ? 'ND' : `$ ${group(n, '.', ',')}`),
  spaced: (n) => (n === null ? ' ' : ` ${group(n, '\u00a0', ',')} `),
};

const pick = <T extends string>(...options: readonly T[]) => fc.constantFrom(...options);
export const titles = fc.record({
  codigo: pick('Código', 'CÓDIGO MGA', 'Cod. indicador', 'CÓDIGO DE PRODUCTO ', 'Código de la meta', 'Cód.'),
  nombre: pick(
    'Indicador',
    'INDICADOR DE PRODUCTO',
    'Nombre del indicador',
    'Nombre del Indicador de Producto (MGA)',
    'Indicador de\nProducto',
    'Nombre_indicador',
  ),
  unidad: pick('Unidad', 'UNIDAD DE MEDIDA', 'Unidad de\u00a0medida', 'U. Medida', 'Und.'),
  dependencia: pick(
    'Dependencia',
    'SECRETARÍA RESPONSABLE',
    'Responsable',
    'Secretaría / Entidad responsable',
  ),
  lineaBase: pick('Línea base', 'LINEA DE BASE', 'L.B', 'Línea Base 2023', 'Valor línea base'),
  meta: pick(
    'Meta cuatrienio',
    'META DEL CUATRIENIO',
    'META CUATRENIO',
    'Meta 2024-2027',
    'Meta de producto 2024 - 2027',
    'Valor esperado cuatrienio',
  ),
  programmed: pick('Meta', 'Programado', 'PROGRAMACIÓN', 'Meta programada', 'Valor esperado', 'Prog.'),
  executed: pick('Avance', 'Ejecutado', 'Ejecución física', 'Logro', 'Meta ejecutada', 'Ejec.'),
});
export type Titles = typeof titles extends fc.Arbitrary<infer T> ? T : never;

/** A workbook of these lines. */
export const bookOf = (
  sheets: readonly {
    readonly name: string;
    readonly rows: readonly Line[];
    readonly hidden?: boolean;
  }[],
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows, hidden = false }) => ({
      name,
      hidden,
      rows: rows.map((row) => [...row]),
    })),
  });

const BYTES = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16 le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16 be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'utf-16 le without mark': (text: string) => Buffer.from(text, 'utf16le'),
  'windows-1252': (text: string) => Buffer.from(text, 'latin1'),
} as const;
export const csvKind = fc.record({
  bytes: fc.constantFrom(...(Object.keys(BYTES) as (keyof typeof BYTES)[])),
  mark: fc.constantFrom(';', ',', '\t', '|'),
  line: fc.constantFrom('\n', '\r\n', '\r'),
  announced: fc.boolean(),
  quoted: fc.boolean(),
});
export function csvOf(
  rows: readonly Line[],
  { bytes, mark, line, announced, quoted }: typeof csvKind extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const cell = (value: Cell): string => {
    const text = value === null ? '' : String(value);
    const must = quoted || text.includes(mark) || /["\r\n]/.test(text);
    return must ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => Array.from({ length: width }, (_, i) => cell(row[i] ?? null)).join(mark));
  const head = announced && line !== '\r' ? [`sep=${mark}`] : [];
  return BYTES[bytes]([...head, ...lines, ''].join(line));
}
