import type { PersonRef } from '../../kernel/feature';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { may } from '../../people';
import { formFeature } from '../decider';
import type { AnswersEdit, Block } from '../dies058';
import { loadForm, refOf } from '../load';
import { EditInput } from '../parse';
import { formTarget } from '../target';
import { tellItemCard } from '../tell-item-card';

/** Moderador and relator write sections 2 to 5, and name other signatories (DIE-007, DIE-008, Q5). Answers the revision saved. */
export const editForm: Act<EditInput, { readonly formId: string; readonly revision: number }> = {
  name: 'dies058/edit',
  run: async (raw, desk) => {
    const input = parseWith(EditInput, raw);
    if (!input.ok) return input;
    const { formId, revision } = input.value;
    const loaded = await loadForm(consulting(desk), formId);
    if (!loaded.ok) return loaded;
    const { form, mesa } = loaded.value;
    const allowed = may(desk.actor, 'dies058/edit', formTarget(form, mesa, desk.actor), form.kind);
    if (!allowed.ok && (allowed.refusal.code === 'not-allowed' || form.kind === 'draft')) return allowed;
    const answers = await withPeople(desk, input.value.answers);
    if (!answers.ok) return answers;
    const changed = await desk.change(formFeature, formId, {
      type: 'edit',
      revision,
      answers: answers.value,
    });
    if (!changed.ok) return changed;
    await tellItemCard(desk, form.mesaId, formId, desk.commandId);
    return ok({ formId, revision: changed.value.kind === 'none' ? revision : changed.value.revision });
  },
};

type Parsed = ReturnType<typeof EditInput.parse>['answers'];

/** Signatories come as ids; what is kept is the person in the version of today. */
async function withPeople(desk: Desk, { firmas, ...rest }: Parsed): Promise<Result<AnswersEdit>> {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  if (!firmas) return ok(given);
  const named: Partial<Record<Block, PersonRef | null>> = {};
  for (const [block, personId] of Object.entries(firmas) as [Block, string | null | undefined][]) {
    if (personId === undefined) continue;
    const ref = await refOf(desk, personId);
    if (personId !== null && !ref)
      return refuse('persona-desconocida', 'No se guardó: una de las personas indicadas no está registrada.');
    named[block] = ref;
  }
  return ok({ ...given, firmas: named });
}
