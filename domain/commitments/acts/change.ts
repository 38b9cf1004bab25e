import type { z } from 'zod';
import { type Act, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result } from '../../kernel/result';
import type { Action, Relation } from '../../people';
import type { CommitmentCommand, KnownCommitment } from '../commitments';
import { commitmentFeature } from '../decider';
import { plannedMessages } from '../plan';
import { loadCalendar, permitted } from '../responsible';

type Schema = z.ZodType<{ readonly commitmentId: string }>;
interface Change<S extends Schema> {
  readonly name: string;
  readonly input: S;
  readonly action: Action;
  readonly also?: (state: KnownCommitment, desk: Desk) => readonly Relation[];
  readonly command: (
    input: z.output<S>,
    desk: Desk,
  ) => Promise<Result<CommitmentCommand>> | Result<CommitmentCommand>;
}

/** An act on one commitment: parsed, permitted, decided; whoever owes it, and by when, is planned again. */
export const changing = <S extends Schema>({
  name,
  input: schema,
  action,
  also,
  command,
}: Change<S>): Act<z.input<S>> => ({
  name,
  run: async (raw, desk) => {
    const input = parseWith(schema, raw);
    if (!input.ok) return input;
    const { commitmentId } = input.value;
    const allowed = await permitted(desk, commitmentId, action, (state) => also?.(state, desk) ?? []);
    if (!allowed.ok) return allowed;
    const asked = await command(input.value, desk);
    if (!asked.ok) return asked;
    const changed = await desk.change(commitmentFeature, commitmentId, asked.value);
    if (!changed.ok) return changed;
    const { due, owner } = allowed.value;
    const now = changed.value;
    if (now.kind !== 'none' && (now.due !== due || now.owner.personId !== owner.personId))
      await tellPlan(desk, commitmentId, now);
    return ok(undefined);
  },
});

/** Leaves in the outbox what will be told about it, each at its moment. */
export async function tellPlan(desk: Desk, commitmentId: string, state: KnownCommitment): Promise<void> {
  const calendar = await loadCalendar({ ...desk, get: desk.look }, state.procesoId);
  for (const message of plannedMessages(commitmentId, state, calendar, desk.now)) desk.tell(message);
}
