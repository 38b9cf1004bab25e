import { type MesaEvent, mesaFeature } from '../../domain/mesas';
import { given } from '../helpers/given';

export const cancelled: MesaEvent = { type: 'cancelled', reason: 'Paro' };
export const mesa = (...events: readonly MesaEvent[]) => given(mesaFeature, ...events);
