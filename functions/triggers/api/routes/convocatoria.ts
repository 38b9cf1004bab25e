import { z } from 'zod';
import { ok, refuse } from '../../../../domain/kernel/result';
import {
  answerVb,
  BookInput,
  bookInvitees,
  CloseListInput,
  ConvocatoriaInput,
  closeList,
  listFaults,
  proposeInvitees,
  RemoveInviteeInput,
  removeInvitee,
  SubstituteInput,
  sendArchivo,
  substituteInvitee,
  VbInput,
  WidenInput,
  widenList,
} from '../../../../domain/mesas';
import { convocatoriaView } from '../../../../domain/reports';
import { readInviteeList } from '../../../adapters/files';
import { actsOn, asJson, type Call, type Route } from '../call';
import { ConvocatoriaSchema, type ListPreview, ListPreviewSchema } from '../schemas/convocatoria';

const view = (call: Call) => convocatoriaView(call.reader, call.actor, call.param('mesaId'));

const one: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/convocatoria',
  summary: 'Los convocados de la sesión, con su origen, su visto bueno y su respuesta en Outlook',
  returns: ConvocatoriaSchema,
  run: async (call) => asJson(await view(call)),
};

const act = actsOn('/mesas/{mesaId}/convocatoria', 'mesaId', ConvocatoriaSchema, view);

/** Not an act of anybody: what people answered is theirs, and the product reads it. */
const answers: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/convocatoria/answers',
  summary: 'Lee ahora en Outlook quién aceptó y quién declinó; sin respuesta de Outlook, lo que se sabía',
  body: z.strictObject({}),
  returns: ConvocatoriaSchema,
  run: async (call) => {
    const seen = await view(call);
    if (!seen.ok || !seen.value.offers.some(({ verb }) => verb === 'convocatoria/answers'))
      return asJson(seen);
    const { calendars } = call.ports;
    const read = await calendars.readAnswers(call.actor.tenantId, seen.value.mesaId);
    if (!read) return OUTLOOK_AWAY;
    return asJson(await view(call));
  },
};
const OUTLOOK_AWAY = refuse(
  'outlook-no-responde',
  'No se actualizaron las respuestas: Outlook no respondió. La lista muestra lo último que se sabía; intente de nuevo en unos minutos.',
);

const MAX = 25 * 1024 * 1024;
/** Reads the file and says what it holds and what must be corrected; the list itself is sent by `widen`, whole or not at all. */
const preview: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/convocatoria/list',
  summary: 'Lee la lista del enlace (XLSX o CSV) y señala cada línea por corregir; no guarda nada',
  multipart: { file: 'La lista: nombre, cargo, dependencia o equipo y correo' },
  returns: ListPreviewSchema,
  run: async (call) => {
    const seen = await view(call);
    if (!seen.ok) return seen;
    if (!seen.value.offers.some(({ verb }) => verb === 'convocatoria/widen'))
      return refuse('not-allowed', 'No puede ampliar la lista: ya se cerró, o no es de su dependencia.');
    const found = (await call.request.formData().catch(() => null))?.get('file');
    if (!(found instanceof File) || found.size > MAX)
      return refuse(
        'input-invalid',
        'No se leyó la lista: adjunte un archivo .xlsx o .csv de menos de 25 MB.',
      );
    const read = await readInviteeList(new Uint8Array(await found.arrayBuffer()), found.name);
    if (!read.ok) return read;
    const answer: ListPreview = { personas: read.value, faltas: listFaults(read.value) };
    return asJson(ok(answer));
  },
};

export const convocatoriaRoutes = [
  one,
  act('propose', 'Propone desde el registro a quién convocar', proposeInvitees, ConvocatoriaInput),
  act('archivo', 'Envía el archivo de indicadores a tratar en la mesa', sendArchivo, ConvocatoriaInput),
  answers,
  preview,
  act('widen', 'Amplía la lista de convocados; necesita visto bueno', widenList, WidenInput),
  act('vb', 'Da o niega el visto bueno, o lo registra con su evidencia', answerVb, VbInput),
  act('book', 'Cita en Outlook a quienes ya pueden citarse', bookInvitees, BookInput),
  act('remove', 'Retira a una persona, con el motivo', removeInvitee, RemoveInviteeInput),
  act('substitute', 'Nombra a quien asiste en lugar de otra persona', substituteInvitee, SubstituteInput),
  act('close', 'Cierra la lista de convocados', closeList, CloseListInput),
];
