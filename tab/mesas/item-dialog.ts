import type { ItemView, MesaView } from '../../domain/reports';

export interface ItemDialogProps {
  readonly mesa: MesaView;
  readonly item: ItemView;
  readonly onClose: () => void;
  readonly onActed: (mesa: MesaView) => void;
}
