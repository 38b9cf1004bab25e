import type { Action } from '../action';
import { bienvenida } from './card';
import { nowFor } from './now';

export const help: Action = {
  run: async (_data, turn) => ({
    kind: 'card',
    card: bienvenida(turn.actor, turn.ports.procesoId, await nowFor(turn)),
  }),
};
