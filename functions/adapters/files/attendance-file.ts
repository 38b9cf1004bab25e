import { type DateOrder, readTeamsFile, type TeamsFile } from '../../../domain/attendance';
import type { PlainDate } from '../../../domain/kernel/instant';
import { type Result, refuse } from '../../../domain/kernel/result';
import { csvRows } from './csv-rows';
import { decodeText } from './csv-text';
import { emptyFile } from './refusals';

const DELIMITERS = ['\t', ';', ','] as const;
const ZIP = [0x50, 0x4b];

/** A Teams attendance CSV of any generation, encoding and delimiter: the first delimiter under which a table of people appears. */
export function attendanceFile(
  bytes: Uint8Array,
  scheduled: PlainDate,
  order?: DateOrder,
): Result<TeamsFile> {
  if (ZIP.every((byte, i) => bytes[i] === byte))
    return refuse(
      'tipo-no-admitido',
      'No se guardó nada: el archivo es de Excel o comprimido, y el informe de asistencia de Teams es un CSV. Descárguelo de nuevo en la reunión, en «Asistencia», e impórtelo como está.',
    );
  const text = decodeText(bytes);
  if (text.trim() === '') return emptyFile();
  const read = DELIMITERS.map((delimiter) =>
    readTeamsFile(
      [...csvRows(text, delimiter)].map(({ cells }) => cells.map((cell) => String(cell ?? ''))),
      scheduled,
      order,
    ),
  );
  const [first] = read;
  return (
    read.find((each) => each.ok) ??
    read.find((each) => !each.ok && each.refusal.code !== 'asistencia-irreconocible') ??
    first ??
    emptyFile()
  );
}
