import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { loadMesa, mesaTarget } from '../mesas';
import { may } from '../people';

/** What may be watched of a mesa: itself, and with it everything that names it. Only for who may read it. */
export async function watchedMesa(
  reader: Reader,
  actor: Actor,
  mesaId: string,
): Promise<Result<readonly string[]>> {
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok) return mesa;
  const allowed = may(actor, 'mesas/read', mesaTarget(mesaId, mesa.value, actor), mesa.value.kind);
  return allowed.ok ? ok([mesaId]) : allowed;
}
