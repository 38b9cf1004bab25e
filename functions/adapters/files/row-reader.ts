import { fromSpreadsheet, type NumberStyle, readNumber } from '../../../domain/kernel/decimal';
import {
  type Acumulacion,
  type IndicatorRow,
  type RefusedCell,
  readAcumulacion,
  readSentido,
  writeMetas,
  type YearValue,
} from '../../../domain/indicators';
import { type Cell, cellAddress, cleanText, type SheetRow } from './cells';
import { type Column, plain, type Role } from './columns';
import { readModulos } from './modulos';

export interface RowContext {
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly roles: ReadonlyMap<Role['kind'], readonly Column[]>;
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
const STATES = {
  np: 'NP',
  nd: 'ND',
  na: 'NA',
  pa: 'PA',
  'n/a': 'NA',
  'no programado': 'NP',
  'no disponible': 'ND',
  'no aplica': 'NA',
} as const;
type StateWord = keyof typeof STATES;

/** One row of a file as an entry of the register; every cell that cannot be understood is refused with its address. */
export function readRow(source: SheetRow, context: RowContext): ReadRow {
  const { columns, sheet } = context;
  const text = (kind: Role['kind']): string => {
    for (const { index } of context.roles.get(kind) ?? []) {
      const found = cleanText(source.cells[index]);
      if (found !== '') return found;
    }
    return '';
  };
  const nombre = text('nombre');
  const codigo = codeOf(source, context.roles.get('codigo')?.[0]);
  if (nombre === '' && codigo === '') return { kind: 'blank' };
  if (/^(sub)?total\b/i.test(nombre)) return { kind: 'blank' };
  const refused: RefusedCell[] = [];
  const refuse = (column: number, reason: string): void =>
    void refused.push({ cell: cellAddress(sheet, source.number, column), reason });
  if (nombre === '')
    refuse(context.roles.get('nombre')?.[0]?.index ?? 0, `El indicador ${codigo} no tiene nombre.`);

  const unidad = text('unidad');
  const number = (
    column: Column,
  ): { readonly value: string | null; readonly state: YearValue['state'] | null } => {
    const cell = source.cells[column.index];
    const read = readValue(cell, context.style, unidad);
    if (read === null)
      refuse(column.index, `«${column.title}» debe ser un número y dice «${cleanText(cell).slice(0, 60)}».`);
    return read ?? { value: null, state: null };
  };
  const single = (
    kind: NumberRole,
  ): { readonly value: string | null; readonly state: YearValue['state'] | null } => {
    const column = context.roles.get(kind)?.[0];
    return column ? number(column) : { value: null, state: null };
  };
  const values = readYears(source, columns, number);
  const [lineaBase, meta, peso] = [single('lineaBase'), single('meta'), single('peso')];
  if (refused.length > 0) return { kind: 'refused', cells: refused };

  const tendencia = text('acumulacion');
  const ficha = clean({
    ...named(source, columns),
    codigo,
    nombre,
    unidad,
    acumulacion: readAcumulacion(tendencia) ?? '',
    sentido: readSentido(text('sentido') || tendencia) ?? text('sentido'),
    linea_base_valor: lineaBase.value ?? (lineaBase.state === 'ND' ? 'ND' : ''),
    metas: writeMetas(meta.value, values),
    dependencia_responsable: text('dependencia') || context.dependencia,
    subsistema: text('subsistema'),
    modulos: text('modulos'),
    programa: text('programa'),
    entidad: text('entidad'),
  });
  const tema = plain(text('tema'));
  const row: IndicatorRow = {
    codigo,
    nombre,
    ficha,
    values,
    lineaBase: lineaBase.value,
    metaCuatrienio: meta.value,
    unidad,
    acumulacion: readAcumulacion(tendencia) satisfies Acumulacion | null,
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

/** Codes are text: a number cell keeps its digits, and an MGA code of eight digits lost its leading zero on the way. */
function codeOf(source: SheetRow, column: Column | undefined): string {
  const cell = column ? source.cells[column.index] : null;
  if (typeof cell !== 'number') return cleanText(cell).replace(/^'/, '');
  const digits = fromSpreadsheet(cell) ?? '';
  return /mga|producto/.test(plain(column?.title ?? '')) && /^\d{8}$/.test(digits) ? `0${digits}` : digits;
}

/** `null`: it is neither a number nor a known state. A percentage written as text is its number when the unit is a percentage, else its fraction. */
function readValue(
  cell: Cell | undefined,
  style: NumberStyle,
  unidad: string,
): { readonly value: string | null; readonly state: YearValue['state'] | null } | null {
  if (typeof cell === 'number') return { value: fromSpreadsheet(cell), state: null };
  const written = cleanText(cell);
  if (/^[-–—.]?$/.test(written)) return { value: null, state: null };
  const word = written.toLowerCase();
  if (Object.hasOwn(STATES, word)) return { value: null, state: STATES[word as StateWord] };
  const percent = written.endsWith('%') && !/%|porcent/i.test(unidad);
  const value = cell instanceof Date ? null : readNumber(written, style);
  if (value === null) return null;
  return { value: percent ? shiftedTwo(value) : value, state: null };
}
/** Hundredth part of decimal text, exactly. */
function shiftedTwo(value: string): string | null {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  return readNumber(`${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`, 'point');
}

function readYears(
  source: SheetRow,
  columns: readonly Column[],
  number: (column: Column) => { readonly value: string | null; readonly state: YearValue['state'] | null },
): readonly YearValue[] {
  const years = new Map<
    number,
    { programmed: string | null; executed: string | null; state: YearValue['state'] | null }
  >();
  for (const column of columns) {
    const { role } = column;
    if (role.kind !== 'programmed' && role.kind !== 'executed' && role.kind !== 'state') continue;
    const year = years.get(role.year) ?? { programmed: null, executed: null, state: null };
    years.set(role.year, year);
    if (role.kind === 'state') {
      const word = cleanText(source.cells[column.index]).toLowerCase();
      if (Object.hasOwn(STATES, word)) year.state = STATES[word as StateWord];
      continue;
    }
    const { value, state } = number(column);
    year[role.kind] = value;
    year.state = state ?? year.state;
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, { programmed, executed, state }]) => ({
      year,
      programmed,
      executed,
      state: executed !== null ? 'reportado' : (state ?? (programmed === '0' ? 'NP' : 'sin-dato')),
    }));
}

function named(source: SheetRow, columns: readonly Column[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { role, index } of columns)
    if (role.kind === 'ficha') found[role.key] = cleanText(source.cells[index]);
  return found;
}

/** What we do not interpret, by title; merged group cells say the same for the rows below them. */
function extraOf(source: SheetRow, { columns, above }: RowContext): Readonly<Record<string, string>> {
  const entries = columns.flatMap(({ role, index, title }): [string, string][] => {
    const cell = source.cells[index];
    const said = typeof cell === 'number' ? (fromSpreadsheet(cell) ?? '') : cleanText(cell);
    if (role.kind === 'group') {
      if (said !== '') above.set(index, said);
      return [[title, above.get(index) ?? '']];
    }
    return role.kind === 'extra' ? [[title, said]] : [];
  });
  return clean(Object.fromEntries(entries));
}

/** Without blanks. Keys are own properties only: a column called `__proto__` is just a column. */
const clean = (record: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
