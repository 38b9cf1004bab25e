import type { PersonRef } from '../kernel/feature';
import type { Instant, PlainDate } from '../kernel/instant';

/** A commitment can come from anything; from a DIES-058 then with its indicator (design §6, MES-059). */
export interface CommitmentOrigin {
  readonly kind: 'dies058' | 'acta' | 'mesa';
  readonly mesaId: string;
  readonly sesionId: string;
  readonly indicatorId: string | null;
  readonly formId: string | null;
}
export interface Commitment {
  readonly procesoId: string;
  readonly what: string;
  readonly owner: PersonRef;
  readonly dependenciaId: string;
  readonly due: PlainDate;
  readonly origin: CommitmentOrigin;
  readonly recordedAt: Instant;
  readonly recordedBy: PersonRef;
}
export type CommitmentState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'owed' } & Commitment)
  | ({
      readonly kind: 'fulfilled';
      readonly at: Instant;
      readonly by: PersonRef;
      readonly evidence: string;
    } & Commitment)
  | ({ readonly kind: 'withdrawn'; readonly reason: string } & Commitment);

export type CommitmentCommand =
  | ({ readonly type: 'record' } & Omit<Commitment, 'recordedAt' | 'recordedBy'>)
  | { readonly type: 'fulfil'; readonly evidence: string }
  | { readonly type: 'withdraw'; readonly reason: string };
export type CommitmentEvent =
  | ({ readonly type: 'recorded' } & Omit<Commitment, 'recordedAt' | 'recordedBy'>)
  | { readonly type: 'fulfilled'; readonly evidence: string }
  | { readonly type: 'withdrawn'; readonly reason: string };
