import { writeXlsx } from 'hucre/xlsx';
import { readMatrix } from '../../functions/adapters/files';
import { refusalOf } from '../helpers/given';

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);
export const HEADER = ['Código', 'Indicador', 'Unidad', 'Meta 2024', 'Avance 2024'];

export const book = (rows: readonly (readonly (string | number | null)[])[], name = 'Hoja 1') =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] });

export const codeOf = async (bytes: Uint8Array, name = 'matriz.xlsx') =>
  refusalOf(await readMatrix(bytes, name)).code;
