import type { Action } from '../action';
import { bienvenida } from './card';

export const help: Action = {
  run: async (_data, { actor, ports }) => ({ kind: 'card', card: bienvenida(actor, ports.procesoId) }),
};
