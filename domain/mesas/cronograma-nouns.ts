import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';

/** Propuesta → enviada → avalada; a date that moves after the aval is ajustada, and asks for a new one (MES-027). */
export const CRONOGRAMA = ['propuesta', 'enviada', 'avalada', 'ajustada'] as const;
export type CronogramaState = (typeof CRONOGRAMA)[number];

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
}
export const PROPOSED: Cronograma = { state: 'propuesta', sentAt: null, endorsed: null };

export type CronogramaCommand =
  | { readonly type: 'send-schedule' }
  | { readonly type: 'endorse-schedule'; readonly person: PersonRef; readonly evidence: string };
export type CronogramaEvent =
  | { readonly type: 'schedule-sent' }
  | { readonly type: 'schedule-endorsed'; readonly person: PersonRef; readonly evidence: string };
