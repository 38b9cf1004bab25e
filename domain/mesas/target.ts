import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import type { Relation, Target } from '../people';
import { mesaFeature, NO_MESA } from './decider';
import type { MesaState } from './mesas';
import { peopleOf } from './plan-people';

export type KnownMesa = Exclude<MesaState, { kind: 'none' }>;

/** What somebody is to a mesa, as the mesa itself says. */
export function mesaRelations({ plan }: KnownMesa, personId: string): readonly Relation[] {
  const relations: Relation[] = [];
  if (plan.moderador.personId === personId) relations.push('moderador-de-la-mesa');
  if (plan.relator.personId === personId) relations.push('relator-de-la-mesa');
  if (peopleOf(plan).includes(personId)) relations.push('participante-de-la-mesa');
  return relations;
}

/** A mesa as the permission table sees it, for this actor. */
export const mesaTarget = (mesaId: string, mesa: KnownMesa, actor: Actor): Target => ({
  procesoId: mesa.plan.procesoId,
  dependenciaId: mesa.plan.dependenciaId,
  mesaId,
  relations: mesaRelations(mesa, actor.person.personId),
});

export async function loadMesa(reader: Reader, mesaId: string): Promise<Result<KnownMesa>> {
  const { state } = await reader.get(mesaFeature, mesaId);
  return state.kind === 'none' ? NO_MESA : ok(state);
}
