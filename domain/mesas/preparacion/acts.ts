import type { CommandOf } from '../../kernel/feature';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { may } from '../../people';
import { preparacionFeature } from './decider';
import { AttachStepInput, RecordStepInput, ReopenStepInput } from './parse';

async function change(
  desk: Desk,
  procesoId: string,
  command: CommandOf<typeof preparacionFeature>,
): Promise<Result<void>> {
  const allowed = may(desk.actor, 'preparacion/record', { procesoId });
  if (!allowed.ok) return allowed;
  const done = await desk.change(preparacionFeature, procesoId, command);
  return done.ok ? ok(undefined) : done;
}

/** A preliminary action with its date, who answers for it and its evidence; recording it again corrects it (MES-010 to MES-012). */
export const recordStep: Act<RecordStepInput> = {
  name: 'preparacion/record',
  run: async (raw, desk) => {
    const input = parseWith(RecordStepInput, raw);
    if (!input.ok) return input;
    const { procesoId, responsableId, ...step } = input.value;
    const person = await desk.persons.current(responsableId);
    if (!person)
      return refuse(
        'persona-desconocida',
        'No se registró la acción preliminar: la persona responsable no está en el directorio.',
      );
    const responsable = { personId: person.personId, version: person.version };
    return change(desk, procesoId, {
      type: 'record-step',
      procesoId,
      ...step,
      today: desk.today,
      responsable,
    });
  },
};

export const attachStep: Act<AttachStepInput> = {
  name: 'preparacion/attach',
  run: async (raw, desk) => {
    const input = parseWith(AttachStepInput, raw);
    return input.ok ? change(desk, input.value.procesoId, { type: 'attach-step', ...input.value }) : input;
  },
};

export const reopenStep: Act<ReopenStepInput> = {
  name: 'preparacion/reopen',
  run: async (raw, desk) => {
    const input = parseWith(ReopenStepInput, raw);
    if (!input.ok) return input;
    const { procesoId, ...step } = input.value;
    return change(desk, procesoId, { type: 'reopen-step', ...step });
  },
};
