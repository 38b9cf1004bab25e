import { z } from 'zod';
import type { Act } from '../../../../domain/kernel/handle';
import { parseWith } from '../../../../domain/kernel/parse';
import { refuse } from '../../../../domain/kernel/result';
import {
  AddEvidenceInput,
  addEvidence,
  bookSesionAgain,
  CancelSesionInput,
  cancelSesion,
  closeSesion,
  EVIDENCIAS,
  MoveSesionInput,
  moveSesion,
  OpenSesionInput,
  openSesion,
  PlanSesionInput,
  planSesion,
  SesionInput,
} from '../../../../domain/mesas';
import { sesionView } from '../../../../domain/reports';
import { asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { keptFile } from '../evidence';
import { SesionSchema } from '../schemas/preparacion';
import { NO_DOCUMENT, storedDocument } from '../stored-document';

const oneView = (call: Call) => sesionView(call.reader, call.actor, call.param('sesionId'));

const plan: Route = {
  method: 'post',
  path: '/sesiones',
  summary: 'Agenda una sesión sin mesa: presentación interna, encuentro, taller y demás clases',
  body: PlanSesionInput.omit({ procesoId: true }),
  returns: SesionSchema,
  status: 201,
  run: async (call) => {
    const done = await perform(call, planSesion, { procesoId: call.ports.procesoId });
    return done.ok ? asJson(await sesionView(call.reader, call.actor, done.value.sesionId)) : done;
  },
};

const one: Route = {
  method: 'get',
  path: '/sesiones/{sesionId}',
  summary: 'Una sesión sin mesa, con su asistencia, sus soportes y lo que le falta',
  returns: SesionSchema,
  run: async (call) => asJson(await oneView(call)),
};

const onSesion = <I extends { sesionId: string }>(
  name: string,
  summary: string,
  act: Act<I, unknown>,
  body: z.ZodObject,
): Route => ({
  method: 'post',
  path: `/sesiones/{sesionId}/${name}`,
  summary,
  body: body.omit({ sesionId: true }),
  returns: SesionSchema,
  run: async (call) =>
    thenShow(await perform(call, act, { sesionId: call.param('sesionId') } as Partial<I>), () =>
      oneView(call),
    ),
});

const uploadSesion: Route = {
  method: 'post',
  path: '/sesiones/{sesionId}/evidence/{clase}',
  summary: 'Adjunta el archivo de un soporte',
  multipart: { file: 'El archivo: PDF, imagen u Office' },
  returns: SesionSchema,
  run: async (call) => {
    const seen = await oneView(call);
    if (!seen.ok) return seen;
    if (!seen.value.offers.some(({ verb }) => verb === 'sesiones/evidence'))
      return refuse('not-allowed', 'No puede agregar soportes a esta sesión: lo hace quien la conduce.');
    const clase = parseWith(z.enum(EVIDENCIAS), call.param('clase'));
    if (!clase.ok) return clase;
    const sha256 = await keptFile(call);
    if (!sha256.ok) return sha256;
    const from = { sesionId: call.param('sesionId'), clase: clase.value, sha256: sha256.value };
    return thenShow(await perform(call, addEvidence, from), () => oneView(call));
  },
};

/** Bytes only of what the view shows to this person. */
const file: Route = {
  method: 'get',
  path: '/sesiones/{sesionId}/evidence/{sha256}',
  summary: 'Los bytes exactos de un soporte',
  returns: 'pdf',
  run: async (call) => {
    const seen = await oneView(call);
    if (!seen.ok) return seen;
    const sha256 = call.param('sha256').toLowerCase();
    const known = seen.value.soportes.some((one) => one.sha256 === sha256);
    return asFile(known ? await storedDocument(call, sha256) : NO_DOCUMENT);
  },
};

export const sesionRoutes = [
  plan,
  one,
  onSesion('open', 'Abre la sesión, o registra quién la abrió', openSesion, OpenSesionInput),
  onSesion('close', 'Cierra la sesión', closeSesion, SesionInput),
  onSesion('move', 'Reprograma la sesión', moveSesion, MoveSesionInput),
  onSesion('cancel', 'Cancela la sesión', cancelSesion, CancelSesionInput),
  onSesion(
    'book-again',
    'Cita de nuevo en Outlook la reunión que allí se canceló',
    bookSesionAgain,
    SesionInput,
  ),
  onSesion('evidence', 'Agrega un soporte: enlace o dónde está', addEvidence, AddEvidenceInput),
  uploadSesion,
  file,
];
