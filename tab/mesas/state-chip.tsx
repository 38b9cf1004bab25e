import type { MesaView } from '../../domain/reports';
import { Chip } from '../ui/chip';

export function MesaState({ estado }: Pick<MesaView, 'estado'>) {
  switch (estado) {
    case 'programada':
      return (
        <Chip tone="info" shape="ring">
          Programada
        </Chip>
      );
    case 'abierta':
      return (
        <Chip tone="success" shape="dot">
          Abierta
        </Chip>
      );
    case 'cerrada':
      return (
        <Chip tone="neutral" shape="check">
          Cerrada
        </Chip>
      );
    case 'cancelada':
      return (
        <Chip tone="neutral" shape="dash">
          Cancelada
        </Chip>
      );
  }
}
