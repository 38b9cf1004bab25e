import type { Actor } from '../../kernel/actor';
import { ok, type Result } from '../../kernel/result';
import type { Reader } from '../../kernel/store';
import type { Relation, Target } from '../../people';
import { calledToSesion, NO_SESION, sesionFeature } from './decider';
import type { KnownSesion } from './nouns';

/** A sesión without mesa as the permission table sees it: whoever conducts it is to it what a moderador is to a mesa. */
export function sesionTarget(sesionId: string, sesion: KnownSesion, { person }: Actor): Target {
  const relations: Relation[] = [];
  if (sesion.plan.responsable.personId === person.personId) relations.push('moderador-de-la-mesa');
  if (calledToSesion(sesion).includes(person.personId)) relations.push('participante-de-la-mesa');
  return { procesoId: sesion.plan.procesoId, mesaId: sesionId, relations };
}

export async function loadSesion(
  reader: Pick<Reader, 'get'>,
  sesionId: string,
): Promise<Result<KnownSesion>> {
  const { state } = await reader.get(sesionFeature, sesionId);
  return state.kind === 'none' ? NO_SESION : ok(state);
}
