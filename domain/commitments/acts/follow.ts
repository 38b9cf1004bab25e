import { rollForward } from '../../kernel/business-days';
import type { OutboxMessage } from '../../kernel/feature';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { addDays, addMinutes, bogotaDay, fromBogota } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, type Result } from '../../kernel/result';
import { loadMesa } from '../../mesas';
import { may } from '../../people';
import type { KnownCommitment, Nivel } from '../commitments';
import { commitmentFeature } from '../decider';
import { EscalateInput } from '../parse';
import { escalationPlan, firstKey, plannedMessages } from '../plan';
import { holderFor, loadCalendar, permitted } from '../responsible';

/** The delay reaches the superior of whoever owes it, then the moderador; where nobody holds the post, the next level will. */
export const escalateCommitment: Act<EscalateInput> = {
  name: 'commitments/escalate',
  run: async (raw, desk) => {
    const input = parseWith(EscalateInput, raw);
    if (!input.ok) return input;
    const { commitmentId, nivel, due } = input.value;
    const allowed = await permitted(desk, commitmentId, 'commitments/escalate');
    if (!allowed.ok) return allowed;
    const calendar = await loadCalendar(consulting(desk), allowed.value.procesoId);
    const come = escalationPlan(due, calendar).some(
      (raised) => raised.nivel === nivel && raised.moment <= desk.now,
    );
    if (!come) return ok(undefined);
    const toId = await above(desk, allowed.value, nivel);
    const to = toId === null ? null : await desk.persons.current(toId);
    if (!to) return ok(undefined);
    const { personId, version } = to;
    const changed = await desk.change(commitmentFeature, commitmentId, {
      type: 'escalate',
      nivel,
      due,
      to: { personId, version },
    });
    return changed.ok ? ok(undefined) : changed;
  },
};

async function above(desk: Desk, state: KnownCommitment, nivel: Nivel): Promise<string | null> {
  const reader = consulting(desk);
  const { procesoId, dependenciaId, origin } = state;
  const holder = (role: 'superior-jerarquico' | 'directivo-responsable' | 'enlace-usepot') =>
    holderFor(reader, { procesoId, dependenciaId, role });
  if (nivel === 'superior') {
    const superior = await holder('superior-jerarquico');
    return superior && superior !== state.owner.personId ? superior : holder('directivo-responsable');
  }
  const mesa = origin.mesaId === null ? null : await loadMesa(reader, origin.mesaId);
  return mesa?.ok ? mesa.value.plan.moderador.personId : holder('enlace-usepot');
}

/** Half an hour before the opening of the next business day all plans are looked at again, once, with the settings of then. */
export async function tellReplan(desk: Desk, procesoId: string): Promise<void> {
  const { seguimiento, cierres } = await loadCalendar(consulting(desk), procesoId);
  const day = rollForward(addDays(bogotaDay(desk.now), 1), cierres);
  const opening = fromBogota(day, seguimiento.desde);
  if (opening === null) return;
  desk.tell({
    topic: 'commitments/replan',
    key: `commitments/replan:${procesoId}:${day}`,
    data: { procesoId },
    after: addMinutes(opening, -30),
  });
}

/** Every open commitment of a proceso: what its settings now ask to tell and nobody planned. Goes on while something is owed. */
export const replanCommitments: Act<{ readonly procesoId: string }> = {
  name: 'commitments/replan',
  run: async ({ procesoId }, desk) => {
    const allowed = may(desk.actor, 'commitments/replan', { procesoId });
    if (!allowed.ok) return allowed;
    const owed = await desk.find(commitmentFeature, { procesoId, status: ['owed', 'reported'] });
    const calendar = await loadCalendar(consulting(desk), procesoId);
    for (const { id, state } of owed)
      if (state.kind === 'owed')
        for (const message of plannedMessages(id, state, calendar, desk.now)) desk.tell(message);
    if (owed.length > 0) await tellReplan(desk, procesoId);
    return ok(undefined);
  },
};

/** The same message at another moment: its time came outside business hours. */
export const postponeTelling: Act<OutboxMessage> = {
  name: 'commitments/postpone',
  run: async (message, desk): Promise<Result<void>> => {
    const allowed = may(desk.actor, 'commitments/replan', { procesoId: '' });
    if (!allowed.ok) return allowed;
    desk.tell({ ...message, key: `${firstKey(message.key)}@${message.after ?? ''}` });
    return ok(undefined);
  },
};
