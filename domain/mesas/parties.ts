import type { Indicator } from '../indicators';
import type { Grant } from '../kernel/actor';
import type { Dependencia } from '../people';
import type { Party, Plan } from './mesas';

/** Who speaks for each party about one indicator, as the register and the proceso name them. */
export interface Sides {
  readonly procesoId: string;
  readonly indicatorId: string;
  readonly dependenciaId: string;
  /** The enlace técnico of the indicator, else of the mesa or the dependencia. */
  readonly enlaceId: string | null;
  /** The coordinador temático of the indicator; `null` while nobody is assigned. */
  readonly coordinadorId: string | null;
}

export function sidesOf(
  indicatorId: string,
  indicator: Pick<Indicator, 'assignment'> | null,
  plan: Pick<Plan, 'procesoId' | 'dependenciaId' | 'enlace'>,
  dependencia: Dependencia | undefined,
): Sides {
  const assigned = indicator?.assignment;
  return {
    procesoId: plan.procesoId,
    indicatorId,
    dependenciaId: assigned?.dependenciaId ?? plan.dependenciaId,
    enlaceId: assigned?.enlaceId ?? plan.enlace?.personId ?? dependencia?.enlaceTecnicoId ?? null,
    coordinadorId: assigned?.coordinadorId ?? null,
  };
}

/** In whose name the DAP speaks while an indicator has no coordinador temático of its own. */
const DAP_ROLES = ['coordinador-tematico', 'enlace-usepot', 'coordinador-usepot', 'lider-usepot'];

/**
 * The party somebody speaks for about an indicator, by who they are; `null`: they comment (design §4). The enlace técnico may be named for the
 * indicator, for the mesa or for the dependencia.
 */
export function partyOf(personId: string, grants: readonly Grant[], sides: Sides): Party | null {
  if (personId === sides.enlaceId || grants.some((grant) => isEnlace(grant, sides))) return 'dependencia';
  if (personId === sides.coordinadorId) return 'dap';
  if (grants.some(({ role, scope }) => role === 'coordinador-tematico' && isIndicator(scope, sides)))
    return 'dap';
  const anyone = sides.coordinadorId === null;
  return anyone && grants.some((grant) => isDap(grant, sides)) ? 'dap' : null;
}

const isIndicator = ({ kind, id }: Grant['scope'], sides: Sides): boolean =>
  kind === 'indicator' && id === sides.indicatorId;

const isEnlace = ({ role, scope }: Grant, sides: Sides): boolean =>
  role === 'enlace-tecnico' &&
  (isIndicator(scope, sides) || (scope.kind === 'dependencia' && scope.id === sides.dependenciaId));

const isDap = ({ role, scope }: Grant, { procesoId }: Sides): boolean =>
  DAP_ROLES.includes(role) && (scope.kind === 'proceso' ? scope.id : scope.procesoId) === procesoId;
