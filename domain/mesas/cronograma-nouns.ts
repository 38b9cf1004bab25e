import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';

/** Propuesta → enviada → avalada; a date that moves after the aval is ajustada, and asks for a new one (MES-027). */
export const CRONOGRAMA = ['propuesta', 'enviada', 'avalada', 'ajustada'] as const;
export type CronogramaState = (typeof CRONOGRAMA)[number];

/** Somebody of the dependencia cannot on that day: why, and when they could, in their words. */
export interface Counter {
  readonly by: PersonRef;
  readonly at: Instant;
  readonly reason: string;
  /** When the dependencia could; `null`: it did not say. */
  readonly start: Instant | null;
}
/** The date of a sesión before its dependencia. */
export interface Cronograma {
  readonly state: CronogramaState;
  readonly sentAt: Instant | null;
  /** The aval that holds or last held: who gave it, when, and where it is when somebody else wrote it down. */
  readonly endorsed: {
    readonly by: PersonRef;
    readonly at: Instant;
    readonly evidence: string;
    readonly start: Instant;
  } | null;
  /** The dependencia asked for another date, until the mesa moves or the same date is sent again. */
  readonly counter?: Counter;
}
export const PROPOSED: Cronograma = { state: 'propuesta', sentAt: null, endorsed: null };

export type CronogramaCommand =
  | { readonly type: 'send-schedule' }
  | { readonly type: 'endorse-schedule'; readonly person: PersonRef; readonly evidence: string }
  | {
      readonly type: 'counter-schedule';
      readonly person: PersonRef;
      readonly reason: string;
      readonly start: Instant | null;
    };
export type CronogramaEvent =
  | { readonly type: 'schedule-sent' }
  | { readonly type: 'schedule-endorsed'; readonly person: PersonRef; readonly evidence: string }
  | {
      readonly type: 'schedule-countered';
      readonly person: PersonRef;
      readonly reason: string;
      readonly start: Instant | null;
    };
