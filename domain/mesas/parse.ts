import { z } from 'zod';
import { zId, zMoment, zText } from '../kernel/parse';
import { FLOOR_KINDS } from './floor';
import { PROPOSITOS } from './proposito';

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
  /** Why: what the report to the despacho shows as the position of the party (MES-060). */
  text: zText.optional(),
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
  proposito: z.enum(PROPOSITOS).optional(),
});
export type CommentInput = z.input<typeof CommentInput>;

export const LinkCalendarInput = z.strictObject({
  mesaId: zId,
  calendar: z.strictObject({
    eventId: zId,
    joinUrl: z.string().max(2_000),
    onlineMeetingId: z.string().max(500),
    chatId: z.string().max(500),
    start: zMoment.optional(),
    end: zMoment.optional(),
  }),
  sesionId: zId.optional(),
});
export type LinkCalendarInput = z.input<typeof LinkCalendarInput>;

export const AskReportInput = z.strictObject({ mesaId: zId, itemId: zId });
export type AskReportInput = z.input<typeof AskReportInput>;
export const SendReportInput = AskReportInput.extend({ documentSha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type SendReportInput = z.input<typeof SendReportInput>;

export const AskFloorInput = z.strictObject({
  mesaId: zId,
  kind: z.enum(FLOOR_KINDS).default('normal'),
  /** Set by the relator for who asks in the room, on the phone or without account. */
  personId: zId.optional(),
});
export type AskFloorInput = z.input<typeof AskFloorInput>;

/** One request; for giving, either it, or a person to whom the moderador hands the floor without request, or neither: the next one. */
export const GiveFloorInput = z.strictObject({
  mesaId: zId,
  requestId: zId.optional(),
  personId: zId.optional(),
});
export type GiveFloorInput = z.input<typeof GiveFloorInput>;
/** Absent: one's own, or who is speaking. */
export const FloorInput = z.strictObject({ mesaId: zId, requestId: zId.optional() });
export type FloorInput = z.input<typeof FloorInput>;

/** Without `stepId`, the one that follows; `after`: the step that was under way when it was asked, so that asking twice advances once. */
export const StepInput = z.strictObject({
  mesaId: zId,
  stepId: zId.optional(),
  /** The step that was under way when this was decided, empty for none: what arrives late finds another and changes nothing. */
  after: z.string().max(200),
});
export type StepInput = z.input<typeof StepInput>;

export const ContinueInput = z.strictObject({
  mesaId: zId,
  start: zMoment,
  end: zMoment,
  /** Absent: as before. */
  modalidad: z.enum(['virtual', 'presencial', 'mixta']).optional(),
  lugar: z.string().max(500).optional(),
  /** Absent: everything that was left open. */
  itemIds: z.array(zId).min(1).optional(),
  acceptWarnings: z.boolean().default(false),
  reason: zText.default(''),
});
export type ContinueInput = z.input<typeof ContinueInput>;

/** `personId`: who gave the aval, when somebody of the office writes it down with its `evidence`. */
export const EndorseInput = z.strictObject({
  mesaId: zId,
  personId: zId.optional(),
  evidence: z.string().max(2_000).default(''),
});
export type EndorseInput = z.input<typeof EndorseInput>;

/** The answer that is no aval; `start`: when the dependencia could. */
export const CounterInput = z.strictObject({
  mesaId: zId,
  personId: zId.optional(),
  reason: z.string().max(2_000).default(''),
  start: zMoment.nullish(),
});
export type CounterInput = z.input<typeof CounterInput>;

/** `now`: where the event is in Outlook; `null`: it is no longer there. */
export const SeenInOutlookInput = z.strictObject({
  mesaId: zId,
  eventId: zId,
  now: z.strictObject({ start: zMoment, end: zMoment }).nullable(),
});
export type SeenInOutlookInput = z.input<typeof SeenInOutlookInput>;
