import { z } from 'zod';
import {
  EditActaInput,
  editActa,
  LockInput,
  lockActa,
  ObserveInput,
  observeActa,
  ReopenActaInput,
  ReviewInput,
  reopenActa,
  reviewActa,
  sendActa,
} from '../../../../domain/actas';
import type { Act } from '../../../../domain/kernel/handle';
import { asJson, type Call, perform, type Route, thenShow } from '../call';
import { printed } from '../printed';
import { ActaSchema } from '../schemas';
import { shown } from '../shown';

const view = (call: Call) => shown(call).acta(call.param('actaId'));

const one: Route = {
  method: 'get',
  path: '/actas/{actaId}',
  summary: 'Un acta: textos, asistentes, firmas y observaciones',
  returns: ActaSchema,
  run: async (call) => asJson(await view(call)),
};

const edit: Route = {
  method: 'patch',
  path: '/actas/{actaId}',
  summary: 'Edita los textos del acta sobre la revisión que se leyó',
  body: EditActaInput.omit({ actaId: true }),
  returns: ActaSchema,
  precondition: view,
  run: async (call) =>
    thenShow(await perform(call, editActa, { actaId: call.param('actaId') }), () => view(call)),
};

const send: Route = {
  method: 'post',
  path: '/actas/{actaId}/send',
  summary: 'Genera el documento y envía el acta y los formatos a los asistentes, para firma u observaciones',
  body: z.strictObject({ revision: z.number().int().min(1) }),
  returns: ActaSchema,
  run: async (call) => {
    const actaId = call.param('actaId');
    const document = await printed(call, () => call.ports.office.printer.acta(call.actor, actaId));
    if (!document.ok) return document;
    const { sha256: documentSha256, revision } = document.value;
    return thenShow(await perform(call, sendActa, { actaId, revision, documentSha256 }), () => view(call));
  },
};

const act = <I extends { actaId: string }>(
  name: string,
  summary: string,
  of: Act<I, unknown>,
  input: z.ZodObject,
): Route => ({
  method: 'post',
  path: `/actas/{actaId}/${name}`,
  summary,
  body: input.omit({ actaId: true }),
  returns: ActaSchema,
  run: async (call) =>
    thenShow(await perform(call, of, { actaId: call.param('actaId') } as Partial<I>), () => view(call)),
});

export const actaRoutes = [
  one,
  edit,
  send,
  act('lock', 'Cierra el acta; quienes no firmaron quedan listados', lockActa, LockInput),
  act('review', 'El moderador da por revisada la revisión que leyó', reviewActa, ReviewInput),
  act('observe', 'Deja una observación al acta', observeActa, ObserveInput),
  act(
    'take-back',
    'Reabre el acta para corregirla; las firmas quedan sin efecto',
    reopenActa,
    ReopenActaInput,
  ),
];
