export type { FileImport } from './import-file';
export { importFile, importLine } from './import-file';
export { matrixTable } from './matrix-table';
export { type PrioritisedRow, prioritisedTable } from './prioritised-table';
export type { MatrixFile } from './read-matrix';
export { readMatrix } from './read-matrix';
export type { Table } from './table';
export { writeTableCsv } from './write-csv';
export { writeTableXlsx } from './write-xlsx';
