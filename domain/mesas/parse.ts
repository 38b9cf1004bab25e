import { z } from 'zod';
import { zId, zMoment, zText } from '../kernel/parse';

export const MesaInput = z.strictObject({ mesaId: zId });
export type MesaInput = z.input<typeof MesaInput>;

export const RescheduleInput = z.strictObject({
  mesaId: zId,
  start: zMoment,
  end: zMoment,
  reason: zText.default(''),
  /** The warnings were shown and the person goes on; `reason` says why (MES-026). */
  acceptWarnings: z.boolean().default(false),
});
export type RescheduleInput = z.input<typeof RescheduleInput>;

export const CancelInput = z.strictObject({ mesaId: zId, reason: zText.default('') });
export type CancelInput = z.input<typeof CancelInput>;

export const CallItemInput = z.strictObject({ mesaId: zId, itemId: zId });
export type CallItemInput = z.input<typeof CallItemInput>;

export const PositionInput = z.strictObject({
  mesaId: zId,
  itemId: zId,
  value: z.enum(['de-acuerdo', 'no-de-acuerdo']),
  /** Set by the relator who records what this person said in the room or on the phone. */
  personId: zId.optional(),
});
export type PositionInput = z.input<typeof PositionInput>;

export const CommentInput = z.strictObject({
  mesaId: zId,
  /** Absent: a note on the sesión. */
  itemId: zId.nullable().default(null),
  text: zText,
  personId: zId.optional(),
});
export type CommentInput = z.input<typeof CommentInput>;

export const LinkCalendarInput = z.strictObject({
  mesaId: zId,
  calendar: z.strictObject({
    eventId: zId,
    joinUrl: z.string().max(2_000),
    onlineMeetingId: z.string().max(500),
    chatId: z.string().max(500),
  }),
});
export type LinkCalendarInput = z.input<typeof LinkCalendarInput>;
