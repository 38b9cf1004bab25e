import { previewImport, type Resolutions } from '../../../domain/indicators';
import { ok, type Result, refuse } from '../../../domain/kernel/result';
import { may } from '../../../domain/people';
import { importFile, importLine, readMatrix } from '../../adapters/files';
import type { Call } from './call';
import type { ImportReportBody } from './schemas';

const LIMIT = 25 * 1024 * 1024;
const SHOWN = 100;
const NO_FILE = refuse(
  'input-invalid',
  'Falta el archivo: adjúntelo en el campo «file» (.xlsx o .csv) y envíe de nuevo.',
);

/** A file that came with a request, into the register or into its preview. */
export async function runImport(call: Call): Promise<Result<ImportReportBody>> {
  const { ports, actor, reader } = call;
  const allowed = may(actor, 'indicators/import', { procesoId: ports.procesoId });
  if (!allowed.ok) return allowed;
  const sent = await fileOf(call.request);
  if (!sent.ok) return sent;
  const { filename, bytes, resolutions } = sent.value;
  const preview = call.query.get('preview') === '1';
  const file = { procesoId: ports.procesoId, filename, bytes, resolutions, preview };
  // What would happen, seen before it happens: afterwards everything is «sin cambios».
  const read = await readMatrix(bytes, filename);
  if (!read.ok) return read;
  const plan = await previewImport(reader, {
    procesoId: ports.procesoId,
    file: filename,
    rows: read.value.rows,
    resolutions,
  });
  const done = await importFile(ports.office, actor, file, call.commandId);
  if (!done.ok) return done;
  const { refused, warnings, preguntas, ausentes, nuevos, cambiados, sinCambios, rechazados } = done.value;
  return ok({
    archivo: filename,
    aplicado: !preview,
    resumen: importLine(done.value),
    nuevos,
    cambiados,
    sinCambios,
    rechazados,
    ausentes,
    ejemplosNuevos: plan.nuevos.slice(0, SHOWN).map(({ source, codigo, nombre }) => ({
      cell: source.sheet === '' ? `fila ${source.row}` : `${source.sheet}!${source.row}`,
      codigo,
      nombre,
    })),
    cambios: plan.cambiados.slice(0, SHOWN).map(({ id, row, changes }) => ({
      id,
      nombre: row.nombre,
      diferencias: changes.map(({ key, label, before, after }) => ({
        key,
        campo: label,
        hoy: before ?? '',
        propuesta: after ?? '',
      })),
    })),
    rechazos: refused.slice(0, SHOWN),
    preguntas: preguntas.slice(0, SHOWN),
    avisos: warnings,
  });
}

interface Sent {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly resolutions: Resolutions;
}
async function fileOf(request: Request): Promise<Result<Sent>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > LIMIT + 64 * 1024)
    return refuse(
      'archivo-muy-grande',
      'El archivo pesa más de 25 MB: quite las hojas que no sean de la matriz e intente de nuevo.',
    );
  const form = await request.formData().catch(() => null);
  const found = form?.get('file');
  if (!(found instanceof File)) return NO_FILE;
  const said = form?.get('resolutions');
  const resolutions = resolutionsOf(typeof said === 'string' ? said : '{}');
  return resolutions === null
    ? refuse(
        'input-invalid',
        'Las respuestas a las preguntas no llegaron completas: responda de nuevo en la vista previa.',
      )
    : ok({ filename: found.name, bytes: new Uint8Array(await found.arrayBuffer()), resolutions });
}

function resolutionsOf(text: string): Resolutions | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    const entries = Object.entries(parsed);
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? Object.fromEntries(entries)
      : null;
  } catch {
    return null;
  }
}
