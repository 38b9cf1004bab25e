import { z } from 'zod';
import { zId, zText } from '../kernel/parse';

/** `sesionId` absent: the last sesión that is over. */
export const ComposeInput = z.strictObject({ mesaId: zId, sesionId: zId.optional() });
export type ComposeInput = z.input<typeof ComposeInput>;

export const EditActaInput = z.strictObject({
  actaId: zId,
  revision: z.number().int().min(1),
  texts: z
    .strictObject({
      objetivo: zText,
      desarrollo: zText,
      lineasComunes: zText,
      articulaciones: zText,
      conclusiones: zText,
      anexos: zText,
    })
    .partial(),
});
export type EditActaInput = z.input<typeof EditActaInput>;

export const SendActaInput = z.strictObject({
  actaId: zId,
  revision: z.number().int().min(1),
  documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SendActaInput = z.input<typeof SendActaInput>;

export const ReviewInput = z.strictObject({ actaId: zId, revision: z.number().int().min(1) });
export type ReviewInput = z.input<typeof ReviewInput>;

export const ObserveInput = z.strictObject({ actaId: zId, text: zText });
export type ObserveInput = z.input<typeof ObserveInput>;
export const ReopenActaInput = z.strictObject({ actaId: zId, reason: zText });
export type ReopenActaInput = z.input<typeof ReopenActaInput>;
/** `reason`: only to close before the term ends with signatures missing. */
export const LockInput = z.strictObject({ actaId: zId, reason: zText.default('') });
export type LockInput = z.input<typeof LockInput>;
