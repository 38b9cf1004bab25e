import { z } from 'zod';
import { zId, zText } from '../../kernel/parse';
import { LADOS_VB, RESPUESTAS } from './nouns';

const Ids = z.array(zId).max(500);
const Line = z.strictObject({
  nombre: z.string().max(200),
  cargo: z.string().max(200).default(''),
  dependencia: z.string().max(300).default(''),
  correo: z.string().max(300).default(''),
});
export type InviteeLineInput = z.output<typeof Line>;

export const ConvocatoriaInput = z.strictObject({ mesaId: zId });
export type ConvocatoriaInput = z.input<typeof ConvocatoriaInput>;

export const WidenInput = z.strictObject({ mesaId: zId, personas: z.array(Line).min(1).max(500) });
export type WidenInput = z.input<typeof WidenInput>;

export const VbInput = z.strictObject({
  mesaId: zId,
  /** Absent: everybody who waits for it. */
  personIds: Ids.optional(),
  given: z.boolean(),
  reason: zText.default(''),
  /** Set by the office when it records the answer of another person. */
  lado: z.enum(LADOS_VB).optional(),
  evidence: zText.default(''),
});
export type VbInput = z.input<typeof VbInput>;

/** Absent: everybody who may be cited already. */
export const BookInput = z.strictObject({ mesaId: zId, personIds: Ids.optional() });
export type BookInput = z.input<typeof BookInput>;

export const RemoveInviteeInput = z.strictObject({
  mesaId: zId,
  personId: zId,
  reason: zText.default(''),
});
export type RemoveInviteeInput = z.input<typeof RemoveInviteeInput>;

export const SubstituteInput = z.strictObject({
  mesaId: zId,
  personId: zId,
  sustituto: Line,
  reason: zText.default(''),
});
export type SubstituteInput = z.input<typeof SubstituteInput>;

export const CloseListInput = z.strictObject({ mesaId: zId, reason: zText.default('') });
export type CloseListInput = z.input<typeof CloseListInput>;

export const RespondInput = z.strictObject({
  mesaId: zId,
  respuestas: z.array(z.strictObject({ personId: zId, value: z.enum(RESPUESTAS) })).max(500),
});
export type RespondInput = z.input<typeof RespondInput>;
