export type { FileImport } from './import-file';
export { importFile, importLine } from './import-file';
export type { MatrixFile } from './read-matrix';
export { readMatrix } from './read-matrix';
