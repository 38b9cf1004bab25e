import type { Actor } from '../kernel/actor';
import type { Desk } from '../kernel/handle';
import { consulting } from '../kernel/handle';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { loadMesa, mesaTarget } from '../mesas';
import {
  type Action,
  DEFAULT_SEGUIMIENTO,
  type Dependencia,
  holdersOf,
  may,
  type ProcesoState,
  procesoFeature,
  type Relation,
  type Role,
  type Target,
} from '../people';
import type { KnownCommitment } from './commitments';
import { NO_COMMITMENT } from './decide/common';
import { commitmentFeature } from './decider';
import type { Calendar } from './plan';

/** Business days, hours and rules of the proceso; the tool's own where it has none. */
export const calendarOf = (proceso: ProcesoState): Calendar => ({
  seguimiento: (proceso.kind === 'open' ? proceso.settings.seguimiento : undefined) ?? DEFAULT_SEGUIMIENTO,
  cierres: proceso.kind === 'open' ? proceso.settings.cierres : [],
});

export const loadCalendar = async (reader: Reader, procesoId: string): Promise<Calendar> =>
  calendarOf((await reader.get(procesoFeature, procesoId)).state);

interface Post {
  readonly procesoId: string;
  readonly dependenciaId: string;
  readonly role: Role;
}
/** Whom a dependencia names for a role; `undefined`: it names nobody for roles of that kind. */
export function namedIn(dependencia: Dependencia, role: Role): string | null | undefined {
  const named: Partial<Record<Role, string | null>> = {
    'enlace-usepot': dependencia.enlaceUsepotId,
    'enlace-tecnico': dependencia.enlaceTecnicoId,
    'superior-jerarquico': dependencia.superiorId,
    'directivo-responsable': dependencia.directivoId,
  };
  return named[role];
}

/** Who holds a role for a dependencia now: the one the dependencia names, else the only holder in the proceso. */
export async function holderFor(
  reader: Reader,
  { procesoId, dependenciaId, role }: Post,
): Promise<string | null> {
  const { state } = await reader.get(procesoFeature, procesoId);
  const dependencia =
    state.kind === 'open' ? state.dependencias.find(({ id }) => id === dependenciaId) : undefined;
  const named = dependencia ? namedIn(dependencia, role) : undefined;
  if (named !== undefined) return named;
  const holders = await holdersOf(reader, role, procesoId);
  return holders.length === 1 ? (holders[0]?.personId ?? null) : null;
}

/** The owner, or whoever holds the role that answers for them. */
export const isResponsible = async (
  reader: Reader,
  { owner, ownerRole, procesoId, dependenciaId }: KnownCommitment,
  personId: string,
): Promise<boolean> =>
  owner.personId === personId ||
  (ownerRole !== null &&
    (await holderFor(reader, { procesoId, dependenciaId, role: ownerRole })) === personId);

/** A commitment as the permission table sees it, for this actor. */
export async function commitmentTarget(
  reader: Reader,
  state: KnownCommitment,
  actor: Actor,
): Promise<Target> {
  const { personId } = actor.person;
  const { mesaId } = state.origin;
  const mesa = mesaId === null ? null : await loadMesa(reader, mesaId);
  const relations: Relation[] =
    mesaId !== null && mesa?.ok ? [...(mesaTarget(mesaId, mesa.value, actor).relations ?? [])] : [];
  if (await isResponsible(reader, state, personId)) relations.push('responsable-del-compromiso');
  return {
    procesoId: state.procesoId,
    dependenciaId: state.dependenciaId,
    ...(mesaId === null ? {} : { mesaId }),
    indicatorId: state.origin.indicatorId,
    relations,
  };
}

/** The commitment, when it exists and this action on it is the actor's. */
export async function permitted(
  desk: Desk,
  commitmentId: string,
  action: Action,
  also: (state: KnownCommitment) => readonly Relation[] = () => [],
): Promise<Result<KnownCommitment>> {
  const { state } = await desk.get(commitmentFeature, commitmentId);
  if (state.kind === 'none') return NO_COMMITMENT;
  const target = await commitmentTarget(consulting(desk), state, desk.actor);
  const allowed = may(desk.actor, action, {
    ...target,
    relations: [...(target.relations ?? []), ...also(state)],
  });
  return allowed.ok ? ok(state) : allowed;
}
