import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';
import type { Cronograma, CronogramaCommand, CronogramaEvent } from './cronograma';
import type { Escalation, EscalationCommand, EscalationEvent, Ruling } from './escalation';
import type { Floor, FloorCommand, FloorEvent } from './floor';
import type { HeldSesion, SesionCommand, SesionEvent, WithdrawnSesion } from './sesiones';

export type Modalidad = 'virtual' | 'presencial' | 'mixta';
export type Outcome = 'concertado' | 'concertado-con-ajustes' | 'no-concertado' | 'aplazado';
/** Positions belong to the parties: the dependencia through its enlace, the DAP through its coordinador; everybody else comments. */
export type Party = 'dependencia' | 'dap';

export interface Invitee {
  readonly person: PersonRef;
  /** The three origins of MES-030. */
  readonly origin: 'enlace' | 'invitado-por-enlace' | 'usepot';
}

export interface Position {
  readonly value: 'de-acuerdo' | 'no-de-acuerdo';
  /** Why, in the words of the party; absent or empty when nothing was said (MES-060). */
  readonly text?: string;
  readonly by: PersonRef;
  readonly at: Instant;
  /** The relator who recorded it «de viva voz», when the person spoke in the room or on the phone. */
  readonly recordedBy: PersonRef | null;
}
export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly recordedBy: PersonRef | null;
}
/** How an item was decided before it was called again: reopening leaves its trace. */
export interface Decision {
  readonly outcome: Outcome;
  readonly note: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The sesión that decided it; absent in mesas of one sesión only. */
  readonly sesionId?: string;
  readonly escalation?: Escalation;
  readonly ruling?: Ruling;
}
interface ItemTalk {
  readonly earlier: readonly Decision[];
  readonly positions: Readonly<Partial<Record<Party, Position>>>;
  readonly comments: readonly Comment[];
}
/** An indicator on the agenda, with the form that was pre-filled for it (MES-045). */
export type Item = { readonly id: string; readonly indicatorId: string; readonly formId: string } & ItemTalk &
  (
    | { readonly kind: 'pending' }
    | { readonly kind: 'open'; readonly since: Instant }
    | {
        readonly kind: 'decided';
        readonly outcome: Outcome;
        readonly note: string;
        readonly at: Instant;
        readonly by: PersonRef;
        readonly since: Instant | null;
        readonly sesionId?: string;
        /** Without agreement: the report to the despacho, and what it decided (MES-060). */
        readonly escalation?: Escalation;
        readonly ruling?: Ruling;
      }
  );

/** What Graph answered when the session was put in the calendar. */
export interface CalendarLink {
  readonly eventId: string;
  readonly joinUrl: string;
  readonly onlineMeetingId: string;
  readonly chatId: string;
}

export interface Warning {
  readonly code:
    | 'ya-paso'
    | 'fin-de-semana'
    | 'festivo'
    | 'cruce'
    | 'dependencia-en-otra-mesa'
    | 'indicador-en-otra-mesa'
    | 'sin-enlace-usepot'
    | 'moderador-distinto';
  readonly message: string;
}

export interface Plan {
  readonly procesoId: string;
  readonly numero: number;
  readonly nombre: string;
  readonly dependenciaId: string;
  readonly fase: 1 | 2 | 3;
  readonly temas: readonly ('a' | 'b')[];
  readonly sesionId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly modalidad: Modalidad;
  readonly lugar: string;
  readonly moderador: PersonRef;
  readonly relator: PersonRef;
  readonly enlace: PersonRef | null;
  readonly invitees: readonly Invitee[];
  /** Warnings that were shown and accepted, with the reason given (MES-021, MES-026). */
  readonly accepted: readonly Warning[];
  readonly reason: string;
}

interface Mesa {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly calendar: CalendarLink | null;
  /** Notes of the relator that belong to no item. */
  readonly notes: readonly Comment[];
  /** Absent until somebody asks for the word. */
  readonly floor?: Floor;
  /** The sesiones that are over, when this one continues them (MES-077); absent in the first. */
  readonly held?: readonly HeldSesion[];
  readonly withdrawn?: readonly WithdrawnSesion[];
  /** Absent: proposed, and not sent yet. */
  readonly cronograma?: Cronograma;
}
export interface Opening {
  readonly openedAt: Instant;
  readonly openedBy: PersonRef;
}

/** Stream `mesa:{mesaId}`: the case of a dependencia; the state is that of its current sesión, and `held` has those before. */
export type MesaState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'scheduled' } & Mesa)
  | ({ readonly kind: 'open' } & Mesa & Opening)
  | ({ readonly kind: 'closed'; readonly closedAt: Instant; readonly closedBy: PersonRef } & Mesa & Opening)
  | ({ readonly kind: 'cancelled'; readonly cancelledAt: Instant; readonly cancelReason: string } & Mesa);

/** What an act on an item needs to know of the clicker: which party they speak for, as `people` says. */
export type MesaCommand =
  | EscalationCommand
  | FloorCommand
  | SesionCommand
  | CronogramaCommand
  | {
      readonly type: 'schedule';
      readonly plan: Plan;
      readonly items: readonly { id: string; indicatorId: string; formId: string }[];
    }
  | { readonly type: 'reschedule'; readonly start: Instant; readonly end: Instant; readonly reason: string }
  | { readonly type: 'cancel'; readonly reason: string }
  | {
      readonly type: 'link-calendar';
      readonly calendar: CalendarLink;
      /** Absent: the current one. */
      readonly sesionId?: string;
    }
  | { readonly type: 'open' }
  | { readonly type: 'call-item'; readonly itemId: string }
  | {
      readonly type: 'take-position';
      readonly itemId: string;
      readonly party: Party;
      readonly value: Position['value'];
      readonly text?: string;
      /** Whose position it is; differs from the stamp's `by` when the relator records «de viva voz». */
      readonly person: PersonRef;
      readonly aloud: boolean;
    }
  | {
      readonly type: 'comment';
      /** `null`: a note on the sesión. */
      readonly itemId: string | null;
      readonly commentId: string;
      readonly text: string;
      readonly person: PersonRef;
      readonly aloud: boolean;
    }
  | {
      readonly type: 'decide-item';
      readonly itemId: string;
      readonly outcome: Outcome;
      readonly note: string;
    }
  | { readonly type: 'close' };

export type MesaEvent =
  | EscalationEvent
  | FloorEvent
  | SesionEvent
  | CronogramaEvent
  | {
      readonly type: 'scheduled';
      readonly plan: Plan;
      readonly items: readonly { id: string; indicatorId: string; formId: string }[];
    }
  | { readonly type: 'rescheduled'; readonly start: Instant; readonly end: Instant; readonly reason: string }
  | { readonly type: 'cancelled'; readonly reason: string }
  | { readonly type: 'calendar-linked'; readonly calendar: CalendarLink; readonly sesionId?: string }
  | { readonly type: 'opened' }
  | { readonly type: 'item-called'; readonly itemId: string }
  | {
      readonly type: 'position-taken';
      readonly itemId: string;
      readonly party: Party;
      readonly value: Position['value'];
      readonly text?: string;
      readonly person: PersonRef;
      readonly aloud: boolean;
    }
  | {
      readonly type: 'commented';
      readonly itemId: string | null;
      readonly commentId: string;
      readonly text: string;
      readonly person: PersonRef;
      readonly aloud: boolean;
    }
  | {
      readonly type: 'item-decided';
      readonly itemId: string;
      readonly outcome: Outcome;
      readonly note: string;
    }
  | { readonly type: 'closed' };
