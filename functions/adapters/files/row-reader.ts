import {
  type Acumulacion,
  type IndicatorRow,
  type RefusedCell,
  readAcumulacion,
  readSentido,
  writeMetas,
} from '../../../domain/indicators';
import { fromSpreadsheet, type NumberStyle } from '../../../domain/kernel/decimal';
import { cellAddress, cleanText, type SheetRow } from './cells';
import type { Column, Role } from './columns';
import type { Layout } from './layout';
import { readModulos } from './modulos';
import { plain } from './titles';
import { NOTHING, type ReadNumber, readValue, readYears } from './values';

export interface RowContext {
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout;
  readonly style: NumberStyle;
  /** The name of the sheet when it names a dependencia and no column does. */
  readonly dependencia: string;
  /** What a merged group cell said in the rows above. */
  readonly above: Map<number, string>;
}
export type ReadRow =
  | { readonly kind: 'row'; readonly row: IndicatorRow }
  | { readonly kind: 'refused'; readonly cells: readonly RefusedCell[] }
  | { readonly kind: 'blank' };

type NumberRole = 'lineaBase' | 'meta' | 'peso';

/** One row of a file as an entry of the register; every cell that cannot be understood is refused with its address. */
export function readRow(source: SheetRow, context: RowContext): ReadRow {
  const { layout, sheet } = context;
  const text = (kind: Role['kind']): string => {
    for (const { index } of layout.of(kind)) {
      const found = cleanText(source.cells[index]);
      if (found !== '') return found;
      const merged = SPANS.has(kind) ? cleanText(source.merged?.get(index)) : '';
      if (merged !== '') return merged;
    }
    return '';
  };
  const nombre = text('nombre');
  const codigo = codeOf(source, layout.of('codigo')[0]);
  if (nombre === '' && codigo === '') return { kind: 'blank' };
  if (isNotAnIndicator(source, layout, { nombre, codigo })) return { kind: 'blank' };
  const refused: RefusedCell[] = [];
  const refuse = (column: number, reason: string): void =>
    void refused.push({ cell: cellAddress(sheet, source.number, column), reason });
  if (nombre === '') refuse(layout.of('nombre')[0]?.index ?? 0, `El indicador ${codigo} no tiene nombre.`);

  const unidad = text('unidad');
  const number = (column: Column): ReadNumber => {
    const cell = source.cells[column.index];
    const read = readValue(cell, context.style, unidad);
    if (read === null)
      refuse(column.index, `«${column.title}» debe ser un número y dice «${cleanText(cell).slice(0, 60)}».`);
    return read ?? NOTHING;
  };
  const single = (kind: NumberRole): ReadNumber => {
    const column = layout.of(kind)[0];
    return column ? number(column) : NOTHING;
  };
  const tendencia = text('acumulacion');
  const tipo = readAcumulacion(tendencia);
  const values = readYears(source, layout, number, tipo === null || tipo === 'acumulado');
  const [meta, peso] = [single('meta'), single('peso')];
  const base = source.cells[layout.of('lineaBase')[0]?.index ?? -1];
  const lineaBase = readValue(base, context.style, unidad) ?? NOTHING;
  if (refused.length > 0) return { kind: 'refused', cells: refused };

  const fields = named(source, layout);
  const known: Readonly<Record<string, string>> = {
    codigo,
    nombre,
    unidad,
    acumulacion: tipo ?? tendencia,
    sentido: readSentido(text('sentido') || tendencia) ?? text('sentido'),
    linea_base_valor: lineaBase.value ?? (/^[-–—.]$/.test(text('lineaBase')) ? '' : text('lineaBase')),
    metas: fields['metas'] || writeMetas(meta.value, values),
    dependencia_responsable: text('dependencia') || context.dependencia,
    subsistema: text('subsistema'),
    modulos: text('modulos'),
    programa: text('programa'),
    entidad: text('entidad'),
  };
  const ficha: Record<string, string> = {};
  for (const key in fields) if (!Object.hasOwn(known, key)) put(ficha, key, fields[key] ?? '');
  for (const key in known) put(ficha, key, known[key] ?? '');
  const tema = plain(text('tema'));
  const row: IndicatorRow = {
    codigo,
    nombre,
    ficha,
    values,
    lineaBase: lineaBase.value,
    metaCuatrienio: meta.value,
    unidad,
    acumulacion: tipo satisfies Acumulacion | null,
    peso: peso.value,
    assignment: {
      dependenciaId: null,
      coordinadorId: null,
      enlaceId: null,
      subsistema: null,
      modulos: readModulos(text('modulos')),
      tema: tema === 'a' || tema === 'b' ? tema : null,
    },
    extra: extraOf(source, context),
    source: { file: context.file, sheet, row: source.number },
  };
  return { kind: 'row', row };
}

/** What a merged cell may say of all the rows it spans; names, codes and numbers are of one row. */
const SPANS: ReadonlySet<Role['kind']> = new Set([
  'dependencia',
  'subsistema',
  'programa',
  'entidad',
  'modulos',
  'tema',
]);
const TOTAL = /^(sub|gran )?(total(es)?|suma|promedio)\b/i;

/** Totals, notes at the foot, section titles and titles that a printed matrix repeats on every page: rows, but of no indicator. */
function isNotAnIndicator(
  { cells }: SheetRow,
  layout: Layout,
  { nombre, codigo }: { readonly nombre: string; readonly codigo: string },
): boolean {
  const text = (kind: Role['kind']): string => cleanText(cells[layout.of(kind)[0]?.index ?? -1]);
  if (TOTAL.test(nombre) && codigo === '' && text('unidad') === '') return true;
  if (nombre === '' && TOTAL.test(codigo)) return true;
  const title = layout.of('nombre')[0];
  if (title && nombre.length <= title.title.length && plain(nombre) === plain(title.title)) return true;
  if ((nombre !== '' && codigo !== '') || layout.columns.length <= 2) return false;
  return cells.filter((cell) => cleanText(cell) !== '').length === 1;
}

/** Codes are text: a number cell keeps its digits, and an MGA code of eight digits lost its leading zero on the way. */
function codeOf(source: SheetRow, column: Column | undefined): string {
  const cell = column ? source.cells[column.index] : null;
  if (typeof cell !== 'number') return cleanText(cell).replace(/^'/, '');
  const digits = fromSpreadsheet(cell) ?? '';
  return /mga|producto/.test(plain(column?.title ?? '')) && /^\d{8}$/.test(digits) ? `0${digits}` : digits;
}

function named({ cells }: SheetRow, { fields }: Layout): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { key, index } of fields) put(found, key, cleanText(cells[index]));
  return found;
}

/** What we do not interpret, by title; merged group cells say the same for the rows below them. */
function extraOf(
  { cells, merged }: SheetRow,
  { layout, above }: RowContext,
): Readonly<Record<string, string>> {
  const extra: Record<string, string> = {};
  for (const { index, title, group } of layout.kept) {
    const cell = cells[index];
    const own = typeof cell === 'number' ? (fromSpreadsheet(cell) ?? '') : cleanText(cell);
    const said = own === '' ? cleanText(merged?.get(index)) : own;
    if (group && said !== '') above.set(index, said);
    const kept = group ? (above.get(index) ?? '') : said;
    put(extra, title, kept);
  }
  return extra;
}

/** Blanks are left out. Own properties only: a column called `__proto__` is just a column. */
function put(record: Record<string, string>, key: string, value: string): void {
  if (value === '') return;
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}
