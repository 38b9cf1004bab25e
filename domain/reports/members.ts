import { type Actor, type Grant, SYSTEM } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { conMayuscula } from '../kernel/text';
import {
  isRole,
  may,
  personFeature,
  procesoFeature,
  procesoOf,
  ROLE_SCOPES,
  ROLE_WORDS,
  ROLES,
} from '../people';
import type { MembersView, RoleSeen } from './views';

/** As many as a page shows; the rest is found by searching. */
const MOST = 100;

/** The people whose name, cargo or dependencia is searched, with the roles they hold in the proceso; for whoever may read contact data. */
export async function membersView(
  reader: Reader,
  actor: Actor,
  procesoId: string,
  text?: string,
): Promise<Result<MembersView>> {
  const allowed = may(actor, 'people/read', { procesoId });
  if (!allowed.ok) return allowed;
  const found = (await reader.persons.search(text, 2_000)).filter(
    ({ personId }) => personId !== SYSTEM.personId,
  );
  const shown = found.slice(0, MOST);
  const states = new Map(
    (await reader.find(personFeature, { id: shown.map(({ personId }) => personId) })).map(({ id, state }) => [
      id,
      state,
    ]),
  );
  const { state: proceso } = await reader.get(procesoFeature, procesoId);
  const dependencias = proceso.kind === 'open' ? proceso.dependencias : [];
  const nameOf = (id: string): string => dependencias.find((one) => one.id === id)?.nombre ?? id;
  const grantsOf = (personId: string): readonly Grant[] => {
    const state = states.get(personId);
    return state?.kind === 'registered' ? state.grants.filter((grant) => procesoOf(grant) === procesoId) : [];
  };
  return ok({
    personas: shown.map(({ personId, name, cargo, dependencia, email, aadObjectId }) => ({
      personId,
      nombre: name,
      cargo,
      dependencia,
      correo: email,
      conCuenta: aadObjectId !== null,
      roles: grantsOf(personId).map((grant) => seen(grant, nameOf)),
    })),
    mas: found.length - shown.length,
    roles: ROLES.map((id) => ({
      id,
      nombre: roleName(id),
      ambitos: ROLE_SCOPES[id].filter((kind) => kind === 'proceso' || kind === 'dependencia'),
    })),
    puede: {
      registrar: may(actor, 'people/register', { procesoId: '' }).ok,
      asignar: may(actor, 'people/grant', { procesoId }).ok,
    },
  });
}

/** «Liderazgo de programa USEPOT»: the role without its article. */
const roleName = (role: string): string =>
  isRole(role) ? conMayuscula(ROLE_WORDS[role].replace(/^(el|la|un|una) /, '')) : role;

const WHERE: Readonly<Record<RoleSeen['ambito']['kind'], string>> = {
  proceso: 'todo el proceso',
  dependencia: '',
  mesa: 'una mesa',
  indicator: 'un indicador',
};
function seen({ role, scope: { kind, id } }: Grant, nameOf: (id: string) => string): RoleSeen {
  return { rol: role, nombre: roleName(role), ambito: { kind, id }, donde: WHERE[kind] || nameOf(id) };
}
