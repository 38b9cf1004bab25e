import type { PersonRef, Stamp } from '../kernel/feature';
import { compare, type Instant, type PlainDate } from '../kernel/instant';
import type { Item, MesaState } from './mesas';

/** What the despacho may decide about an indicator without agreement: the proposal goes on, nothing changes, or it is discussed again. */
export const RULINGS = ['adoptar', 'mantener', 'nueva-mesa'] as const;
export type RulingSense = (typeof RULINGS)[number];

/** The decision at executive level, as it came back (MES-060). */
export interface Ruling {
  readonly sense: RulingSense;
  readonly text: string;
  /** The day of the decision. */
  readonly date: PlainDate;
  /** Who decided, holding the role of the despacho. */
  readonly author: PersonRef;
  /** Where the decision is, when somebody else wrote it down: oficio, radicado. */
  readonly evidence: string;
  readonly at: Instant;
  /** Who wrote it down, when it was not its author. */
  readonly recordedBy: PersonRef | null;
}

/** What became of an item without agreement: its report, its clock and its decision (F21, F22). */
export interface Escalation {
  readonly documentSha256: string;
  readonly sentAt: Instant;
  /** `null`: the office has set no term; nothing is overdue and it is said so. */
  readonly due: PlainDate | null;
  readonly to: readonly PersonRef[];
}

export type EscalationCommand =
  | {
      readonly type: 'send-report';
      readonly itemId: string;
      readonly documentSha256: string;
      readonly due: PlainDate | null;
      readonly to: readonly PersonRef[];
    }
  | {
      readonly type: 'rule';
      readonly itemId: string;
      readonly sense: RulingSense;
      readonly text: string;
      readonly date: PlainDate;
      readonly today: PlainDate;
      readonly author: PersonRef;
      readonly evidence: string;
    };
export type EscalationEvent =
  | {
      readonly type: 'report-sent';
      readonly itemId: string;
      readonly documentSha256: string;
      readonly due: PlainDate | null;
      readonly to: readonly PersonRef[];
    }
  | {
      readonly type: 'ruled';
      readonly itemId: string;
      readonly sense: RulingSense;
      readonly text: string;
      readonly date: PlainDate;
      readonly author: PersonRef;
      readonly evidence: string;
    };

export type Unagreed = Extract<Item, { kind: 'decided' }>;

/** The items whose dissent stands: decided without agreement, in a sesión that is over. */
export const unagreed = (mesa: MesaState): readonly Unagreed[] =>
  mesa.kind === 'none'
    ? []
    : mesa.items.flatMap((item) =>
        item.kind === 'decided' && item.outcome === 'no-concertado' && settled(mesa, item) ? [item] : [],
      );

/** While the sesión that decided it is open, an item may still be called again. */
export const settled = (mesa: Exclude<MesaState, { kind: 'none' }>, item: Unagreed): boolean =>
  mesa.kind === 'closed' || (item.sesionId !== undefined && item.sesionId !== mesa.plan.sesionId);

export const awaitsDecision = (mesa: MesaState): boolean => unagreed(mesa).some(({ ruling }) => !ruling);

export type EscalationStatus = 'por-enviar' | 'en-despacho' | 'vencido' | 'decidido';
/** Where the dissent is. Silence is never a decision: what is overdue stays overdue (MES-060, MES-075). */
export function escalationStatus(
  { escalation, ruling }: Unagreed,
  today: PlainDate | undefined,
): EscalationStatus {
  if (ruling) return 'decidido';
  if (!escalation) return 'por-enviar';
  const { due } = escalation;
  return due !== null && today !== undefined && compare(today, due) > 0 ? 'vencido' : 'en-despacho';
}

export const reported = (
  item: Item,
  { documentSha256, due, to, at }: Extract<EscalationEvent, { type: 'report-sent' }> & Stamp,
): Item =>
  item.kind === 'decided' ? { ...item, escalation: { documentSha256, due, to, sentAt: at } } : item;

export function ruled(item: Item, event: Extract<EscalationEvent, { type: 'ruled' }> & Stamp): Item {
  if (item.kind !== 'decided') return item;
  const { sense, text, date, author, evidence, at, by } = event;
  const recordedBy = by.personId === author.personId ? null : by;
  return { ...item, ruling: { sense, text, date, author, evidence, at, recordedBy } };
}
