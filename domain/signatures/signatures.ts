import type { PersonRef } from '../kernel/feature';
import type { Instant, PlainDate } from '../kernel/instant';

/** What is signed: the exact bytes of a document, by their SHA-256, and what it belongs to. */
export type Subject =
  | { readonly kind: 'dies058'; readonly formId: string; readonly revision: number; readonly mesaId: string }
  | { readonly kind: 'acta'; readonly actaId: string; readonly revision: number; readonly mesaId: string };

/** One place for one signature. `turn` 1 signs in any order; `turn` 2 only when all of turn 1 have signed. */
export interface SignatureBlock {
  /** `coordinador`, `enlace`, `directivo`, `lider`, `validador`; in an acta `asistente:{personId}`. */
  readonly block: string;
  readonly signer: PersonRef;
  readonly turn: 1 | 2;
}
export interface Signed {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly route: 'chat' | 'tab' | 'manuscrita';
  /** Of a handwritten one: the SHA-256 of the signed scan, and who of the office recorded it (DIE-011). */
  readonly scanSha256?: string;
  readonly recordedBy?: PersonRef;
}
export interface Request {
  readonly subject: Subject;
  readonly title: string;
  readonly documentSha256: string;
  /** Short public code of `GET /verify/{code}`. */
  readonly verification: string;
  readonly blocks: readonly SignatureBlock[];
  readonly signed: Readonly<Record<string, Signed>>;
  readonly observations: readonly { readonly by: PersonRef; readonly at: Instant; readonly text: string }[];
  readonly due: PlainDate;
  readonly requestedAt: Instant;
  /** Who was reminded, on which day: once a day each (MES-073). */
  readonly reminders?: readonly {
    readonly personId: string;
    readonly day: PlainDate;
    readonly by: PersonRef;
  }[];
  /** Whom the delay reached, once (MES-075). */
  readonly escalated?: { readonly to: PersonRef; readonly at: Instant };
  /** Signatories who left, and who signs in their place (design §3). */
  readonly replaced?: readonly Replacement[];
}
interface Replacement {
  readonly block: string;
  readonly former: PersonRef;
  readonly signer: PersonRef;
  readonly reason: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The signatory gave the signature to somebody else before signing (DIE-010). */
  readonly encargo?: true;
}
/** Stream `signing:{signingId}`; a corrected document is a new request and voids this one (DIE-009, MES-074). */
export type SigningState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'open' } & Request)
  | ({ readonly kind: 'complete'; readonly at: Instant } & Request)
  | ({
      readonly kind: 'returned';
      readonly at: Instant;
      readonly by: PersonRef;
      readonly reason: string;
    } & Request)
  | ({
      readonly kind: 'void';
      readonly at: Instant;
      readonly reason: string;
      readonly revision: number | null;
    } & Request)
  /** An acta that was locked with some unsigned, who are listed (never counted as consent, MES-075). */
  | ({ readonly kind: 'closed'; readonly at: Instant; readonly unsigned: readonly string[] } & Request);

export type SigningCommand =
  | {
      readonly type: 'request';
      readonly subject: Subject;
      readonly title: string;
      readonly documentSha256: string;
      readonly verification: string;
      readonly blocks: readonly SignatureBlock[];
      readonly due: PlainDate;
    }
  | {
      readonly type: 'sign';
      readonly block: string;
      readonly documentSha256: string;
      readonly route: 'chat' | 'tab';
    }
  /** The signed paper of one person, recorded by the office (DIE-011). */
  | {
      readonly type: 'sign-by-hand';
      readonly block: string;
      readonly documentSha256: string;
      readonly scanSha256: string;
    }
  | { readonly type: 'observe'; readonly text: string }
  | { readonly type: 'return'; readonly reason: string }
  /** `revision`: the one that corrects this document, when it is known already. */
  | { readonly type: 'void'; readonly reason: string; readonly revision: number | null }
  | { readonly type: 'close' }
  | { readonly type: 'remind'; readonly personId: string; readonly today: PlainDate }
  | { readonly type: 'escalate'; readonly today: PlainDate; readonly to: PersonRef }
  | {
      readonly type: 'replace';
      readonly block: string;
      readonly signer: PersonRef;
      readonly reason: string;
    }
  | {
      readonly type: 'delegate';
      readonly block: string;
      readonly signer: PersonRef;
      readonly reason: string;
    };
export type SigningEvent =
  | {
      readonly type: 'requested';
      readonly subject: Subject;
      readonly title: string;
      readonly documentSha256: string;
      readonly verification: string;
      readonly blocks: readonly SignatureBlock[];
      readonly due: PlainDate;
    }
  | {
      readonly type: 'signed';
      readonly block: string;
      readonly documentSha256: string;
      readonly route: 'chat' | 'tab';
    }
  | {
      readonly type: 'signed-by-hand';
      readonly block: string;
      readonly documentSha256: string;
      readonly scanSha256: string;
      readonly signer: PersonRef;
    }
  | { readonly type: 'completed' }
  | { readonly type: 'observed'; readonly text: string }
  | { readonly type: 'returned'; readonly reason: string }
  | { readonly type: 'voided'; readonly reason: string; readonly revision: number | null }
  | { readonly type: 'closed'; readonly unsigned: readonly string[] }
  | { readonly type: 'reminded'; readonly personId: string; readonly day: PlainDate }
  | { readonly type: 'escalated'; readonly to: PersonRef }
  | {
      readonly type: 'signer-replaced';
      readonly block: string;
      readonly signer: PersonRef;
      readonly reason: string;
      readonly encargo?: true;
    };
