import type { EstadoConvocado, Invitee, LadoVb } from '../../mesas';
import type { Offer, PersonView } from './common';

export interface VbView {
  readonly lado: LadoVb;
  readonly dado: boolean;
  /** By whom, when, why not, and where it is written. */
  readonly texto: string;
}
export interface ConvocadoView {
  readonly persona: PersonView;
  readonly origen: Invitee['origin'];
  readonly origenTexto: string;
  readonly estado: EstadoConvocado;
  readonly estadoTexto: string;
  /** Of the widened list only. */
  readonly vb: readonly VbView[];
  readonly faltaVb: readonly LadoVb[];
  /** Why they left, who comes instead, or whom they stand in for. */
  readonly detalle: string;
  readonly puedeCitarse: boolean;
  readonly enLista: boolean;
  /** Whether the sheet of the sesión has them; absent while it is not held. */
  readonly asistio?: boolean | undefined;
}
export interface ConvocatoriaView {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly titulo: string;
  readonly archivo: { readonly cuando: string; readonly por: string } | null;
  readonly cerrada: { readonly cuando: string; readonly por: string; readonly motivo: string } | null;
  readonly convocados: readonly ConvocadoView[];
  /** «12 convocados: 8 citados, 5 aceptaron …» */
  readonly resumen: string;
  /** Who came, once the mesa is closed. */
  readonly asistencia?: string | undefined;
  /** For whom the viewer answers; `null`: for nobody. */
  readonly miLado: LadoVb | null;
  readonly offers: readonly Offer[];
}
