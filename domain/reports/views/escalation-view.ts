import type { EscalationStatus, FloorKind, RulingSense } from '../../mesas';
import type { CommentView, DifferenceView, Offer, PositionView } from './common';

export interface RulingView {
  readonly sentido: RulingSense;
  readonly sentidoTexto: string;
  readonly texto: string;
  /** `2026-12-04` */
  readonly fecha: string;
  readonly autor: string;
  readonly autorCargo: string;
  /** Oficio or radicado, when somebody else wrote it down. */
  readonly soporte: string;
  readonly registradaPor: string | null;
  readonly registradaEn: string;
}

/** An indicator without agreement, from the discussion to the decision of the despacho (MES-060): what the report and the screens show. */
export interface EscalationView {
  readonly mesaId: string;
  readonly itemId: string;
  readonly formId: string;
  readonly sesionId: string;
  /** «Mesa 3 · Secretaría de Medio Ambiente» */
  readonly mesa: string;
  readonly dependencia: string;
  readonly orden: number;
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly consecutivo: string;
  readonly revision: number;
  readonly moderador: string;
  readonly relator: string;
  /** When the mesa decided that there was no agreement. */
  readonly decididoEn: string;
  readonly nota: string;
  readonly propuesta: string;
  readonly justificacion: string;
  readonly acuerdos: string;
  readonly diferencias: readonly DifferenceView[];
  readonly posiciones: readonly PositionView[];
  readonly comentarios: readonly CommentView[];
  readonly estado: EscalationStatus;
  /** Where it is, in one sentence. */
  readonly estadoTexto: string;
  readonly enviadoEn: string | null;
  readonly destinatarios: readonly string[];
  readonly vence: string | null;
  /** Business days left; negative when overdue; `null` without a term or with a decision. */
  readonly diasHabiles: number | null;
  readonly plazoOrigen: string;
  readonly documentSha256: string | null;
  readonly decision: RulingView | null;
  readonly offers: readonly Offer[];
}

export interface FloorRequestView {
  readonly requestId: string;
  readonly personId: string;
  readonly nombre: string;
  readonly dependencia: string;
  readonly tipo: FloorKind;
  /** «Punto de orden» */
  readonly tipoTexto: string;
  /** A point of order interrupted them: they go on after it. */
  readonly continua: boolean;
  readonly recogidoPor: string | null;
}
export interface FloorTotalView {
  readonly nombre: string;
  readonly dependencia: string;
  readonly intervenciones: number;
  readonly segundos: number;
}
/** The floor of the sesión in progress (F11, F12). Clocks say since when; they do not tick. */
export interface FloorView {
  readonly mesaId: string;
  readonly abierta: boolean;
  readonly enUso: (FloorRequestView & { readonly desde: string; readonly itemId: string | null }) | null;
  /** In the order in which they will speak. */
  readonly espera: readonly FloorRequestView[];
  /** «Por orden de llegada», «Por turnos entre dependencias» … */
  readonly regla: string;
  readonly minutosSugeridos: number | null;
  readonly personas: readonly FloorTotalView[];
  readonly dependencias: readonly Omit<FloorTotalView, 'dependencia'>[];
  readonly intervenciones: number;
  readonly segundos: number;
  /** The viewer's own request, waiting or speaking. */
  readonly miSolicitud: string | null;
  readonly offers: readonly Offer[];
}
