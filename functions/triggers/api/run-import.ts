import type { Resolutions } from '../../../domain/indicators';
import { ok, type Result, refuse } from '../../../domain/kernel/result';
import { may } from '../../../domain/people';
import { asRead } from '../../../domain/reports';
import {
  type ColumnChoices,
  columnName,
  type FileImport,
  importFile,
  importSentence,
  roleText,
} from '../../adapters/files';
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
  const { ports, actor } = call;
  const allowed = may(actor, 'indicators/import', { procesoId: ports.procesoId });
  if (!allowed.ok) return allowed;
  const sent = await fileOf(call.request);
  if (!sent.ok) return sent;
  const preview = call.query.get('preview') === '1';
  const file = { procesoId: ports.procesoId, ...sent.value, preview };
  const done = await importFile(ports.office, actor, file, call.commandId);
  return done.ok ? ok(reportOf(done.value, file.filename, !preview)) : done;
}

function reportOf(done: FileImport, archivo: string, aplicado: boolean): ImportReportBody {
  const { nuevos, cambiados, sinCambios, rechazados, ausentes, ejemplosNuevos } = done;
  return {
    archivo,
    aplicado,
    resumen: importSentence(done),
    nuevos,
    cambiados,
    sinCambios,
    rechazados,
    ausentes,
    ejemplosNuevos,
    cambios: done.cambios.map(({ id, nombre, changes }) => ({
      id,
      nombre,
      diferencias: changes.map(({ key, label, before, after }) => ({
        key,
        campo: label,
        hoy: asRead(key, before),
        propuesta: asRead(key, after),
      })),
    })),
    rechazos: done.refused.slice(0, SHOWN),
    preguntas: done.preguntas.slice(0, SHOWN),
    preguntasEnTotal: done.preguntas.length,
    avisos: done.warnings,
    advertencias: done.avisos.slice(0, SHOWN),
    advertenciasEnTotal: done.avisos.length,
    papeles: done.roles,
    columnas: done.mapping.map(({ sheet, layout, columns }) => ({
      hoja: sheet,
      formato: layout,
      columnas: columns.map(({ index, title, role }) => ({
        columna: columnName(index),
        titulo: title,
        papel: roleText(role),
      })),
    })),
  };
}

interface Sent {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly resolutions: Resolutions;
  readonly columns: ColumnChoices;
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
  const text = (name: string): string => {
    const said = form?.get(name);
    return typeof said === 'string' && said.trim() !== '' ? said : '{}';
  };
  const [resolutions, columns] = [textsOf(text('resolutions')), textsOf(text('columns'))];
  if (resolutions === null)
    return refuse(
      'input-invalid',
      'Las respuestas a las preguntas no llegaron completas: responda de nuevo en la vista previa.',
    );
  if (columns === null)
    return refuse(
      'input-invalid',
      'La corrección de las columnas no llegó completa: revíselas de nuevo en la vista previa.',
    );
  return ok({ filename: found.name, bytes: new Uint8Array(await found.arrayBuffer()), resolutions, columns });
}

function textsOf(text: string): Readonly<Record<string, string>> | null {
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
