import type { CronogramaRow } from '../../domain/reports';
import { MesaState } from '../mesas/state-chip';
import { type ChipOf, StateChip } from '../ui/chip';

const STATES: Readonly<Record<CronogramaRow['cronograma'], ChipOf>> = {
  propuesta: ['neutral', 'ring', 'Propuesta'],
  enviada: ['info', 'diamond', 'Enviada'],
  avalada: ['success', 'check', 'Avalada'],
  ajustada: ['warning', 'triangle', 'Ajustada'],
};
/** Where the date of a mesa is before its dependencia; once it was held, the state of the mesa (MES-027). */
export const ScheduleState = ({ row: { estado, cronograma } }: { readonly row: CronogramaRow }) =>
  estado === 'programada' ? <StateChip of={STATES[cronograma]} /> : <MesaState estado={estado} />;
