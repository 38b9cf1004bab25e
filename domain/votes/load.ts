import type { Actor } from '../kernel/actor';
import { consulting, type Desk } from '../kernel/handle';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownMesa, loadMesa, mesaTarget } from '../mesas';
import { type Action, may, type Target } from '../people';
import { NO_VOTACION } from './decide';
import { votacionFeature } from './decider';
import type { KnownVotacion } from './nouns';

export interface LoadedVotacion {
  readonly votacion: KnownVotacion;
  readonly mesa: KnownMesa;
}

/** A vote and its mesa: under the lock of the vote when `reader` is the desk of an act. */
export async function loadVotacion(reader: Reader, votacionId: string): Promise<Result<KnownVotacion>> {
  const { state } = await reader.get(votacionFeature, votacionId);
  return state.kind === 'none' ? NO_VOTACION : ok(state);
}

/** A vote as the permission table sees it: whoever is on its roll takes part in the mesa. */
export function votacionTarget({ votacion, mesa }: LoadedVotacion, actor: Actor): Target {
  const base = mesaTarget(votacion.plan.mesaId, mesa, actor);
  const roll = votacion.kind === 'draft' ? [] : votacion.listado;
  return roll.some(({ personId }) => personId === actor.person.personId)
    ? { ...base, relations: [...(base.relations ?? []), 'participante-de-la-mesa'] }
    : base;
}

/** The vote, locked, when the actor may do this to it. */
export async function permittedVotacion(
  desk: Desk,
  votacionId: string,
  action: Action,
): Promise<Result<LoadedVotacion>> {
  const votacion = await loadVotacion(desk, votacionId);
  if (!votacion.ok) return votacion;
  const mesa = await loadMesa(consulting(desk), votacion.value.plan.mesaId);
  if (!mesa.ok) return mesa;
  const loaded = { votacion: votacion.value, mesa: mesa.value };
  const allowed = may(desk.actor, action, votacionTarget(loaded, desk.actor), mesa.value.kind);
  return allowed.ok ? ok(loaded) : allowed;
}

/** Every vote of a mesa, in order; of one sesión, when it is named. */
export async function votacionesOf(
  reader: Pick<Reader, 'find'>,
  where: { readonly mesaId: string; readonly sesionId?: string },
): Promise<readonly { readonly id: string; readonly state: KnownVotacion }[]> {
  const found = await reader.find(votacionFeature, where, { orderBy: 'numero' });
  return found.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [{ id, state }]));
}
