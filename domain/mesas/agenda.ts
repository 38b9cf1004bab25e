import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';
import type { QuorumSettings } from '../people';
import type { Escalation, Ruling } from './escalation-nouns';
import type { Proposito } from './proposito';

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
  /** Which purpose of the mesas it serves; absent: none in particular (MES-006). */
  readonly proposito?: Proposito;
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
        /** In force when it was decided (F15). */
        readonly quorum?: QuorumSettings;
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
  /** What Outlook was last told; absent: what the plan was then. Differs from the plan while a change is on its way. */
  readonly start?: Instant;
  readonly end?: Instant;
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
    | 'moderador-distinto'
    | 'acciones-preliminares';
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
