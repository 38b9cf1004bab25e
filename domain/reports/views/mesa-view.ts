import type { CronogramaState, EscalationStatus, Modalidad, Outcome, RulingSense } from '../../mesas';
import type { CommentView, CommitmentView, Offer, PersonView, PositionView, PresenceView } from './common';
import type { FloorTotalView, FloorView } from './escalation-view';
import type { FormView } from './form-view';
import type { StepView } from './room-view';

export interface ItemView {
  readonly itemId: string;
  readonly orden: number;
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly estado: 'pendiente' | 'en-discusion' | 'decidido';
  readonly outcome: Outcome | null;
  /** «Concertado», «No concertado: escalado al despacho de la Subdirección» … */
  readonly resultado: string | null;
  readonly nota: string;
  readonly form: FormView;
  readonly posiciones: readonly PositionView[];
  readonly comentarios: readonly CommentView[];
  readonly compromisos: readonly CommitmentView[];
  readonly abiertoDesde: string | null;
  readonly decididoPor: string | null;
  readonly decididoEn: string | null;
  /** Of a point with outcome: who was present when it was decided. */
  readonly presencia?: PresenceView;
  /** Without agreement, once its sesión is over: where the report and the decision of the despacho are (MES-060). */
  readonly escalamiento?: {
    readonly estado: EscalationStatus;
    readonly texto: string;
    readonly vence: string | null;
    readonly sentido: RulingSense | null;
  };
}

export interface MesaView {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly procesoId: string;
  readonly numero: number;
  readonly nombre: string;
  readonly dependencia: string;
  readonly dependenciaId: string;
  readonly fase: 1 | 2 | 3;
  readonly temas: readonly ('a' | 'b')[];
  readonly estado: 'programada' | 'abierta' | 'cerrada' | 'cancelada';
  readonly inicio: string;
  readonly fin: string;
  readonly modalidad: Modalidad;
  readonly lugar: string;
  readonly joinUrl: string | null;
  readonly eventId: string | null;
  readonly chatId: string | null;
  readonly moderador: PersonView;
  readonly relator: PersonView;
  readonly invitados: readonly PersonView[];
  readonly items: readonly ItemView[];
  readonly compromisos: readonly CommitmentView[];
  readonly advertencias: readonly string[];
  /** The agenda of steps, with the time each took (MES-050 to MES-054). */
  readonly orden: readonly StepView[];
  readonly avisoDatos: { readonly version: string; readonly texto: string; readonly politica: string };
  readonly terminoDias: number | null;
  /** Until when they return what is sent today, and where the term comes from (MES-061, MES-072); absent without a term. */
  readonly devolucion?: { readonly hasta: string; readonly origen: string };
  readonly actaId: string | null;
  readonly abiertaEn: string | null;
  readonly cerradaEn: string | null;
  readonly offers: readonly Offer[];
  /** While it is open: who is known to be present now, and whether that is below the quorum. */
  readonly presentes?: PresenceView;
  /** Where the date of the sesión is before its dependencia (MES-027). */
  readonly cronograma?: { readonly estado: CronogramaState; readonly texto: string };
  /** When the mesa has had more than one: all of them in order, the current one last (MES-077). */
  readonly sesiones?: readonly {
    readonly sesionId: string;
    readonly orden: number;
    readonly inicio: string;
    readonly fin: string;
    readonly terminada: boolean;
    readonly actaId: string | null;
    readonly acta?: { readonly numero: string; readonly estado: string };
    /** What each point came to in it. */
    readonly puntos: readonly { readonly itemId: string; readonly resultado: string }[];
  }[];
  /** How many indicators a continuation would take up; absent when none was left open. */
  readonly porContinuar?: number;
  /** Time that each person had the floor; absent when nobody asked for it. */
  readonly palabra?: readonly FloorTotalView[];
  /** The same by dependencia (F12). */
  readonly palabraDependencias?: FloorView['dependencias'];
  readonly puntosDeOrden?: number;
  /** Whose turn it is to do what, in one sentence. */
  readonly turno: string;
}

export type { PositionView } from './common';
