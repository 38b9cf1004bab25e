import { type Calendar, type Reminder, reminderPlan } from '../commitments';
import { addBusinessDays } from '../kernel/business-days';
import type { OutboxMessage } from '../kernel/feature';
import { fromBogota, type Instant } from '../kernel/instant';
import type { Request, SigningState } from './signatures';

type Term = Pick<Request, 'due' | 'requestedAt'>;
/** `antes`, `hoy`, `despues` of the return date; the request itself was told when it was sent. */
export type SigningReminder = Reminder & { readonly kind: 'antes' | 'hoy' | 'despues' };

/** Before, on and after the return date, by the office's own terms, each at the opening of a business day (MES-073). */
export const signingReminders = (
  { due, requestedAt }: Term,
  calendar: Calendar,
): readonly SigningReminder[] =>
  reminderPlan({ due, ownerSince: requestedAt }, calendar).filter(
    (one): one is SigningReminder => one.kind !== 'asignado',
  );

/** When the delay reaches whoever moderates: the opening of the first business day after the return date (MES-075). */
export function overdueFrom({ due }: Pick<Request, 'due'>, { seguimiento, cierres }: Calendar): Instant {
  const moment = fromBogota(addBusinessDays(due, 1, cierres), seguimiento.desde);
  if (moment === null) throw new RangeError(`Not an hour: ${seguimiento.desde}`);
  return moment;
}

/** What will be told while the request stays open: named by request, date and kind, so that no repetition adds another. */
export function plannedFollowUp(
  signingId: string,
  state: SigningState,
  calendar: Calendar,
  now: Instant,
): readonly OutboxMessage[] {
  if (state.kind !== 'open') return [];
  const reminders = signingReminders(state, calendar).map(
    ({ kind, days, moment }): OutboxMessage => ({
      topic: 'signatures/remind',
      key: `signatures/remind:${signingId}:${state.due}:${kind}:${days}`,
      data: { signingId, kind, days },
      after: moment,
    }),
  );
  const overdue: OutboxMessage = {
    topic: 'signatures/escalate',
    key: `signatures/escalate:${signingId}:${state.due}`,
    data: { signingId },
    after: overdueFrom(state, calendar),
  };
  return [...reminders, overdue].filter(({ after }) => after !== undefined && after > now);
}

/** The last of the plan that has come, and no other: after a stop of the machine one reminder is told, not three. */
export function reminderDue(
  state: SigningState,
  asked: { readonly kind: string; readonly days: number },
  calendar: Calendar,
  now: Instant,
): boolean {
  if (state.kind !== 'open') return false;
  const last = signingReminders(state, calendar)
    .filter(({ moment }) => moment <= now)
    .at(-1);
  return last?.kind === asked.kind && last.days === asked.days;
}
