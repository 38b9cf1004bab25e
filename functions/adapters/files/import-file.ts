import type { Actor } from '../../../domain/kernel/actor';
import type { Office } from '../../../domain/kernel/office';
import { ok, type Result } from '../../../domain/kernel/result';
import {
  importIndicators,
  type ImportOutcome,
  outcomeOf,
  previewImport,
  type RefusedCell,
  type Resolutions,
} from '../../../domain/indicators';
import type { ColumnChoices } from './columns';
import { readMatrix } from './read-matrix';

export interface FileImport extends ImportOutcome {
  readonly refused: readonly RefusedCell[];
  readonly warnings: readonly string[];
}
export interface FileToImport {
  readonly procesoId: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly resolutions?: Resolutions;
  readonly preview?: boolean;
  /** What people corrected of the proposed mapping, by title. */
  readonly columns?: ColumnChoices;
}

/** A file into the register through the same act as any other surface; with `preview` it only says what would happen. */
export async function importFile(
  office: Office,
  actor: Actor,
  file: FileToImport,
  commandId: string,
): Promise<Result<FileImport>> {
  const read = await readMatrix(file.bytes, file.filename, file.columns);
  if (!read.ok) return read;
  const { rows, refused, warnings } = read.value;
  const input = { procesoId: file.procesoId, file: file.filename, rows, resolutions: file.resolutions ?? {} };
  const done = file.preview
    ? ok(outcomeOf(await previewImport(office.reader(actor.tenantId), input)))
    : await office.perform(actor, importIndicators, input, commandId);
  if (!done.ok) return done;
  const notTaken = [...refused, ...done.value.rechazadas];
  return ok({ ...done.value, rechazados: rowsOf(notTaken), refused: notTaken, warnings });
}

/** Rows, not cells: a row refused for three cells is one. */
const rowsOf = (cells: readonly RefusedCell[]): number =>
  new Set(cells.map(({ cell }) => cell.replace(/(^|!)[A-Z]+(?=\d+$)/, '$1').replace(/^fila /, ''))).size;

/** The line that people and scripts read: `331 nuevos · 0 cambiados · 0 sin cambios · 0 rechazados`. */
export const importLine = ({ nuevos, cambiados, sinCambios, rechazados }: ImportOutcome): string =>
  `${nuevos} nuevos · ${cambiados} cambiados · ${sinCambios} sin cambios · ${rechazados} rechazados`;
