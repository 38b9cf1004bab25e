import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';
import type { QuorumSettings } from '../people';
import type { CalendarLink, Comment, Invitee, Item, Outcome, Party, Plan, Position } from './agenda';
import type { Cronograma, CronogramaCommand, CronogramaEvent } from './cronograma-nouns';
import type { EscalationCommand, EscalationEvent } from './escalation-nouns';
import type { Floor, FloorCommand, FloorEvent } from './floor';
import type { Oficio, OficioCommand, OficioEvent, Presentation } from './oficio/nouns';
import type { OutlookCommand, OutlookEvent } from './outlook-nouns';
import type { Proposito } from './proposito';
import type { HeldSesion, SesionCommand, SesionEvent, WithdrawnSesion } from './sesiones-nouns';
import type { StepCommand, StepEvent, Steps } from './steps';

export type * from './agenda';

interface Mesa {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly calendar: CalendarLink | null;
  /** Notes of the relator that belong to no item. */
  readonly notes: readonly Comment[];
  /** Absent until somebody asks for the word. */
  readonly floor?: Floor;
  /** Absent until a step of the agenda is begun. */
  readonly steps?: Steps;
  /** The sesiones that are over, when this one continues them (MES-077); absent in the first. */
  readonly held?: readonly HeldSesion[];
  readonly withdrawn?: readonly WithdrawnSesion[];
  /** Absent: proposed, and not sent yet. */
  readonly cronograma?: Cronograma;
  /** Absent until it is first made. */
  readonly oficio?: Oficio;
  readonly presentation?: Presentation;
  /** Since when somebody cancelled its event in Outlook: the moderador decides what becomes of the mesa. */
  readonly lost?: Instant;
  /** How many times it was booked again after that. */
  readonly bookings?: number;
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
  | StepCommand
  | SesionCommand
  | CronogramaCommand
  | OficioCommand
  | OutlookCommand
  | {
      readonly type: 'schedule';
      readonly plan: Plan;
      readonly items: readonly { id: string; indicatorId: string; formId: string }[];
    }
  | { readonly type: 'reschedule'; readonly start: Instant; readonly end: Instant; readonly reason: string }
  | { readonly type: 'cancel'; readonly reason: string }
  /** The booked list, as its convocatoria says (MES-034). */
  | { readonly type: 'set-invitees'; readonly invitees: readonly Invitee[] }
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
      readonly proposito?: Proposito;
      readonly text: string;
      readonly person: PersonRef;
      readonly aloud: boolean;
    }
  | {
      readonly type: 'decide-item';
      readonly itemId: string;
      readonly outcome: Outcome;
      readonly note: string;
      readonly quorum?: QuorumSettings;
    }
  | { readonly type: 'close' };

export type MesaEvent =
  | EscalationEvent
  | FloorEvent
  | StepEvent
  | SesionEvent
  | CronogramaEvent
  | OficioEvent
  | OutlookEvent
  | {
      readonly type: 'scheduled';
      readonly plan: Plan;
      readonly items: readonly { id: string; indicatorId: string; formId: string }[];
    }
  | { readonly type: 'rescheduled'; readonly start: Instant; readonly end: Instant; readonly reason: string }
  | { readonly type: 'cancelled'; readonly reason: string }
  | { readonly type: 'invitees-set'; readonly invitees: readonly Invitee[] }
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
      readonly proposito?: Proposito;
      readonly text: string;
      readonly person: PersonRef;
      readonly aloud: boolean;
    }
  | {
      readonly type: 'item-decided';
      readonly itemId: string;
      readonly outcome: Outcome;
      readonly note: string;
      /** The one in force at that moment (F15); who was present is read from the attendance, that may arrive later. */
      readonly quorum?: QuorumSettings;
    }
  | { readonly type: 'closed' };
