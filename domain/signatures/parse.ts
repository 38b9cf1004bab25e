import { z } from 'zod';
import { zId } from '../kernel/parse';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().max(5_000);

export const RequestSignaturesInput = z.strictObject({
  formId: zId,
  revision: z.number().int().min(1),
  documentSha256: sha256,
});
export type RequestSignaturesInput = z.infer<typeof RequestSignaturesInput>;

/** A `signer` in the data is refused: who signs is who clicked, as the token or the activity proves it. */
export const SignInput = z.strictObject({
  signingId: zId,
  block: z.string().min(1).max(300),
  documentSha256: sha256,
  route: z.enum(['chat', 'tab']).default('chat'),
});
export type SignInput = z.input<typeof SignInput>;

/** Without `personId`: everybody whose turn it is. */
export const RemindInput = z.strictObject({ signingId: zId, personId: zId.optional() });
export type RemindInput = z.infer<typeof RemindInput>;
/** What the plan of a request asks for; only the product itself does these. */
export const DueReminderInput = z.strictObject({
  signingId: zId,
  kind: z.enum(['antes', 'hoy', 'despues']),
  days: z.number().int().min(0),
});
export type DueReminderInput = z.infer<typeof DueReminderInput>;
export const OverdueInput = z.strictObject({ signingId: zId });
export type OverdueInput = z.infer<typeof OverdueInput>;
export const ReplaceInput = z.strictObject({
  signingId: zId,
  block: z.string().min(1).max(300),
  personId: zId,
  reason,
});
export type ReplaceInput = z.infer<typeof ReplaceInput>;

export const ByHandInput = z.strictObject({
  signingId: zId,
  block: z.string().min(1).max(300),
  documentSha256: sha256,
  scanSha256: sha256,
});
export type ByHandInput = z.infer<typeof ByHandInput>;

export const ReturnInput = z.strictObject({ signingId: zId, reason });
export type ReturnInput = z.infer<typeof ReturnInput>;
export const FormReasonInput = z.strictObject({ formId: zId, reason });
export type FormReasonInput = z.infer<typeof FormReasonInput>;
