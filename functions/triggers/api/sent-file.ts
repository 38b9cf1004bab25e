import { ok, type Result, refuse } from '../../../domain/kernel/result';

export interface SentFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly resolutions: Readonly<Record<string, string>>;
}
const LIMIT = 5 * 1024 * 1024;

/** An attendance file and the answers to its questions, as the form of the tab sends them. */
export async function sentFile(request: Request): Promise<Result<SentFile>> {
  const big = refuse(
    'archivo-muy-grande',
    'No se guardó nada: el archivo pesa más de 5 MB y un informe de asistencia pesa mucho menos. Compruebe que sea el que se descarga de Teams.',
  );
  if (Number(request.headers.get('Content-Length') ?? 0) > LIMIT + 64 * 1024) return big;
  const form = await request.formData().catch(() => null);
  const found = form?.get('file');
  if (!(found instanceof File))
    return refuse(
      'input-invalid',
      'Falta el archivo: adjúntelo en el campo «file» (el CSV que se descarga de Teams) y envíe de nuevo.',
    );
  if (found.size > LIMIT) return big;
  const resolutions = textsOf(form?.get('resolutions'));
  if (resolutions === null)
    return refuse(
      'input-invalid',
      'Las respuestas a las preguntas no llegaron completas: responda de nuevo en la vista previa.',
    );
  return ok({ filename: found.name, bytes: new Uint8Array(await found.arrayBuffer()), resolutions });
}

function textsOf(said: unknown): Readonly<Record<string, string>> | null {
  if (typeof said !== 'string' || said.trim() === '') return {};
  try {
    const entries = Object.entries(JSON.parse(said) as object);
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? Object.fromEntries(entries)
      : null;
  } catch {
    return null;
  }
}
