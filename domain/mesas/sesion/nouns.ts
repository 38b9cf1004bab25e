import type { PersonRef } from '../../kernel/feature';
import type { Instant } from '../../kernel/instant';
import type { CalendarLink, Modalidad } from '../agenda';
import type { ClaseSesion, Evidencia } from './tipos';

export interface PlanSesion {
  readonly procesoId: string;
  readonly clase: ClaseSesion;
  readonly titulo: string;
  readonly objetivo: string;
  /** The points, in their order. */
  readonly agenda: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  readonly modalidad: Modalidad;
  readonly lugar: string;
  /** Who conducts it and answers for it. */
  readonly responsable: PersonRef;
  readonly invitados: readonly PersonRef[];
}
export interface Soporte {
  readonly clase: Evidencia;
  /** A link, or where it is kept. */
  readonly texto: string;
  readonly sha256: string | null;
  readonly at: Instant;
  readonly by: PersonRef;
}
interface Sesion {
  readonly plan: PlanSesion;
  readonly calendar: CalendarLink | null;
  readonly soportes: readonly Soporte[];
  /** Since when its event is no longer in Outlook; who conducts it decides. */
  readonly lost?: Instant;
  /** Since when it is on the date that somebody gave it in Outlook. */
  readonly movedOutside?: Instant;
  /** How many times it was booked again after that. */
  readonly bookings?: number;
}
export interface Apertura {
  readonly at: Instant;
  /** Who opened it, who may be another than whoever recorded it. */
  readonly por: PersonRef;
  readonly recordedBy: PersonRef;
  /** The call to work together, or what was said on opening. */
  readonly palabras: string;
}
/** Stream `sesion:{sesionId}`: a sitting that belongs to no mesa (design §6). */
export type SesionState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'scheduled' } & Sesion)
  | ({ readonly kind: 'open'; readonly apertura: Apertura } & Sesion)
  | ({ readonly kind: 'closed'; readonly apertura: Apertura; readonly closedAt: Instant } & Sesion)
  | ({ readonly kind: 'cancelled'; readonly reason: string } & Sesion);
export type KnownSesion = Exclude<SesionState, { kind: 'none' }>;

export type SesionCommand =
  | { readonly type: 'plan-sesion'; readonly plan: PlanSesion }
  | {
      readonly type: 'move-sesion';
      readonly start: Instant;
      readonly end: Instant;
      readonly reason: string;
      readonly outside: boolean;
    }
  | { readonly type: 'cancel-sesion'; readonly reason: string }
  | { readonly type: 'link-sesion'; readonly calendar: CalendarLink }
  | { readonly type: 'lose-sesion'; readonly eventId: string }
  | { readonly type: 'book-again' }
  | { readonly type: 'open-sesion'; readonly por: PersonRef; readonly palabras: string }
  | { readonly type: 'close-sesion' }
  | {
      readonly type: 'add-evidence';
      readonly clase: Evidencia;
      readonly texto: string;
      readonly sha256: string | null;
    };
export type SesionEvent =
  | { readonly type: 'planned'; readonly plan: PlanSesion }
  | {
      readonly type: 'moved';
      readonly start: Instant;
      readonly end: Instant;
      readonly reason: string;
      readonly outside: boolean;
    }
  | { readonly type: 'called-off'; readonly reason: string }
  | { readonly type: 'linked'; readonly calendar: CalendarLink }
  | { readonly type: 'lost-outside' }
  | { readonly type: 'booked-again' }
  | { readonly type: 'opened'; readonly por: PersonRef; readonly palabras: string }
  | { readonly type: 'ended' }
  | {
      readonly type: 'evidence-added';
      readonly clase: Evidencia;
      readonly texto: string;
      readonly sha256: string | null;
    };
