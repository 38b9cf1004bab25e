import fc from 'fast-check';
import type { Stamp } from '../../domain/kernel/feature';
import {
  BY_ARRIVAL,
  EMPTY_FLOOR,
  type Floor,
  type MesaEvent,
  type MesaState,
  mesaFeature,
  speakingOrder,
} from '../../domain/mesas';
import { given } from '../helpers/given';
import { opened, scheduled } from './fixtures';

export const floorOf = (state: MesaState): Floor =>
  state.kind === 'none' ? EMPTY_FLOOR : (state.floor ?? EMPTY_FLOOR);

export const mesa = (...events: readonly (MesaEvent & Partial<Stamp>)[]) =>
  given(mesaFeature, scheduled(), opened, ...events);

export const order = (floor: Floor, policy = BY_ARRIVAL) => speakingOrder(floor, policy).map(({ id }) => id);
export const who = fc.constantFrom('ana', 'beto', 'carla', 'dario');
export const id = fc.integer({ min: 0, max: 7 }).map(String);

export const policy = fc.record({
  rotacion: fc.constantFrom('llegada' as const, 'por-dependencia' as const),
  replicaPrimero: fc.boolean(),
  minutos: fc.constant(null),
  origen: fc.constant(''),
});
