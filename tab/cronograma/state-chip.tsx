import type { CronogramaRow } from '../../domain/reports';
import { MesaState } from '../mesas/state-chip';
import { Chip } from '../ui/chip';

/** Where the date of a mesa is before its dependencia; once it was held, the state of the mesa (MES-027). */
export function ScheduleState({ row: { estado, cronograma } }: { readonly row: CronogramaRow }) {
  if (estado !== 'programada') return <MesaState estado={estado} />;
  switch (cronograma) {
    case 'propuesta':
      return (
        <Chip tone="neutral" shape="ring">
          Propuesta
        </Chip>
      );
    case 'enviada':
      return (
        <Chip tone="info" shape="diamond">
          Enviada
        </Chip>
      );
    case 'avalada':
      return (
        <Chip tone="success" shape="check">
          Avalada
        </Chip>
      );
    case 'ajustada':
      return (
        <Chip tone="warning" shape="triangle">
          Ajustada
        </Chip>
      );
  }
}
