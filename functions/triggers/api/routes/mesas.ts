import { z } from 'zod';
import { composeActa } from '../../../../domain/actas';
import { ConveneInput, convene, DecideItemInput, decideItem } from '../../../../domain/dies058';
import type { Act } from '../../../../domain/kernel/handle';
import {
  addComment,
  bookAgain,
  CallItemInput,
  CancelInput,
  CommentInput,
  ContinueInput,
  CounterInput,
  callItem,
  cancelMesa,
  closeMesa,
  continueMesa,
  counterSchedule,
  EndorseInput,
  endorseSchedule,
  MesaInput,
  openMesa,
  PositionInput,
  RescheduleInput,
  rescheduleMesa,
  sendSchedule,
  takePosition,
} from '../../../../domain/mesas';
import { asJson, perform, type Route, thenShow } from '../call';
import { freeMomentsOf } from '../free-moments';
import { PageQuery, pageOf } from '../page';
import { previewSchedule } from '../preview-schedule';
import { ActaSchema, MesaPage, MesaSchema, SchedulePreviewSchema } from '../schemas';
import { FreeMomentsQuery, FreeMomentsSchema } from '../schemas/free-moments';
import { shown } from '../shown';

const list: Route = {
  method: 'get',
  path: '/mesas',
  summary: 'El cronograma: las mesas que quien pregunta puede ver',
  query: PageQuery.extend({
    estado: z.enum(['programada', 'abierta', 'cerrada', 'cancelada']).optional(),
    chat: z.string().optional().describe('Identificador del chat de la reunión'),
  }),
  returns: MesaPage,
  run: async (call) => {
    const rows = await shown(call).mesas();
    if (!rows.ok) return rows;
    const { query } = call;
    const found = rows.value.filter(
      (row) =>
        (!query.has('estado') || row.estado === query.get('estado')) &&
        (!query.has('chat') || row.chatId === query.get('chat')),
    );
    return asJson(pageOf(found, ({ mesaId }) => mesaId, query));
  },
};

const preview: Route = {
  method: 'get',
  path: '/mesas/preview',
  summary: 'Antes de agendar: relator sugerido, moderador, enlace y advertencias',
  query: z.object({
    dependencia: z.string(),
    start: z.string().optional(),
    end: z.string().optional(),
    moderador: z.string().optional(),
    relator: z.string().optional(),
    enlace: z.string().optional(),
    fase: z.enum(['1', '2', '3']).optional(),
    indicator: z.string().optional().describe('Puede repetirse'),
    invitee: z.string().optional().describe('A quién se piensa convocar; puede repetirse'),
  }),
  returns: SchedulePreviewSchema,
  run: async (call) => asJson(await previewSchedule(call)),
};

const one: Route = {
  method: 'get',
  path: '/mesas/{mesaId}',
  summary: 'Una mesa con su orden del día, sus puntos y a quién le toca',
  returns: MesaSchema,
  run: async (call) => asJson(await shown(call).mesa(call.param('mesaId'))),
};

const schedule: Route = {
  method: 'post',
  path: '/mesas',
  summary: 'Agenda una mesa y prediligencia un DIES-058 por indicador',
  body: ConveneInput.omit({ procesoId: true }),
  returns: MesaSchema,
  status: 201,
  run: async (call) => {
    const done = await perform(call, convene, { procesoId: call.ports.procesoId });
    return done.ok ? asJson(await shown(call).mesa(done.value.mesaId)) : done;
  },
};

const freeMoments: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/free-moments',
  summary: 'Cuándo están libres quienes fueron citados a esta mesa, para su próxima sesión',
  query: FreeMomentsQuery,
  returns: FreeMomentsSchema,
  run: async (call) => asJson(await freeMomentsOf(call)),
};

/** An act on one mesa, answered with the mesa as it is then. */
const act = <I extends { mesaId: string }>(
  name: string,
  summary: string,
  of: Act<I, unknown>,
  input: z.ZodObject,
): Route => ({
  method: 'post',
  path: `/mesas/{mesaId}/${name}`,
  summary,
  body: input.omit({ mesaId: true }),
  returns: MesaSchema,
  run: async (call) => {
    const mesaId = call.param('mesaId');
    return thenShow(await perform(call, of, { mesaId } as Partial<I>), () => shown(call).mesa(mesaId));
  },
});

const acta: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/acta',
  summary: 'Compone el acta de una mesa cerrada; repetirlo responde la misma',
  body: z.strictObject({}),
  returns: ActaSchema,
  status: 201,
  run: async (call) => {
    const done = await perform(call, composeActa, { mesaId: call.param('mesaId') });
    return done.ok ? asJson(await shown(call).acta(done.value.actaId)) : done;
  },
};

export const mesaRoutes = [
  list,
  schedule,
  preview,
  one,
  freeMoments,
  act('open', 'Abre la mesa', openMesa, MesaInput),
  act('call-item', 'Inicia un punto del orden del día', callItem, CallItemInput),
  act('position', 'Registra la posición de una de las partes', takePosition, PositionInput),
  act('comment', 'Registra un comentario', addComment, CommentInput),
  act('decide-item', 'Cierra un punto con su resultado', decideItem, DecideItemInput),
  act('close', 'Cierra la mesa', closeMesa, MesaInput),
  act(
    'send-schedule',
    'Envía el cronograma al enlace y al directivo de la dependencia',
    sendSchedule,
    MesaInput,
  ),
  act('counter-schedule', 'Registra que la dependencia propone otra fecha', counterSchedule, CounterInput),
  act('book-again', 'Cita de nuevo en Outlook la reunión que allí se canceló', bookAgain, MesaInput),
  act('endorse-schedule', 'Registra el aval de la dependencia', endorseSchedule, EndorseInput),
  act('continue', 'Agenda otra sesión con lo que quedó aplazado', continueMesa, ContinueInput),
  act('reschedule', 'Reprograma la mesa', rescheduleMesa, RescheduleInput),
  act('cancel', 'Cancela la mesa', cancelMesa, CancelInput),
  acta,
];
