import { type Actor, type Grant } from '../../domain/kernel/actor';
import { type Action, may, type Role, type Target } from '../../domain/people';
import { actor } from '../helpers/given';

export const HERE = 'ssepot';
export const THING = { procesoId: HERE, dependenciaId: 'sma', mesaId: 'm-1', indicatorId: 'i-1' };

export const STATES: Partial<Record<Action, readonly string[]>> = {
  'forms/read': ['draft', 'in-signature', 'inserted', 'withdrawn'],
  'dies058/edit': ['draft', 'in-signature', 'inserted', 'withdrawn'],
  'dies058/send-to-sign': ['draft', 'in-signature', 'inserted', 'withdrawn'],
  'actas/read': ['draft', 'in-signature', 'locked'],
};

export const inProceso = (role: Role, id = HERE): Grant => ({ role, scope: { kind: 'proceso', id } });

export const inDependencia = (role: Role, id = 'sma'): Grant => ({
  role,
  scope: { kind: 'dependencia', id, procesoId: HERE },
});

export const holding = (...grants: readonly Grant[]): Actor => actor('alguien', grants);

export const allowed = (
  who: Actor,
  action: Action,
  state: string | undefined,
  target: Target = THING,
): boolean => may(who, action, target, state).ok;
