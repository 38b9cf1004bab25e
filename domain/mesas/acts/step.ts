import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { PASO_INDICADORES } from '../../people';
import { ordenOf } from '../orden';
import { StepInput } from '../parse';
import { beforeIndicators, NO_STEPS, nextStep } from '../steps';
import type { KnownMesa } from '../target';
import { changeMesa, permitted } from './on-mesa';

export interface Stepped {
  /** `null`: the agenda is over. */
  readonly stepId: string | null;
}

/** «Iniciar» a step of the agenda, or the one that follows; it never keeps anybody from speaking (MES-050 to MES-054). */
export const startStep: Act<StepInput, Stepped> = {
  name: 'mesas/step',
  run: async (raw, desk) => {
    const input = parseWith(StepInput, raw);
    if (!input.ok) return input;
    const { mesaId, stepId, after } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/step');
    if (!mesa.ok) return mesa;
    const steps = mesa.value.steps ?? NO_STEPS;
    // A second «siguiente» from the same card: it already moved on.
    if (after !== (steps.current?.stepId ?? '')) return ok({ stepId: steps.current?.stepId ?? null });
    const orden = await ordenOf(desk, mesa.value.plan.procesoId);
    const step = stepId === undefined ? nextStep(steps, orden) : orden.pasos.find(({ id }) => id === stepId);
    if (step === undefined)
      return refuse(
        'paso-inexistente',
        'No se inició: ese paso no está en el orden del día de la oficina. Actualice la pantalla.',
      );
    if (step === null) return endCurrent(desk, mesaId, mesa.value);
    const { id, titulo, minutos } = step;
    const begun = await changeMesa(desk, mesaId, { type: 'start-step', stepId: id, titulo, minutos });
    return begun.ok ? ok({ stepId: id }) : begun;
  },
};

async function endCurrent(desk: Desk, mesaId: string, { steps }: KnownMesa): Promise<Result<Stepped>> {
  const current = steps?.current;
  if (!current) return ok({ stepId: null });
  const ended = await changeMesa(desk, mesaId, { type: 'end-step', stepId: current.stepId });
  return ended.ok ? ok({ stepId: null }) : ended;
}

/** Calling an indicator while the steps are followed is reaching the indicators; nobody has to say it twice. */
export async function reachIndicators(desk: Desk, mesaId: string, mesa: KnownMesa): Promise<Result<void>> {
  const { steps } = mesa;
  if (!steps?.current) return ok(undefined);
  const orden = await ordenOf(desk, mesa.plan.procesoId);
  const step = orden.pasos.find(({ id }) => id === PASO_INDICADORES);
  if (!step || !beforeIndicators(steps, orden)) return ok(undefined);
  const { id: stepId, titulo, minutos } = step;
  return changeMesa(desk, mesaId, { type: 'start-step', stepId, titulo, minutos });
}
