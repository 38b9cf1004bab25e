import { type Calendar, calendarOf } from '../../commitments';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result } from '../../kernel/result';
import { loadMesa, mesaTarget } from '../../mesas';
import { type Action, may, procesoFeature } from '../../people';
import { remindedOn } from '../decide/people';
import { signingFeature } from '../decider';
import { DueReminderInput, OverdueInput } from '../parse';
import { overdueFrom, plannedFollowUp, reminderDue } from '../plan';
import type { SigningState } from '../signatures';
import { pendingIds } from '../turns';

/** Plans the reminders of a request that was just made, with the terms of its proceso (MES-073). */
export async function tellFollowUp(
  desk: Desk,
  signingId: string,
  state: SigningState,
  procesoId: string,
): Promise<void> {
  const calendar = calendarOf((await desk.look(procesoFeature, procesoId)).state);
  for (const message of plannedFollowUp(signingId, state, calendar, desk.now)) desk.tell(message);
}

interface Open {
  readonly state: Extract<SigningState, { kind: 'open' }>;
  readonly calendar: Calendar;
  readonly moderadorId: string;
}

async function loaded(desk: Desk, signingId: string, action: Action): Promise<Result<Open | null>> {
  const { state } = await desk.get(signingFeature, signingId);
  if (state.kind !== 'open') return ok(null);
  const { mesaId } = state.subject;
  const mesa = await loadMesa(consulting(desk), mesaId);
  if (!mesa.ok) return mesa;
  const allowed = may(desk.actor, action, mesaTarget(mesaId, mesa.value, desk.actor), state.kind);
  if (!allowed.ok) return allowed;
  const { procesoId, moderador } = mesa.value.plan;
  const calendar = calendarOf((await desk.look(procesoFeature, procesoId)).state);
  return ok({ state, calendar, moderadorId: moderador.personId });
}

/** The reminder that the plan asks for today: recorded for each person whose turn it is, once a day whoever asked (MES-073). */
export const remindDue: Act<DueReminderInput> = {
  name: 'signatures/remind-due',
  run: async (raw, desk) => {
    const input = parseWith(DueReminderInput, raw);
    if (!input.ok) return input;
    const { signingId, kind, days } = input.value;
    const open = await loaded(desk, signingId, 'signatures/remind');
    if (!open.ok) return open;
    if (!open.value || !reminderDue(open.value.state, { kind, days }, open.value.calendar, desk.now))
      return ok(undefined);
    const { state, calendar } = open.value;
    for (const personId of pendingIds(state).filter((one) => !remindedOn(state, one, desk.today))) {
      const done = await desk.change(signingFeature, signingId, {
        type: 'remind',
        personId,
        today: desk.today,
      });
      if (!done.ok) return done;
      desk.tell({
        topic: 'signatures/due',
        key: `signatures/due:${signingId}:${personId}:${desk.today}`,
        data: { signingId, personId },
      });
    }
    for (const message of plannedFollowUp(signingId, state, calendar, desk.now)) desk.tell(message);
    return ok(undefined);
  },
};

/** The return date passed: whoever moderates hears of it once. Nobody is taken to have agreed (MES-075). */
export const escalateOverdue: Act<OverdueInput> = {
  name: 'signatures/escalate',
  run: async (raw, desk) => {
    const input = parseWith(OverdueInput, raw);
    if (!input.ok) return input;
    const { signingId } = input.value;
    const open = await loaded(desk, signingId, 'signatures/remind');
    if (!open.ok) return open;
    if (!open.value || desk.now < overdueFrom(open.value.state, open.value.calendar)) return ok(undefined);
    const to = await desk.persons.current(open.value.moderadorId);
    if (!to) return ok(undefined);
    const done = await desk.change(signingFeature, signingId, {
      type: 'escalate',
      today: desk.today,
      to: { personId: to.personId, version: to.version },
    });
    if (!done.ok) return done;
    desk.tell({
      topic: 'signatures/overdue',
      key: `signatures/overdue:${signingId}`,
      data: { signingId, personId: to.personId },
    });
    return ok(undefined);
  },
};
