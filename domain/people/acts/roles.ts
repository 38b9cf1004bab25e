import type { z } from 'zod';
import type { Grant } from '../../kernel/actor';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { may } from '../may';
import { RoleInput } from '../parse';
import { personFeature } from '../person';
import { procesoOf } from '../roles';

const grantOf = ({ role, procesoId, scope }: z.output<typeof RoleInput>): Grant => ({
  role,
  scope:
    scope === undefined || scope.kind === 'proceso'
      ? { kind: 'proceso', id: procesoId }
      : { ...scope, procesoId },
});

/** Gives somebody a role, in the whole proceso or in one dependencia, mesa or indicator of it. */
export const grantRole: Act<RoleInput> = {
  name: 'people/grant',
  run: async (raw, desk) => {
    const input = parseWith(RoleInput, raw);
    if (!input.ok) return input;
    const allowed = may(desk.actor, 'people/grant', { procesoId: input.value.procesoId });
    if (!allowed.ok) return allowed;
    const changed = await desk.change(personFeature, input.value.personId, {
      type: 'grant',
      grant: grantOf(input.value),
    });
    return changed.ok ? ok(undefined) : changed;
  },
};

export const revokeRole: Act<RoleInput> = {
  name: 'people/revoke',
  run: async (raw, desk) => {
    const input = parseWith(RoleInput, raw);
    if (!input.ok) return input;
    const { personId, procesoId, role } = input.value;
    const allowed = may(desk.actor, 'people/revoke', { procesoId });
    if (!allowed.ok) return allowed;
    const last =
      role === 'administrador' ? await onlyAdministrator(desk, personId, procesoId) : ok(undefined);
    if (!last.ok) return last;
    const changed = await desk.change(personFeature, personId, {
      type: 'revoke',
      grant: grantOf(input.value),
    });
    return changed.ok ? ok(undefined) : changed;
  },
};

/** A proceso without administrador could not be mended from inside. */
async function onlyAdministrator(desk: Desk, personId: string, procesoId: string): Promise<Result<void>> {
  const holders = await desk.find(personFeature, { roles: 'administrador' });
  const another = holders.some(
    ({ id, state }) =>
      id !== personId &&
      state.kind === 'registered' &&
      state.grants.some((grant) => grant.role === 'administrador' && procesoOf(grant) === procesoId),
  );
  return another
    ? ok(undefined)
    : refuse(
        'unico-administrador',
        'No se retiró el rol: es el único administrador del proceso y nadie más podría asignar roles. Nombre primero a otra persona.',
      );
}
