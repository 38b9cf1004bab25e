import type { Matrix, MatrixRow } from '../wire';

/** The rows of a dictionary-columnar matrix. Texts are shared, not copied. */
export function rowsOf(matrix: Matrix): readonly MatrixRow[] {
  const rows: Record<string, string | null>[] = Array.from({ length: matrix.rows }, () => ({}));
  for (const column of matrix.columns) {
    const at =
      'values' in column
        ? (row: number) => column.values[row] ?? null
        : (row: number) => column.dictionary[column.index[row] ?? -1] ?? null;
    rows.forEach((row, n) => {
      row[column.key] = at(n);
    });
  }
  return rows as unknown as readonly MatrixRow[];
}
