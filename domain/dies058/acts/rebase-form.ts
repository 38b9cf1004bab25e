import { currentVersion, indicatorFeature } from '../../indicators';
import { type Act, consulting } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { may } from '../../people';
import { formFeature } from '../decider';
import { BLOCKS } from '../dies058';
import { loadForm, loadProceso } from '../load';
import { RebaseInput } from '../parse';
import { namedFor, section1Of } from '../prefill';
import { formTarget } from '../target';
import { tellItemCard } from '../tell-item-card';
import { firmasOf, refsOf, roleHolders } from './people';

/** Reads section 1 again from the register, and binds the form to the ficha in force (DIE-016). What the mesa wrote stays, signatories it named too. */
export const rebaseForm: Act<RebaseInput, { readonly formId: string; readonly revision: number }> = {
  name: 'dies058/rebase',
  run: async (raw, desk) => {
    const input = parseWith(RebaseInput, raw);
    if (!input.ok) return input;
    const { formId } = input.value;
    const loaded = await loadForm(consulting(desk), formId);
    if (!loaded.ok) return loaded;
    const { form, mesa } = loaded.value;
    const allowed = may(desk.actor, 'dies058/edit', formTarget(form, mesa, desk.actor), form.kind);
    if (!allowed.ok) return allowed;
    const proceso = await loadProceso(consulting(desk), form.procesoId);
    if (!proceso.ok) return proceso;
    const { state } = await desk.look(indicatorFeature, form.indicatorId ?? '');
    if (state.kind === 'none')
      return refuse(
        'sin-indicador',
        'Este formato no parte de un indicador del registro: no hay qué actualizar.',
      );
    const people = await refsOf(desk, namedFor(state, proceso.value));
    const proposed = firmasOf(people, await roleHolders(desk, form.procesoId));
    const empty = BLOCKS.filter((block) => form.answers.firmas[block] === null);
    const changed = await desk.change(formFeature, formId, {
      type: 'rebase',
      section1: section1Of(state, proceso.value, people),
      fichaVersion: currentVersion(state),
      firmas: Object.fromEntries(empty.map((block) => [block, proposed[block]])),
    });
    if (!changed.ok) return changed;
    const revision = changed.value.kind === 'none' ? form.revision : changed.value.revision;
    // By the revision: the same command, late, may find what it did not find the first time.
    await tellItemCard(desk, form.mesaId, formId, `rebase:${revision}`);
    return ok({ formId, revision });
  },
};
