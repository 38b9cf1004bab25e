import type { CommandOf } from '../../kernel/feature';
import type { Desk } from '../../kernel/handle';
import { ok, type Result } from '../../kernel/result';
import { type Action, may } from '../../people';
import { mesaFeature } from '../decider';
import { type KnownMesa, loadMesa, mesaTarget } from '../target';

/** The mesa, when the actor may do this to it. */
export async function permitted(desk: Desk, mesaId: string, action: Action): Promise<Result<KnownMesa>> {
  const mesa = await loadMesa(desk, mesaId);
  if (!mesa.ok) return mesa;
  const allowed = may(desk.actor, action, mesaTarget(mesaId, mesa.value, desk.actor), mesa.value.kind);
  return allowed.ok ? mesa : allowed;
}

/** Changes the mesa and answers nothing: whoever asks for the mesa reads its view. */
export async function changeMesa(
  desk: Desk,
  mesaId: string,
  command: CommandOf<typeof mesaFeature>,
): Promise<Result<void>> {
  const changed = await desk.change(mesaFeature, mesaId, command);
  return changed.ok ? ok(undefined) : changed;
}
