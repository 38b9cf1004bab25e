import { z } from 'zod';
import type { Act } from '../../../../domain/kernel/handle';
import { parseWith } from '../../../../domain/kernel/parse';
import {
  correctPerson,
  grantRole,
  may,
  RoleInput,
  registerPerson,
  revokeRole,
} from '../../../../domain/people';
import { membersView } from '../../../../domain/reports';
import { asJson, type Call, type Route, thenShow } from '../call';
import { MembersSchema } from '../schemas/members';

const members = ({ reader, actor, query, ports: { procesoId } }: Call) =>
  membersView(reader, actor, procesoId, query.get('q') ?? undefined);

const list: Route = {
  method: 'get',
  path: '/members',
  summary: 'Personas de la oficina con sus roles, por nombre, cargo o dependencia',
  query: z.strictObject({ q: z.string().optional() }),
  returns: MembersSchema,
  run: async (call) => asJson(await members(call)),
};

const Data = z.strictObject({
  nombre: z.string(),
  correo: z.string().nullable().default(null),
  cargo: z.string().default(''),
  dependencia: z.string().default(''),
});

/** The organization's directory says whose account an address is; who is not in it is registered without one. */
const register: Route = {
  method: 'post',
  path: '/members',
  summary: 'Registra a una persona; su cuenta, cargo y dependencia salen del directorio si está en él',
  body: Data,
  returns: MembersSchema,
  run: async (call) => {
    const { actor, body, commandId } = call;
    const { office, directory } = call.ports;
    const input = parseWith(Data, body);
    if (!input.ok) return input;
    const { nombre, correo, cargo, dependencia } = input.value;
    const account = correo ? await directory(correo) : null;
    const person = {
      name: nombre,
      email: correo || null,
      cargo: cargo || (account?.cargo ?? ''),
      dependencia: dependencia || (account?.dependencia ?? ''),
      aadObjectId: account?.aadObjectId ?? null,
    };
    return thenShow(await office.perform(actor, registerPerson, person, commandId), () => members(call));
  },
};

const correct: Route = {
  method: 'patch',
  path: '/members/{personId}',
  summary: 'Corrige los datos de una persona; lo que firmó conserva los que tenía entonces',
  body: Data.partial(),
  returns: MembersSchema,
  run: async (call) => {
    const { actor, reader, body, commandId } = call;
    const { office, directory } = call.ports;
    const input = parseWith(Data.partial(), body);
    if (!input.ok) return input;
    // Whoever could not be shown the answer is told before anything is done.
    const seen = await members(call);
    if (!seen.ok) return seen;
    const { nombre, correo, cargo, dependencia } = input.value;
    const personId = call.param('personId');
    const known = await reader.persons.current(personId);
    const address = correo ?? known?.email ?? null;
    const links = known?.aadObjectId === null && may(actor, 'people/link-account', { procesoId: '' }).ok;
    const account = links && address ? await directory(address) : null;
    const changes = {
      personId,
      name: nombre,
      email: correo === '' ? null : correo,
      cargo,
      dependencia,
      ...(account ? { aadObjectId: account.aadObjectId } : {}),
    };
    return thenShow(await office.perform(actor, correctPerson, changes, commandId), () => members(call));
  },
};

const Given = z.strictObject({ rol: RoleInput.shape.role, ambito: RoleInput.shape.scope });

const roles = (path: string, summary: string, act: Act<z.input<typeof RoleInput>, unknown>): Route => ({
  method: 'post',
  path,
  summary,
  body: Given,
  returns: MembersSchema,
  run: async (call) => {
    const { actor, body, commandId } = call;
    const { office, procesoId } = call.ports;
    const input = parseWith(Given, body);
    if (!input.ok) return input;
    const { rol, ambito } = input.value;
    const role = {
      personId: call.param('personId'),
      procesoId,
      role: rol,
      ...(ambito && ambito.kind !== 'proceso' ? { scope: ambito } : {}),
    };
    return thenShow(await office.perform(actor, act, role, commandId), () => members(call));
  },
});

export const memberRoutes = [
  list,
  register,
  correct,
  roles('/members/{personId}/roles', 'Da un rol a una persona', grantRole),
  roles('/members/{personId}/roles/revoke', 'Retira un rol a una persona', revokeRole),
];
