import {
  AskFloorInput,
  askFloor,
  endFloor,
  FloorInput,
  GiveFloorInput,
  giveFloor,
  skipFloor,
  withdrawFloor,
} from '../../../../domain/mesas';
import { floorView } from '../../../../domain/reports';
import { actsOn, asJson, type Call, type Route } from '../call';
import { FloorSchema } from '../schemas';

const view = (call: Call) => floorView(call.reader, call.actor, call.param('mesaId'));

const one: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/floor',
  summary: 'La palabra: quién habla, quién espera y en qué orden, con los tiempos',
  returns: FloorSchema,
  run: async (call) => asJson(await view(call)),
};

/** An act on the floor, answered with the floor as it is then. */
const act = actsOn('/mesas/{mesaId}/floor', 'mesaId', FloorSchema, view);

export const floorRoutes = [
  one,
  act(
    'ask',
    'Pide la palabra; la relatoría, por quien está en la sala o al teléfono',
    askFloor,
    AskFloorInput,
  ),
  act('give', 'Da la palabra a quien sigue, o a quien se indique', giveFloor, GiveFloorInput),
  act('end', 'Termina la intervención', endFloor, FloorInput),
  act('skip', 'Pasa a quien sigue: la persona va al final', skipFloor, FloorInput),
  act('withdraw', 'Retira una solicitud de palabra', withdrawFloor, FloorInput),
];
