import { type Result, refuse } from '../../../domain/kernel/result';

/** What a file may cost before it is refused; far above the real matrices (a few hundred rows), far below what would hurt the process. */
export const LIMITS = {
  bytes: 64 * 1024 * 1024,
  unzippedBytes: 512 * 1024 * 1024,
  /** A part that grows more than this many times is a bomb, not a sheet. */
  ratio: 250,
  rows: 200_000,
  columns: 600,
  /** What a spreadsheet lets a cell hold. */
  cellLength: 32_767,
  /** A row, as its sheet writes it. */
  rowBytes: 16 * 1024 * 1024,
  /** The parts that are read whole: the texts that cells share, the styles. */
  wholeBytes: 24 * 1024 * 1024,
  sheets: 100,
} as const;

type No = Result<never>;
export const emptyFile = (): No =>
  refuse('archivo-vacio', 'El archivo está vacío. Guárdelo de nuevo desde Excel e impórtelo otra vez.');
export const tooBig = (): No =>
  refuse(
    'archivo-muy-grande',
    'El archivo pesa más de 64 MB y no se abrió. Divídalo por dependencia o quite las hojas e imágenes que no son de la matriz.',
  );
export const bomb = (): No =>
  refuse(
    'archivo-sospechoso',
    'El archivo ocuparía demasiado al descomprimirlo y no se abrió. Guárdelo de nuevo desde Excel como .xlsx e impórtelo otra vez.',
  );
export const tooManyRows = (sheet: string): No =>
  refuse(
    'demasiadas-filas',
    `${sheet === '' ? 'El archivo' : `La hoja «${sheet}»`} tiene más de 200.000 filas y no se leyó. Quite las filas vacías o divida el archivo.`,
  );
export const tooManySheets = (): No =>
  refuse(
    'demasiadas-hojas',
    'El libro tiene más de 100 hojas y no se leyó. Deje solo las hojas de la matriz e impórtelo otra vez.',
  );
export const tooWide = (cell: string): No =>
  refuse(
    'demasiadas-columnas',
    `La hoja tiene más de 600 columnas (celda ${cell}) y no se leyó. Quite las columnas que no son de la matriz.`,
  );
export const damaged = (): No =>
  refuse(
    'archivo-danado',
    'El archivo está dañado o incompleto y no se pudo leer. Ábralo en Excel, guárdelo de nuevo e impórtelo otra vez.',
  );
export const encrypted = (): No =>
  refuse(
    'archivo-con-clave',
    'El archivo tiene contraseña o está en el formato antiguo .xls. Guárdelo sin contraseña como .xlsx e impórtelo otra vez.',
  );
export const macros = (): No =>
  refuse(
    'archivo-con-macros',
    'El archivo trae macros y no se abrió. Guárdelo como «Libro de Excel (.xlsx)», sin macros, e impórtelo otra vez.',
  );
export const otherSpreadsheet = (): No =>
  refuse(
    'tipo-no-admitido',
    'El archivo es una hoja de cálculo en otro formato y no se abrió. Ábralo en Excel o LibreOffice, elija «Guardar como», «Libro de Excel (.xlsx)», e impórtelo otra vez.',
  );
export const wrongType = (what: string, wanted = 'una matriz'): No =>
  refuse(
    'tipo-no-admitido',
    `El archivo ${what} no es ${wanted}. Importe un libro de Excel (.xlsx) o un CSV.`,
  );
export const noMatrix = (why: readonly string[]): No =>
  refuse(
    'sin-matriz',
    'Ninguna hoja tiene una fila de títulos con el nombre del indicador y, al menos, su código, unidad o metas.',
    why,
  );
