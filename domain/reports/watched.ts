import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { loadMesa, mesaTarget } from '../mesas';
import { may } from '../people';

/** The streams whose change changes what is seen of a mesa: itself and its forms. Only for who may read it. */
export async function watchedStreams(
  reader: Reader,
  actor: Actor,
  mesaId: string,
): Promise<Result<readonly string[]>> {
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok) return mesa;
  const allowed = may(actor, 'mesas/read', mesaTarget(mesaId, mesa.value, actor), mesa.value.kind);
  return allowed.ok ? ok([mesaId, ...mesa.value.items.map(({ formId }) => formId)]) : allowed;
}
