import { z } from 'zod';
import type { Act } from '../../../../domain/kernel/handle';
import { parseWith } from '../../../../domain/kernel/parse';
import type { Result } from '../../../../domain/kernel/result';
import {
  correctPerson,
  grantRole,
  may,
  RoleInput,
  registerPerson,
  revokeRole,
} from '../../../../domain/people';
import { membersView } from '../../../../domain/reports';
import { type Answer, asJson, type Call, type Route, thenShow } from '../call';
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

const Changes = z.strictObject({
  nombre: z.string().optional(),
  correo: z.string().nullable().optional(),
  cargo: z.string().optional(),
  dependencia: z.string().optional(),
});
const Data = Changes.required({ nombre: true });

/** Whoever could not be shown the answer is told before anything is asked or done. */
const shown = async (call: Call, work: () => Promise<Result<unknown>>): Promise<Result<Answer>> => {
  const seen = await members(call);
  return seen.ok ? thenShow(await work(), () => members(call)) : seen;
};

/** The organization's directory says whose account an address is; who is not in it is registered without one. */
const register: Route = {
  method: 'post',
  path: '/members',
  summary: 'Registra a una persona; su cuenta, cargo y dependencia salen del directorio si está en él',
  body: Data,
  returns: MembersSchema,
  run: (call) =>
    shown(call, async () => {
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
      return office.perform(actor, registerPerson, person, commandId);
    }),
};

const correct: Route = {
  method: 'patch',
  path: '/members/{personId}',
  summary: 'Corrige los datos de una persona; lo que firmó conserva los que tenía entonces',
  body: Changes,
  returns: MembersSchema,
  run: (call) =>
    shown(call, async () => {
      const { actor, reader, body, commandId } = call;
      const { office, directory } = call.ports;
      const input = parseWith(Changes, body);
      if (!input.ok) return input;
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
      return office.perform(actor, correctPerson, changes, commandId);
    }),
};

const Given = z.strictObject({ rol: RoleInput.shape.role, ambito: RoleInput.shape.scope });

const roles = (path: string, summary: string, act: Act<z.input<typeof RoleInput>, unknown>): Route => ({
  method: 'post',
  path,
  summary,
  body: Given,
  returns: MembersSchema,
  run: (call) =>
    shown(call, async () => {
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
      return office.perform(actor, act, role, commandId);
    }),
});

export const memberRoutes = [
  list,
  register,
  correct,
  roles('/members/{personId}/roles', 'Da un rol a una persona', grantRole),
  roles('/members/{personId}/roles/revoke', 'Retira un rol a una persona', revokeRole),
];
