import { consulting, type Desk } from '../kernel/handle';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownMesa, loadMesa, mesaIn, mesaTarget } from '../mesas';
import { type Action, may } from '../people';
import type { ActaState } from './actas';
import { actaFeature } from './decider';

export type KnownActa = Exclude<ActaState, { kind: 'none' }>;
export interface LoadedActa {
  readonly acta: KnownActa;
  readonly mesa: KnownMesa;
}

export async function loadActa(reader: Reader, actaId: string): Promise<Result<LoadedActa>> {
  const { state: acta } = await reader.get(actaFeature, actaId);
  if (acta.kind === 'none')
    return refuse('acta-inexistente', 'No encontré esa acta. Se compone cuando la mesa se cierra.');
  const mesa = await loadMesa(reader, acta.mesaId);
  // What an acta is about is its sesión, as it was when it closed.
  return mesa.ok ? ok({ acta, mesa: mesaIn(mesa.value, acta.sesionId) ?? mesa.value }) : mesa;
}

/** The acta and its mesa, when the actor may do this to it. */
export async function permittedActa(desk: Desk, actaId: string, action: Action): Promise<Result<LoadedActa>> {
  const loaded = await loadActa(consulting(desk), actaId);
  if (!loaded.ok) return loaded;
  const { acta, mesa } = loaded.value;
  const allowed = may(desk.actor, action, mesaTarget(acta.mesaId, mesa, desk.actor), acta.kind);
  return allowed.ok ? loaded : allowed;
}
