import { z } from 'zod';
import { actaFeature } from '../../../../domain/actas';
import {
  AddManualInput,
  addManual,
  RegisterSelfInput,
  RemoveManualInput,
  registerSelf,
  removeManual,
} from '../../../../domain/attendance';
import { ok, type Result, refuse } from '../../../../domain/kernel/result';
import { loadSesion, mesaFeature } from '../../../../domain/mesas';
import { attendanceOf } from '../attendance-of';
import { asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { runAttendanceImport } from '../run-attendance-import';
import { AttendanceImportSchema, AttendanceSchema } from '../schemas';
import { shown } from '../shown';
import { storedDocument } from '../stored-document';

/** The mesa a sesión belongs to; what the person may see of it is decided by the views. */
async function mesaIdOf({ reader, param }: Call): Promise<Result<string>> {
  const [found] = await reader.find(mesaFeature, { sesionIds: param('sesionId') });
  if (!found && (await loadSesion(reader, param('sesionId'))).ok) return ok(param('sesionId'));
  return found
    ? ok(found.id)
    : refuse('sesion-inexistente', 'No encontré esa sesión. Ábrala de nuevo desde la lista de mesas.');
}

const attendance: Route = {
  method: 'get',
  path: '/sessions/{sesionId}/attendance',
  summary: 'La asistencia: reportes de Teams y registros manuales, unidos',
  returns: AttendanceSchema,
  run: async (call) => {
    const mesaId = await mesaIdOf(call);
    return mesaId.ok ? asJson(await attendanceOf(call, mesaId.value, call.param('sesionId'))) : mesaId;
  },
};

const add: Route = {
  method: 'post',
  path: '/sessions/{sesionId}/attendance',
  summary: 'Agrega a un asistente que Teams no vio',
  body: AddManualInput.omit({ mesaId: true, sesionId: true }),
  returns: AttendanceSchema,
  run: async (call) => {
    const mesaId = await mesaIdOf(call);
    if (!mesaId.ok) return mesaId;
    return thenShow(
      await perform(call, addManual, { mesaId: mesaId.value, sesionId: call.param('sesionId') }),
      () => attendanceOf(call, mesaId.value, call.param('sesionId')),
    );
  },
};

const remove: Route = {
  method: 'delete',
  path: '/sessions/{sesionId}/attendance/{personId}',
  summary: 'Retira a un asistente agregado a mano',
  body: RemoveManualInput.omit({ mesaId: true, sesionId: true, personId: true }),
  returns: AttendanceSchema,
  run: async (call) => {
    const mesaId = await mesaIdOf(call);
    if (!mesaId.ok) return mesaId;
    const done = await perform(call, removeManual, {
      mesaId: mesaId.value,
      sesionId: call.param('sesionId'),
      personId: call.param('personId'),
    });
    return thenShow(done, () => attendanceOf(call, mesaId.value, call.param('sesionId')));
  },
};

const registered: Route = {
  method: 'post',
  path: '/sessions/{sesionId}/attendance/mine',
  summary: 'Registra la asistencia de quien está en la sala, con la versión del aviso de datos que leyó',
  body: RegisterSelfInput.omit({ mesaId: true, sesionId: true }),
  returns: AttendanceSchema,
  run: async (call) => {
    const mesaId = await mesaIdOf(call);
    if (!mesaId.ok) return mesaId;
    const sesionId = call.param('sesionId');
    return thenShow(await perform(call, registerSelf, { mesaId: mesaId.value, sesionId }), () =>
      attendanceOf(call, mesaId.value, sesionId),
    );
  },
};

const imports: Route = {
  method: 'post',
  path: '/sessions/{sesionId}/attendance/import',
  summary:
    'Importa el informe de asistencia que se descarga de Teams (CSV); con preview=1 solo dice qué pasaría',
  query: z.object({ preview: z.enum(['1']).optional().describe('Vista previa: no cambia nada') }),
  multipart: {
    file: 'Archivo .csv descargado de Teams',
    resolutions: 'JSON: respuesta por pregunta de la vista previa',
  },
  returns: AttendanceImportSchema,
  run: async (call) => {
    const mesaId = await mesaIdOf(call);
    return mesaId.ok ? asJson(await runAttendanceImport(call, mesaId.value)) : mesaId;
  },
};

const printable: Route = {
  method: 'get',
  path: '/sessions/{sesionId}/attendance.pdf',
  summary: 'El formato de asistencia para imprimir, con los convocados y el aviso de datos',
  returns: 'pdf',
  run: async (call) => {
    const mesaId = await mesaIdOf(call);
    return mesaId.ok ? asFile(await call.ports.papers.asistencia(call.actor, mesaId.value)) : mesaId;
  },
};

const record: Route = {
  method: 'get',
  path: '/sessions/{sesionId}/attendance-record.pdf',
  summary:
    'El registro de asistencia: quién estuvo, de qué dependencia, de qué hora a qué hora y cómo se registró',
  returns: 'pdf',
  run: async (call) => {
    const mesaId = await mesaIdOf(call);
    if (!mesaId.ok) return mesaId;
    const [sheet, mesa] = await Promise.all([
      attendanceOf(call, mesaId.value, call.param('sesionId')),
      shown(call).mesa(mesaId.value),
    ]);
    if (!sheet.ok) return sheet;
    if (!mesa.ok) return mesa;
    const held = mesa.value.sesiones?.find(({ sesionId }) => sesionId === call.param('sesionId'));
    const sesion = held ?? mesa.value;
    return asFile(
      await call.ports.papers.registroAsistencia(call.actor, mesaId.value, { ...sheet.value, sesion }),
    );
  },
};

const actaPdf: Route = {
  method: 'get',
  path: '/sessions/{sesionId}/acta.pdf',
  summary: 'El acta: los bytes enviados a firma, o un borrador marcado',
  returns: 'pdf',
  run: async (call) => {
    const [found] = await call.reader.find(actaFeature, { sesionId: call.param('sesionId') });
    if (!found)
      return refuse(
        'acta-inexistente',
        'El acta de esa sesión todavía no se ha compuesto: se compone al cerrar la mesa.',
      );
    const view = await shown(call).acta(found.id);
    if (!view.ok) return view;
    return view.value.documentSha256 === null
      ? asFile(await call.ports.papers.draftActa(call.actor, found.id))
      : asFile(await storedDocument(call, view.value.documentSha256));
  },
};

export const sessionRoutes = [attendance, add, registered, imports, printable, record, remove, actaPdf];
