import { z } from 'zod';
import { zId, zMoment, zText } from '../kernel/parse';

const PersonRefInput = z.strictObject({ personId: zId, version: z.number().int().min(1) });
const IntervalInput = z.strictObject({ join: zMoment, leave: zMoment });
const PresenceInput = z.strictObject({
  person: PersonRefInput,
  intervals: z.array(IntervalInput),
  seconds: z.number().int().min(0).exactOptional(),
  role: z.enum(['organizador', 'presentador', 'asistente', '']).default(''),
  source: z.enum(['graph', 'csv']),
  hasEmail: z.boolean(),
});

export const AddReportInput = z.strictObject({
  mesaId: zId,
  sesionId: zId.optional(),
  report: z.strictObject({
    reportId: zId,
    start: zMoment,
    end: zMoment,
    presences: z.array(PresenceInput),
  }),
});
export type AddReportInput = z.input<typeof AddReportInput>;

export const AddManualInput = z.strictObject({
  mesaId: zId,
  /** The sesión whose sheet was on the screen: what arrives late does not touch that of a continuation. */
  sesionId: zId,
  personId: zId,
  reason: zText.default(''),
  /** Absent: the hours are not known, and the sheet leaves them empty. */
  join: zMoment.optional(),
  leave: zMoment.optional(),
});
export type AddManualInput = z.input<typeof AddManualInput>;

export const RegisterSelfInput = z.strictObject({
  mesaId: zId,
  sesionId: zId,
  /** The version of the notice that was on the screen. */
  aviso: zId,
  /** Voice and image are sensitive: only who ticks it allows a recording, and nothing depends on it. */
  grabacion: z.boolean().default(false),
});
export type RegisterSelfInput = z.input<typeof RegisterSelfInput>;

export const RemoveManualInput = z.strictObject({
  mesaId: zId,
  sesionId: zId,
  personId: zId,
  reason: zText.default(''),
});
export type RemoveManualInput = z.input<typeof RemoveManualInput>;
