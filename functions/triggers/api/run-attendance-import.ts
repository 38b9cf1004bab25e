import { importReport, ORDER_QUESTION, type TeamsFile } from '../../../domain/attendance';
import { bogotaDay } from '../../../domain/kernel/instant';
import { ok, type Result, refuse } from '../../../domain/kernel/result';
import { loadMesa, mesaIn } from '../../../domain/mesas';
import { attendanceFile } from '../../adapters/files';
import { fingerprint } from '../../effects/system';
import type { Call } from './call';
import type { AttendanceImportBody } from './schemas';
import { sentFile } from './sent-file';

/** A Teams CSV that came with a request, into the sheet of its sesión or into its preview. */
export async function runAttendanceImport(call: Call, mesaId: string): Promise<Result<AttendanceImportBody>> {
  const sesionId = call.param('sesionId');
  const mesa = await loadMesa(call.reader, mesaId);
  if (!mesa.ok) return mesa;
  const sesion = mesaIn(mesa.value, sesionId);
  if (!sesion)
    return refuse('sesion-inexistente', 'No encontré esa sesión. Ábrala de nuevo desde la lista de mesas.');
  const sent = await sentFile(call.request);
  if (!sent.ok) return sent;
  const { bytes, filename, resolutions } = sent.value;
  const said = resolutions[ORDER_QUESTION];
  const file = attendanceFile(
    bytes,
    bogotaDay(sesion.plan.start),
    said === 'dmy' || said === 'mdy' ? said : undefined,
  );
  if (!file.ok) return file;
  const input = {
    mesaId,
    sesionId,
    file: file.value,
    reportId: `csv-${fingerprint(sesionId, contentOf(file.value))}`,
    guestId: (guest: string): string => `invitado-${fingerprint(call.actor.tenantId, sesionId, guest)}`,
    resolutions,
    preview: call.query.get('preview') === '1',
  };
  const done = await call.ports.office.perform(call.actor, importReport, input, call.commandId);
  if (!done.ok) return done;
  const { diferencia: _diferencia, ...shown } = done.value;
  return ok({ archivo: filename, ...shown });
}

/** What the file says, whatever its encoding and order. */
const contentOf = ({ start, end, lines }: TeamsFile): string =>
  JSON.stringify([start, end, [...lines].sort((a, b) => (a.key < b.key ? -1 : 1))]);
