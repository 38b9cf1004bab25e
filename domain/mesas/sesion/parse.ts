import { z } from 'zod';
import { zId, zMoment } from '../../kernel/parse';
import { LinkCalendarInput } from '../parse';
import { CLASES_SESION, EVIDENCIAS } from './tipos';

const short = z.string().trim().max(500);
export const PlanSesionInput = z.strictObject({
  procesoId: zId,
  clase: z.enum(CLASES_SESION as [(typeof CLASES_SESION)[number], ...(typeof CLASES_SESION)[number][]]),
  titulo: short.default(''),
  objetivo: z.string().max(2_000).default(''),
  agenda: z.array(short.min(1)).max(40).default([]),
  start: zMoment,
  end: zMoment,
  modalidad: z.enum(['virtual', 'presencial', 'mixta']).default('virtual'),
  lugar: short.default(''),
  responsableId: zId,
  invitadoIds: z.array(zId).max(300).default([]),
});
export type PlanSesionInput = z.input<typeof PlanSesionInput>;

export const SesionInput = z.strictObject({ sesionId: zId });
export type SesionInput = z.input<typeof SesionInput>;

export const MoveSesionInput = SesionInput.extend({
  start: zMoment,
  end: zMoment,
  reason: z.string().max(2_000).default(''),
});
export type MoveSesionInput = z.input<typeof MoveSesionInput>;

export const LoseSesionInput = SesionInput.extend({ eventId: zId });
export type LoseSesionInput = z.input<typeof LoseSesionInput>;

export const CancelSesionInput = SesionInput.extend({ reason: z.string().max(2_000).default('') });
export type CancelSesionInput = z.input<typeof CancelSesionInput>;

export const LinkSesionInput = SesionInput.extend({ calendar: LinkCalendarInput.shape.calendar });
export type LinkSesionInput = z.input<typeof LinkSesionInput>;

/** `porId` absent: whoever says it opens it. */
export const OpenSesionInput = SesionInput.extend({
  porId: zId.optional(),
  palabras: z.string().max(4_000).default(''),
});
export type OpenSesionInput = z.input<typeof OpenSesionInput>;

export const AddEvidenceInput = SesionInput.extend({
  clase: z.enum(EVIDENCIAS),
  texto: z.string().max(2_000).default(''),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});
export type AddEvidenceInput = z.input<typeof AddEvidenceInput>;
