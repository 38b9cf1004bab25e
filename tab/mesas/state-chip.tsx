import type { MesaView } from '../../domain/reports';
import { type ChipOf, StateChip } from '../ui/chip';

const STATES: Readonly<Record<MesaView['estado'], ChipOf>> = {
  programada: ['info', 'ring', 'Programada'],
  abierta: ['success', 'dot', 'Abierta'],
  cerrada: ['neutral', 'check', 'Cerrada'],
  cancelada: ['neutral', 'dash', 'Cancelada'],
};
export const MesaState = ({ estado }: Pick<MesaView, 'estado'>) => <StateChip of={STATES[estado]} />;
