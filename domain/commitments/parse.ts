import { z } from 'zod';
import { zDate, zId, zText } from '../kernel/parse';
import { FRECUENCIAS, ROLES } from '../people';
import { MEDIOS, NIVELES } from './commitments';

const Owed = {
  what: z.string().max(2_000).default(''),
  /** The person; empty: whoever holds `ownerRole` now. */
  ownerId: z.string().max(200).default(''),
  /** The role that answers when the person does not. */
  ownerRole: z.enum(ROLES).nullish(),
  /** `2026-12-04`. */
  due: z.string().max(40).default(''),
};

export const RecordInput = z.strictObject({
  mesaId: zId,
  /** The item of the agenda it comes from, and with it indicator and form; absent: a commitment of the mesa itself (MES-059). */
  itemId: zId.nullish(),
  ...Owed,
  /** Absent: the dependencia of the mesa. */
  dependenciaId: zId.nullish(),
});
export type RecordInput = z.input<typeof RecordInput>;

export const RecordDocumentInput = z.strictObject({
  procesoId: zId,
  dependenciaId: zId,
  kind: z.enum(['ayuda-de-memoria', 'bilateral']),
  reference: z.string().max(300).default(''),
  /** Day of the document, `2026-11-20`. */
  date: z.string().max(40).default(''),
  ...Owed,
});
export type RecordDocumentInput = z.input<typeof RecordDocumentInput>;

const This = z.strictObject({ commitmentId: zId });
export const AttachInput = This.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type AttachInput = z.input<typeof AttachInput>;

export const FulfilInput = This.extend({ evidence: zText.default('') });
export type FulfilInput = z.input<typeof FulfilInput>;

export const VerifyInput = This.extend({
  medio: z.enum(MEDIOS).default('documento'),
  note: zText.default(''),
  /** Day of the meeting or visit, when there was one. */
  heldOn: zDate.nullable().default(null),
  attendeeIds: z.array(zId).max(100).default([]),
});
export type VerifyInput = z.input<typeof VerifyInput>;

export const RejectInput = This.extend({ reason: zText.default('') });
export type RejectInput = z.input<typeof RejectInput>;
export const WithdrawInput = This.extend({ reason: zText.default('') });
export type WithdrawInput = z.input<typeof WithdrawInput>;

export const CommentCommitmentInput = This.extend({ text: z.string().max(4_000).default('') });
export type CommentCommitmentInput = z.input<typeof CommentCommitmentInput>;

export const DelegateInput = This.extend({
  toId: z.string().max(200).default(''),
  reason: zText.default(''),
});
export type DelegateInput = z.input<typeof DelegateInput>;

export const AnswerDelegationInput = This.extend({ accept: z.boolean(), reason: zText.default('') });
export type AnswerDelegationInput = z.input<typeof AnswerDelegationInput>;

export const AskExtensionInput = This.extend({
  until: z.string().max(40).default(''),
  reason: zText.default(''),
});
export type AskExtensionInput = z.input<typeof AskExtensionInput>;

export const AnswerExtensionInput = This.extend({
  grant: z.boolean(),
  /** Absent: the date that was asked for. */
  until: zDate.nullish(),
  reason: zText.default(''),
});
export type AnswerExtensionInput = z.input<typeof AnswerExtensionInput>;

export const EscalateInput = This.extend({ nivel: z.enum(NIVELES), due: zDate });
export type EscalateInput = z.input<typeof EscalateInput>;

export const DigestInput = z.strictObject({ procesoId: zId, frecuencia: z.enum(FRECUENCIAS) });
export type DigestInput = z.input<typeof DigestInput>;

export const FeedInput = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type FeedInput = z.input<typeof FeedInput>;
