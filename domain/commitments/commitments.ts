import type { PersonRef } from '../kernel/feature';
import type { Instant, PlainDate } from '../kernel/instant';
import type { Role } from '../people';

/** What was agreed in a mesa; from a DIES-058 then with its indicator (design §6, MES-059). */
export interface MesaOrigin {
  readonly kind: 'dies058' | 'acta' | 'mesa';
  readonly mesaId: string;
  readonly sesionId: string;
  readonly indicatorId: string | null;
  readonly formId: string | null;
}
/** What was agreed elsewhere and written down in a document of the office (AT-032). */
export interface DocumentOrigin {
  readonly kind: 'ayuda-de-memoria' | 'bilateral';
  readonly mesaId: null;
  readonly sesionId: null;
  readonly indicatorId: null;
  readonly formId: null;
  /** Number or title by which the document is found. */
  readonly reference: string;
  readonly date: PlainDate;
}
export type CommitmentOrigin = MesaOrigin | DocumentOrigin;

/** What is recorded of a commitment: who owes what by when, and the act it comes from. */
export interface Recorded {
  readonly procesoId: string;
  readonly what: string;
  readonly owner: PersonRef;
  /** The role that answers when the person does not; `null`: only the person. */
  readonly ownerRole: Role | null;
  readonly dependenciaId: string;
  readonly due: PlainDate;
  readonly origin: CommitmentOrigin;
}

interface Done {
  readonly at: Instant;
  readonly by: PersonRef;
}
/** A date it had or has, and why; the last one is in force. */
export interface DueDate extends Done {
  readonly due: PlainDate;
  readonly reason: string;
}
export interface Extension extends Done {
  readonly until: PlainDate;
  readonly reason: string;
  readonly answer:
    | { readonly kind: 'asked' }
    | ({ readonly kind: 'granted'; readonly until: PlainDate; readonly reason: string } & Done)
    | ({ readonly kind: 'denied'; readonly reason: string } & Done);
}
export interface Delegation extends Done {
  readonly from: PersonRef;
  readonly to: PersonRef;
  readonly reason: string;
  readonly answer:
    | { readonly kind: 'offered' }
    | ({ readonly kind: 'accepted' } & Done)
    | ({ readonly kind: 'declined'; readonly reason: string } & Done);
}
export interface Attached extends Done {
  readonly sha256: string;
}
export interface Comment extends Done {
  readonly commentId: string;
  readonly text: string;
}
/** How somebody else looked at what was reported (PDM-019). */
export const MEDIOS = ['documento', 'reunion', 'visita', 'llamada', 'correo'] as const;
export type Medio = (typeof MEDIOS)[number];
export interface Verification {
  readonly medio: Medio;
  /** The information that was supplied or checked. */
  readonly note: string;
  /** Day of the meeting or visit; `null`: none was needed. */
  readonly heldOn: PlainDate | null;
  readonly attendees: readonly PersonRef[];
}
export interface Rejection extends Done {
  readonly reason: string;
  /** Attachments there were: a new report brings something new. */
  readonly attachments: number;
}
export const NIVELES = ['superior', 'moderador'] as const;
export type Nivel = (typeof NIVELES)[number];
export interface Escalation extends Done {
  readonly nivel: Nivel;
  readonly due: PlainDate;
  readonly to: PersonRef;
}

export interface Commitment extends Recorded {
  readonly recordedAt: Instant;
  readonly recordedBy: PersonRef;
  /** Since when the present owner owes it. */
  readonly ownerSince: Instant;
  readonly dates: readonly DueDate[];
  readonly extensions: readonly Extension[];
  readonly delegations: readonly Delegation[];
  readonly attachments: readonly Attached[];
  readonly comments: readonly Comment[];
  readonly rejections: readonly Rejection[];
  readonly escalations: readonly Escalation[];
  /** How many events it has: names each fact once. */
  readonly facts: number;
}
export interface Report extends Done {
  readonly evidence: string;
}
/** owed → reported → fulfilled (verified by somebody else), or back to owed with a reason. */
export type CommitmentState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'owed' } & Commitment)
  | ({ readonly kind: 'reported'; readonly report: Report } & Commitment)
  | ({
      readonly kind: 'fulfilled';
      readonly at: Instant;
      readonly by: PersonRef;
      readonly evidence: string;
      /** `null`: recorded before verification existed. */
      readonly verified: (Verification & Done) | null;
    } & Commitment)
  | ({ readonly kind: 'withdrawn'; readonly reason: string } & Commitment);
export type KnownCommitment = Exclude<CommitmentState, { kind: 'none' }>;

export type CommitmentCommand =
  | ({ readonly type: 'record' } & Recorded)
  | { readonly type: 'attach'; readonly sha256: string }
  | { readonly type: 'report'; readonly evidence: string }
  | ({ readonly type: 'verify' } & Verification)
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'comment'; readonly commentId: string; readonly text: string }
  | { readonly type: 'delegate'; readonly to: PersonRef; readonly reason: string }
  | { readonly type: 'accept-delegation' }
  | { readonly type: 'decline-delegation'; readonly reason: string }
  | { readonly type: 'ask-extension'; readonly until: PlainDate; readonly reason: string }
  | { readonly type: 'grant-extension'; readonly until: PlainDate | null; readonly reason: string }
  | { readonly type: 'deny-extension'; readonly reason: string }
  | { readonly type: 'escalate'; readonly nivel: Nivel; readonly due: PlainDate; readonly to: PersonRef }
  | { readonly type: 'withdraw'; readonly reason: string };

export type CommitmentEvent =
  /** Events recorded before roles could answer say nothing of them. */
  | ({ readonly type: 'recorded' } & Omit<Recorded, 'ownerRole'> & { readonly ownerRole?: Role | null })
  | { readonly type: 'attached'; readonly sha256: string }
  | { readonly type: 'reported'; readonly evidence: string }
  | ({ readonly type: 'verified' } & Verification)
  | { readonly type: 'rejected'; readonly reason: string }
  | { readonly type: 'commented'; readonly commentId: string; readonly text: string }
  | { readonly type: 'delegation-offered'; readonly to: PersonRef; readonly reason: string }
  | { readonly type: 'delegation-accepted' }
  | { readonly type: 'delegation-declined'; readonly reason: string }
  | { readonly type: 'extension-asked'; readonly until: PlainDate; readonly reason: string }
  | { readonly type: 'extension-granted'; readonly until: PlainDate; readonly reason: string }
  | { readonly type: 'extension-denied'; readonly reason: string }
  | {
      readonly type: 'escalated';
      readonly nivel: Nivel;
      readonly due: PlainDate;
      readonly to: PersonRef;
    }
  /** No longer decided: closed without verification, before F41. */
  | { readonly type: 'fulfilled'; readonly evidence: string }
  | { readonly type: 'withdrawn'; readonly reason: string };
