import type { PersonRef } from '../kernel/feature';
import type { Instant, PlainDate } from '../kernel/instant';

/** What the relator writes over what was composed: MES-006's four, the development and the closing (X-049). */
export interface ActaTexts {
  readonly objetivo: string;
  readonly desarrollo: string;
  readonly lineasComunes: string;
  readonly articulaciones: string;
  readonly conclusiones: string;
  readonly anexos: string;
}
export interface Acta {
  readonly procesoId: string;
  readonly mesaId: string;
  readonly sesionId: string;
  readonly numero: string;
  readonly revision: number;
  readonly texts: ActaTexts;
  readonly relator: PersonRef;
  /** The moderador read this revision and found it right (MES-070). */
  readonly reviewed?: { readonly revision: number; readonly by: PersonRef; readonly at: Instant };
  /** What was sent and how it ended: the history of its versions (MES-070, MES-074). */
  readonly versions?: readonly SentVersion[];
  /** Objections that came after it was closed: they change nothing and go with it. */
  readonly annexes?: readonly { readonly text: string; readonly by: PersonRef; readonly at: Instant }[];
}
export interface SentVersion {
  readonly revision: number;
  readonly documentSha256: string;
  readonly sentAt: Instant;
  readonly reopenedAt: Instant;
  readonly reopenedBy: PersonRef;
  readonly reason: string;
}
interface Sent {
  readonly signingId: string;
  readonly documentSha256: string;
  readonly sentAt: Instant;
  readonly due: PlainDate;
}
/** Stream `acta:{actaId}`: draft → in signature → locked (MES-070). Composition itself is a view over what happened (`reports`). */
export type ActaState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'draft' } & Acta)
  | ({ readonly kind: 'in-signature' } & Acta & Sent)
  | ({
      readonly kind: 'locked';
      readonly lockedAt: Instant;
      readonly unsigned: readonly string[];
      readonly reason: string;
    } & Acta &
      Sent);

export type ActaCommand =
  | {
      readonly type: 'compose';
      readonly procesoId: string;
      readonly mesaId: string;
      readonly sesionId: string;
      readonly numero: string;
      readonly texts: ActaTexts;
      readonly relator: PersonRef;
    }
  | { readonly type: 'edit'; readonly revision: number; readonly texts: Partial<ActaTexts> }
  | {
      readonly type: 'send';
      readonly revision: number;
      readonly signingId: string;
      readonly documentSha256: string;
      readonly due: PlainDate;
    }
  | { readonly type: 'take-back'; readonly reason: string }
  | { readonly type: 'review'; readonly revision: number }
  | { readonly type: 'annex'; readonly text: string }
  /** `unsigned`: listed, never counted as consent (MES-075). `reason`: why it was closed before its term ended; empty otherwise. */
  | { readonly type: 'lock'; readonly unsigned: readonly string[]; readonly reason: string };
export type ActaEvent =
  | {
      readonly type: 'composed';
      readonly procesoId: string;
      readonly mesaId: string;
      readonly sesionId: string;
      readonly numero: string;
      readonly texts: ActaTexts;
      readonly relator: PersonRef;
    }
  | { readonly type: 'edited'; readonly revision: number; readonly texts: Partial<ActaTexts> }
  | {
      readonly type: 'sent';
      readonly signingId: string;
      readonly documentSha256: string;
      readonly due: PlainDate;
    }
  | { readonly type: 'taken-back'; readonly reason: string }
  | { readonly type: 'reviewed'; readonly revision: number }
  | { readonly type: 'annexed'; readonly text: string }
  | { readonly type: 'locked'; readonly unsigned: readonly string[]; readonly reason: string };
