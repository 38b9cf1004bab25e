import type { CommentView, Offer, PersonView, PositionView } from './common';
import type { FloorView } from './escalation-view';
import type { VotacionesView } from './votacion-view';

export interface StepView {
  readonly pasoId: string;
  readonly titulo: string;
  readonly texto: string;
  readonly puntos: readonly string[];
  /** Planned, never a limit; `null`: what the others leave. */
  readonly minutos: number | null;
  readonly estado: 'pendiente' | 'en-curso' | 'terminado';
  readonly desde: string | null;
  /** Used by its times that ended; who shows it adds the one under way. */
  readonly segundos: number;
}
export interface AgendaView {
  readonly pasos: readonly StepView[];
  /** Where the planned minutes come from. */
  readonly origen: string;
  readonly enCurso: { readonly pasoId: string; readonly titulo: string; readonly desde: string } | null;
  readonly siguiente: { readonly pasoId: string; readonly titulo: string } | null;
}
/** A mesa while it is held, on a narrow screen: agenda, floor, and the item being discussed (MES-050 to MES-058, F10 to F12). */
export interface RoomView {
  readonly mesaId: string;
  readonly titulo: string;
  readonly estado: 'programada' | 'abierta' | 'cerrada' | 'cancelada';
  readonly inicio: string;
  readonly turno: string;
  readonly agenda: AgendaView;
  readonly palabra: FloorView;
  readonly votaciones: VotacionesView;
  /** The one that was called last and has no outcome yet. */
  readonly punto: {
    readonly itemId: string;
    readonly orden: number;
    readonly codigo: string;
    readonly nombre: string;
    readonly desde: string | null;
    readonly formId: string;
    readonly posiciones: readonly PositionView[];
    readonly notas: readonly CommentView[];
  } | null;
  readonly puntoSiguiente: {
    readonly itemId: string;
    readonly orden: number;
    readonly nombre: string;
  } | null;
  readonly puntos: number;
  readonly puntosDecididos: number;
  /** Notes that belong to no item. */
  readonly notas: readonly CommentView[];
  /** Whom the floor can be given to, or asked for «de viva voz». */
  readonly personas: readonly PersonView[];
  readonly offers: readonly Offer[];
}
