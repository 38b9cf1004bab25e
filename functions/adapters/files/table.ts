/** A sheet to write: every cell is decimal text, text, or empty. */
export interface TableColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** `numero`: written as a number where the spreadsheet can hold it exactly. */
  readonly kind: 'texto' | 'numero';
  /** A list to choose from, where the column has one. */
  readonly options?: readonly string[];
}
export interface Table {
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** As many cells as columns; `null` is empty. */
  readonly rows: readonly (readonly (string | null)[])[];
}
