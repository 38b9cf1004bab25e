import type { PersonView } from './common';
import type { ItemView, MesaView } from './mesa-view';

/** Which mesa it is, for a card that is about something in it. */
export interface MesaHead extends Pick<MesaView, 'mesaId' | 'numero' | 'nombre' | 'chatId'> {
  readonly moderadorId: string;
  readonly relatorId: string;
}

/** What the card of a point says of its mesa; of the other points only where they stand. A `MesaView` is one. */
export interface PointMesa extends Pick<MesaView, 'mesaId' | 'numero' | 'nombre' | 'estado' | 'offers'> {
  readonly relator: Pick<PersonView, 'personId'>;
  readonly items: readonly Pick<ItemView, 'itemId' | 'orden' | 'estado' | 'abiertoDesde'>[];
}
export interface PointView {
  readonly mesa: PointMesa;
  readonly item: ItemView;
}
