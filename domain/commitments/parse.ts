import { z } from 'zod';
import { zId, zText } from '../kernel/parse';

export const RecordInput = z.strictObject({
  mesaId: zId,
  /** The item of the agenda it comes from, and with it indicator and form; absent: a commitment of the mesa itself (MES-059). */
  itemId: zId.nullish(),
  what: z.string().max(2_000).default(''),
  ownerId: z.string().max(200).default(''),
  /** `2026-12-04`. */
  due: z.string().max(40).default(''),
  /** Absent: the dependencia of the mesa. */
  dependenciaId: zId.nullish(),
});
export type RecordInput = z.input<typeof RecordInput>;

export const FulfilInput = z.strictObject({ commitmentId: zId, evidence: zText.default('') });
export type FulfilInput = z.input<typeof FulfilInput>;

export const WithdrawInput = z.strictObject({ commitmentId: zId, reason: zText.default('') });
export type WithdrawInput = z.input<typeof WithdrawInput>;
