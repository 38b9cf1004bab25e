import { type Actor, type Grant, SYSTEM } from '../kernel/actor';
import { ok, type Refusal, type Result } from '../kernel/result';
import { enumerar } from '../kernel/text';
import { ACTION_WORDS, type Action, STATE_WORDS } from './actions';
import { PERMISSIONS, type Permission } from './permissions';
import { RELATION_WORDS, type Relation } from './relations';
import { isRole, procesoOf, ROLE_WORDS } from './roles';

/** What the act is about, and what the actor is to it, as the thing itself says. */
export interface Target {
  /** Empty for what belongs to no proceso: people, and opening one. */
  readonly procesoId: string;
  readonly dependenciaId?: string | null;
  readonly mesaId?: string;
  readonly indicatorId?: string | null;
  readonly relations?: readonly Relation[];
}

function reaches({ scope }: Grant, target: Target): boolean {
  if (scope.kind === 'proceso') return scope.id === target.procesoId;
  if (scope.procesoId !== undefined && scope.procesoId !== target.procesoId) return false;
  if (scope.kind === 'dependencia') return scope.id === target.dependenciaId;
  return scope.id === (scope.kind === 'mesa' ? target.mesaId : target.indicatorId);
}

function covers({ who, scope }: Permission, actor: Actor, target: Target): boolean {
  if (scope === 'own' || scope === 'mesa') return target.relations?.includes(who as Relation) ?? false;
  const held = actor.grants.filter((grant) => grant.role === who);
  if (scope === 'tenant') return held.length > 0;
  if (scope === 'dependencia')
    return held.some((grant) => grant.scope.kind !== 'proceso' && reaches(grant, target));
  return held.some((grant) => procesoOf(grant) === target.procesoId || reaches(grant, target));
}

/**
 * May this person do this to this thing, in the state it is in? A refusal says what was refused, why, and who can.
 * The product itself (`sistema`: timers, deliveries, the command line) may do everything; it is recorded as such.
 */
export function may(actor: Actor, action: Action, target: Target, state?: string): Result<void> {
  if (actor.person.personId === SYSTEM.personId) return ok(undefined);
  const permissions = PERMISSIONS.filter((permission) => permission.action === action);
  const covering = permissions.filter((permission) => covers(permission, actor, target));
  if (covering.some(({ states }) => states === null || (state !== undefined && states.includes(state))))
    return ok(undefined);
  return { ok: false, refusal: refusalOf(actor, action, { target, permissions, covering, state }) };
}

interface Denial {
  readonly target: Target;
  readonly permissions: readonly Permission[];
  readonly covering: readonly Permission[];
  readonly state: string | undefined;
}

function refusalOf(actor: Actor, action: Action, { target, permissions, covering, state }: Denial): Refusal {
  const able = permissions.filter(
    ({ states }) => states === null || state === undefined || states.includes(state),
  );
  const what = `No puede ${ACTION_WORDS[action]}`;
  const remedy =
    permissions.length === 0
      ? 'Lo hace la propia herramienta: usted no tiene que hacer nada.'
      : remedyOf(able.map(({ who }) => who));
  if (covering.length === 0)
    return { code: 'not-allowed', message: `${what}: ${reasonOf(actor, target)}. ${remedy}` };
  const when = covering.flatMap(({ states }) => states ?? []).map(said);
  return {
    code: 'not-in-this-state',
    message: `${what} mientras está ${said(state)}: su rol lo permite cuando está ${enumerar([...new Set(when)], 'o')}. ${remedy}`,
  };
}

const said = (state: string | undefined): string => STATE_WORDS[state ?? ''] ?? 'en otro estado';
const words = (who: Permission['who']): string => (isRole(who) ? ROLE_WORDS[who] : RELATION_WORDS[who]);

function reasonOf(actor: Actor, target: Target): string {
  const grants = actor.grants.filter(
    (grant) => target.procesoId === '' || procesoOf(grant) === target.procesoId || reaches(grant, target),
  );
  const held = [...grants.map(({ role }) => role).filter(isRole), ...(target.relations ?? [])];
  const titles = [...new Set(held.map((who) => words(who).replace(/^(el|la|un|una) /, '')))];
  return titles.length === 0
    ? 'usted no tiene un rol en este proceso'
    : `usted está aquí como ${enumerar(titles)}, y ese rol no lo permite`;
}

const NAMED = 4;

/** Who can: first those that the thing itself names; of many, only some. */
function remedyOf(able: readonly Permission['who'][]): string {
  if (able.length === 0) return 'En ese estado nadie puede hacerlo.';
  const sorted = [...new Set(able)].sort((a, b) => Number(isRole(a)) - Number(isRole(b))).map(words);
  if (sorted.length === 1) return `Puede hacerlo ${sorted[0]}.`;
  return sorted.length <= NAMED
    ? `Pueden hacerlo ${enumerar(sorted, 'o')}.`
    : `Pueden hacerlo, entre otros, ${enumerar(sorted.slice(0, NAMED), 'o')}.`;
}

/** Does the actor hold the role somewhere in the proceso? */
export const holdsIn = (actor: Actor, procesoId: string, role: string): boolean =>
  actor.grants.some((grant) => grant.role === role && procesoOf(grant) === procesoId);
