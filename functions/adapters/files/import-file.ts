import {
  type ImportOutcome,
  importIndicators,
  outcomeOf,
  previewImport,
  type RefusedCell,
  type Resolutions,
  registroOf,
  schemaOf,
} from '../../../domain/indicators';
import type { Actor } from '../../../domain/kernel/actor';
import type { Office } from '../../../domain/kernel/office';
import { ok, type Result } from '../../../domain/kernel/result';
import { contar } from '../../../domain/kernel/text';
import { procesoFeature } from '../../../domain/people';
import type { ColumnChoices } from './columns';
import { type MatrixFile, readMatrix } from './read-matrix';
import { type RoleChoice, roleChoices } from './role-choices';

export interface FileImport extends ImportOutcome {
  readonly refused: readonly RefusedCell[];
  readonly warnings: readonly string[];
  /** What each column was taken for, by sheet. */
  readonly mapping: MatrixFile['mapping'];
  /** What any of them may be taken for. */
  readonly roles: readonly RoleChoice[];
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

/** A file, read once, into the register through the same act as any other surface; with `preview` it only says what would happen. */
export async function importFile(
  office: Office,
  actor: Actor,
  file: FileToImport,
  commandId: string,
): Promise<Result<FileImport>> {
  const { procesoId, filename, columns = {} } = file;
  const reader = office.reader(actor.tenantId);
  const { state: proceso } = await reader.get(procesoFeature, procesoId);
  const schema = proceso.kind === 'open' ? schemaOf(proceso) : undefined;
  const read = await readMatrix(file.bytes, filename, {
    choices: columns,
    propose: file.preview === true,
    ...(proceso.kind === 'open' ? { remembered: registroOf(proceso).columnas } : {}),
    ...(schema ? { schema } : {}),
  });
  if (!read.ok) return read;
  const { rows, refused, warnings, mapping } = read.value;
  const input = {
    procesoId,
    file: filename,
    rows,
    resolutions: file.resolutions ?? {},
    columnas: corrected(mapping, columns),
  };
  const done = file.preview
    ? ok(outcomeOf(await previewImport(reader, input)))
    : await office.perform(actor, importIndicators, input, commandId);
  if (!done.ok) return done;
  const notTaken = [...refused, ...done.value.rechazadas];
  return ok({
    ...done.value,
    rechazados: rowsOf(notTaken),
    refused: notTaken,
    warnings,
    mapping,
    roles: roleChoices(mapping, schema),
  });
}

/** What was said of the columns, by the layout that has them. */
function corrected(
  mapping: MatrixFile['mapping'],
  columns: ColumnChoices,
): Readonly<Record<string, ColumnChoices>> {
  const said = mapping.map(({ layout, columns: found }): [string, ColumnChoices] => [
    layout,
    Object.fromEntries(
      found.flatMap(({ title }) => (Object.hasOwn(columns, title) ? [[title, columns[title] ?? '']] : [])),
    ),
  ]);
  return Object.fromEntries(said.filter(([, choices]) => Object.keys(choices).length > 0));
}

/** Rows, not cells: a row refused for three cells is one. */
const rowsOf = (cells: readonly RefusedCell[]): number =>
  new Set(cells.map(({ cell }) => cell.replace(/(^|!)[A-Z]+(?=\d+$)/, '$1').replace(/^fila /, ''))).size;

/** The same, as a person reads it: «1 nuevo · 3 cambiados …». */
export const importSentence = ({ nuevos, cambiados, sinCambios, rechazados }: ImportOutcome): string =>
  [
    contar(nuevos, 'nuevo', 'nuevos'),
    contar(cambiados, 'cambiado', 'cambiados'),
    `${sinCambios} sin cambios`,
    contar(rechazados, 'rechazado', 'rechazados'),
  ].join(' · ');

/** The line that scripts read: `331 nuevos · 0 cambiados · 0 sin cambios · 0 rechazados`. */
export const importLine = ({ nuevos, cambiados, sinCambios, rechazados }: ImportOutcome): string =>
  `${nuevos} nuevos · ${cambiados} cambiados · ${sinCambios} sin cambios · ${rechazados} rechazados`;
