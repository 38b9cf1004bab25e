import type { PersonRef } from '../kernel/feature';
import type { Instant, PlainDate } from '../kernel/instant';

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
