import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';
import type { CalendarLink, Comment, Item, Modalidad, Plan, Warning } from './agenda';
import type { Floor } from './floor';
import type { Oficio, Presentation } from './oficio/nouns';
import type { Steps } from './steps';

/** A sesión that is over, exactly as it was when it closed: what its acta and its attendance are about (MES-077). */
export interface HeldSesion {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly calendar: CalendarLink | null;
  readonly notes: readonly Comment[];
  readonly floor?: Floor;
  readonly steps?: Steps;
  /** What was asked and shown for that sesión; the one that continues it makes its own (MES-040, MES-077). */
  readonly oficio?: Oficio;
  readonly presentation?: Presentation;
  readonly openedAt: Instant;
  readonly openedBy: PersonRef;
  readonly closedAt: Instant;
  readonly closedBy: PersonRef;
}
/** A continuation that was called off before it was held; its event leaves the calendars. */
export interface WithdrawnSesion {
  readonly sesionId: string;
  readonly eventId: string | null;
  readonly reason: string;
}

export interface Continuation {
  readonly sesionId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly modalidad: Modalidad;
  readonly lugar: string;
  /** What is carried over, in the order of the agenda. */
  readonly itemIds: readonly string[];
  readonly accepted: readonly Warning[];
  readonly reason: string;
}
export type SesionCommand = { readonly type: 'continue' } & Continuation;
export type SesionEvent = { readonly type: 'continued' } & Continuation;
