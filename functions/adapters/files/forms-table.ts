import type { Table, TableColumn } from './table';

const LONG = /^(nombreActual|tipoOtroExplicacion|justificacion|acuerdos|razonSinActa|fichaNueva)$/;

/** All forms, one a row; the titles are the stable keys, the same as in JSON (DIE-014). */
export const formsTable = (
  keys: readonly string[],
  records: readonly Readonly<Record<string, string>>[],
): Table => ({
  sheet: 'DIES-058',
  columns: keys.map((title): TableColumn => ({ title, width: LONG.test(title) ? 45 : 20, kind: 'texto' })),
  rows: records.map((record) => keys.map((key) => record[key] ?? '')),
});
