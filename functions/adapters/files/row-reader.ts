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
import { isDependencia, type Other, otherThanIndicator, programaOf } from './not-an-indicator';
import { plain } from './titles';
import { inPoints, NOTHING, type ReadNumber, readValue, readYears } from './values';

export interface RowContext {
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout;
  readonly style: NumberStyle;
  /** What the sheet or the heading above says where no column does. */
  readonly said: { dependencia: string; programa: string };
  readonly isPercent: (row: number, column: number) => boolean;
  /** What a merged group cell said in the rows above. */
  readonly above: Map<number, string>;
}
export type ReadRow =
  | { readonly kind: 'row'; readonly row: IndicatorRow }
  | { readonly kind: 'refused'; readonly cells: readonly RefusedCell[] }
  | { readonly kind: 'blank' };

const notANumber = (title: string, cell: SheetRow['cells'][number] | undefined): string => {
  const said = cleanText(cell).slice(0, 60);
  return `«${title}» debe ser un número y ${/^#\w/.test(said) ? `tiene un error de fórmula (${said})` : `dice «${said}»`}.`;
};

/** A heading speaks for the rows below it, where no column of theirs does. */
function headed(other: Other, { layout, said }: RowContext): ReadRow {
  if (other.kind === 'blank') return other;
  const { text } = other;
  const programa = programaOf(text);
  if (programa !== null && layout.of('programa').length === 0) said.programa = programa;
  if (isDependencia(text) && layout.of('dependencia').length === 0) {
    said.dependencia = text;
    said.programa = '';
  }
  return { kind: 'blank' };
}

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
  const other = otherThanIndicator(source, layout, { nombre, codigo });
  if (other) return headed(other, context);
  const refused: RefusedCell[] = [];
  const refuse = (column: number, reason: string): void =>
    void refused.push({ cell: cellAddress(sheet, source.number, column), reason });
  if (nombre === '') refuse(layout.of('nombre')[0]?.index ?? 0, `El indicador ${codigo} no tiene nombre.`);

  const unidad = text('unidad');
  const asIs = (index: number): ReadNumber | null =>
    readValue(source.cells[index], context.style, unidad, context.isPercent(source.number, index));
  const tell = inPoints(unidad, () => layout.numbers.map((index) => asIs(index) ?? NOTHING));
  const number = ({ index, title }: Column): ReadNumber => {
    const read = asIs(index);
    if (read === null) refuse(index, notANumber(title, source.cells[index]));
    return tell(read ?? NOTHING);
  };
  const tendencia = text('acumulacion');
  const tipo = readAcumulacion(tendencia);
  const values = readYears(source, layout, number, tipo === null || tipo === 'acumulado');
  const [goal, weight, base] = [layout.of('meta')[0], layout.of('peso')[0], layout.of('lineaBase')[0]];
  const meta = goal ? number(goal) : NOTHING;
  const peso = (weight ? asIs(weight.index) : null) ?? NOTHING;
  if (weight && asIs(weight.index) === null)
    refuse(weight.index, notANumber(weight.title, source.cells[weight.index]));
  const lineaBase = tell((base ? asIs(base.index) : null) ?? NOTHING);
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
    dependencia_responsable: text('dependencia') || context.said.dependencia,
    subsistema: text('subsistema'),
    modulos: text('modulos'),
    programa: text('programa') || context.said.programa,
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
    const own = typeof cell === 'number' ? numberText(cell) : cleanText(cell);
    const said = own === '' ? cleanText(merged?.get(index)) : own;
    if (group && said !== '') above.set(index, said);
    const kept = group ? (above.get(index) ?? '') : said;
    put(extra, title, kept);
  }
  return extra;
}

/** As people read it, where a point would be a thousand's: 950,125 is not 950.125. */
const numberText = (cell: number): string => {
  const said = fromSpreadsheet(cell) ?? '';
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(said) ? said.replace('.', ',') : said;
};

/** Blanks are left out. Own properties only: a column called `__proto__` is just a column. */
function put(record: Record<string, string>, key: string, value: string): void {
  if (value === '') return;
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}
