import { type Act, consulting } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { loadMesa, mesaFeature, mesaTarget, type Outcome } from '../../mesas';
import { may } from '../../people';
import { formFeature } from '../decider';
import { loadProceso } from '../load';
import { DecideItemInput } from '../parse';

export interface Decided {
  readonly mesaId: string;
  readonly itemId: string;
  readonly formId: string;
  readonly outcome: Outcome;
  /** No agreement: the register does not change until the despacho of the Subdirección decides (MES-060). */
  readonly escalado: boolean;
}

/** The outcome of an indicator, on the agenda and on its form together (MES-057). */
export const decideItem: Act<DecideItemInput, Decided> = {
  name: 'mesas/decide-item',
  run: async (raw, desk) => {
    const input = parseWith(DecideItemInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, outcome, note } = input.value;
    const mesa = await loadMesa(consulting(desk), mesaId);
    if (!mesa.ok) return mesa;
    const target = mesaTarget(mesaId, mesa.value, desk.actor);
    const allowed = may(desk.actor, 'mesas/decide-item', target, mesa.value.kind);
    if (!allowed.ok) return allowed;
    const proceso = await loadProceso(consulting(desk), mesa.value.plan.procesoId);
    if (!proceso.ok) return proceso;
    const { quorum } = proceso.value.settings;
    const changed = await desk.change(mesaFeature, mesaId, {
      type: 'decide-item',
      itemId,
      outcome,
      note,
      ...(quorum ? { quorum } : {}),
    });
    if (!changed.ok) return changed;
    const formId = mesa.value.items.find((item) => item.id === itemId)?.formId;
    if (formId === undefined)
      return refuse('punto-inexistente', 'Ese punto no está en el orden del día de la mesa.');
    const { sesionId } = mesa.value.plan;
    const form = await desk.change(formFeature, formId, {
      type: 'set-outcome',
      outcome,
      today: desk.today,
      sesionId,
    });
    if (!form.ok) return form;
    return ok({ mesaId, itemId, formId, outcome, escalado: outcome === 'no-concertado' });
  },
};
