import { ok } from '../../../../domain/kernel/result';
import {
  addComment,
  CallItemInput,
  CommentInput,
  callItem,
  StepInput,
  startStep,
} from '../../../../domain/mesas';
import { roomView, watchedMesa } from '../../../../domain/reports';
import { actsOn, asJson, type Call, type Route } from '../call';
import { eventsOf } from '../live';
import { RoomSchema } from '../schemas';

const view = (call: Call) => roomView(call.reader, call.actor, call.param('mesaId'));

const one: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/room',
  summary: 'La mesa en vivo: orden del día, palabra y el punto en discusión',
  returns: RoomSchema,
  run: async (call) => asJson(await view(call)),
};

const live: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/live',
  summary:
    'Avisos de que algo de la mesa cambió (text/event-stream): cada «data» es una versión, sin ningún dato',
  returns: 'events',
  run: async (call) => {
    const { ports, reader, actor } = call;
    const watched = await watchedMesa(reader, actor, call.param('mesaId'));
    if (!watched.ok) return watched;
    const { value } = watched;
    return ok({ kind: 'events', body: eventsOf((tell) => ports.watch(actor.tenantId, value, tell)) });
  },
};

/** An act from the side panel, answered with the room as it is then. */
const act = actsOn('/mesas/{mesaId}/room', 'mesaId', RoomSchema, view);

export const roomRoutes = [
  one,
  live,
  act('step', 'Inicia un paso del orden del día, o el que sigue', startStep, StepInput),
  act('call-item', 'Inicia un punto', callItem, CallItemInput),
  act('comment', 'Anota en el punto en discusión o, sin punto, en la mesa', addComment, CommentInput),
];
