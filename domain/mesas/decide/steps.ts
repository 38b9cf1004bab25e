import type { Stamp } from '../../kernel/feature';
import { ok, type Result } from '../../kernel/result';
import type { MesaEvent, MesaState } from '../mesas';
import { NO_STEPS, type StepCommand } from '../steps';
import { notOpen } from './session';

/** One step at a time; the one under way ends when another begins; the same twice is once (MES-050 to MES-054). */
export function decideStep(
  command: StepCommand & Stamp,
  state: Exclude<MesaState, { kind: 'none' }>,
): Result<readonly MesaEvent[]> {
  if (state.kind !== 'open') return notOpen(state);
  const { current } = state.steps ?? NO_STEPS;
  const { stepId } = command;
  if (command.type === 'end-step')
    return ok(current?.stepId === stepId ? [{ type: 'step-ended', stepId }] : []);
  if (current?.stepId === stepId) return ok([]);
  const { titulo, minutos } = command;
  return ok([
    ...(current ? [{ type: 'step-ended' as const, stepId: current.stepId }] : []),
    { type: 'step-started', stepId, titulo, minutos },
  ]);
}
