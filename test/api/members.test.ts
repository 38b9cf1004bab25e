import type { MembersView } from '../../domain/reports';
import { identities } from '../../functions/identities';
import { TENANT } from '../helpers/given';
import { served } from './served';

const ANA = {
  nombre: 'Ana Ruiz',
  correo: 'ana.ruiz@sma.example',
  cargo: 'Profesional',
  dependencia: 'Ambiente',
};
const directory = async (asked: string) =>
  [ANA.correo, 'aad-ana'].includes(asked)
    ? {
        aadObjectId: 'aad-ana',
        name: 'Ana',
        mail: 'Ana.Ruiz@sma.example',
        cargo: 'Asesora',
        dependencia: 'DAP',
      }
    : null;
const find = (body: unknown, nombre: string) =>
  (body as MembersView).personas.find((one) => one.nombre === nombre);

test('MES-001 X-051 whoever administers registers a person and gives them a role in one dependencia; whoever does not, does neither', async () => {
  const { ask } = await served({ directory });
  const as = 'moderadora';
  const added = await ask('/api/members', { as, method: 'POST', body: ANA });
  expect(find(added.body, ANA.nombre)).toMatchObject({ correo: ANA.correo, conCuenta: true, roles: [] });
  const { personId = '' } = find(added.body, ANA.nombre) ?? {};
  const body = { rol: 'enlace-tecnico', ambito: { kind: 'dependencia', id: 'sma' } };
  const given = await ask(`/api/members/${personId}/roles`, { as, method: 'POST', body });
  expect(find(given.body, ANA.nombre)?.roles).toMatchObject([
    { rol: 'enlace-tecnico', nombre: 'Enlace técnico de la dependencia', ambito: { id: 'sma' } },
  ]);
  const again = await ask(`/api/members/${personId}/roles`, { as, method: 'POST', body });
  expect(find(again.body, ANA.nombre)?.roles).toHaveLength(1);
  for (const path of ['/api/members', `/api/members/${personId}/roles`])
    expect(
      (await ask(path, { as: 'enlace', method: 'POST', body: path.endsWith('roles') ? body : ANA })).status,
    ).toBe(403);
  const taken = await ask(`/api/members/${personId}/roles/revoke`, { as, method: 'POST', body });
  expect(find(taken.body, ANA.nombre)?.roles).toEqual([]);
});

test('MES-001 what the form leaves out comes from the directory; who is not in it has no account, until it is looked up again', async () => {
  let open = false;
  const { ask } = await served({ directory: async (asked) => (open ? directory(asked) : null) });
  const as = 'moderadora';
  const added = await ask('/api/members', {
    as,
    method: 'POST',
    body: { nombre: ANA.nombre, correo: ANA.correo },
  });
  const person = find(added.body, ANA.nombre);
  expect(person).toMatchObject({ cargo: '', conCuenta: false });
  open = true;
  const corrected = await ask(`/api/members/${person?.personId}`, {
    as,
    method: 'PATCH',
    body: { cargo: 'Profesional' },
  });
  expect(find(corrected.body, ANA.nombre)).toMatchObject({
    cargo: 'Profesional',
    correo: ANA.correo,
    conCuenta: true,
  });
  const other = { nombre: 'Luz', correo: 'no es un correo' };
  expect((await ask('/api/members', { as, method: 'POST', body: other })).body['code']).toBe('input-invalid');
});

test('X-051 the list is for who may see contact data; searching narrows it; the only administrator stays', async () => {
  const { ask } = await served();
  expect((await ask('/api/members', { as: 'enlace' })).status).toBe(403);
  const found = (await ask('/api/members?q=moderadora', { as: 'lider' })).body as unknown as MembersView;
  expect(found.personas.map(({ personId }) => personId)).toEqual(['moderadora']);
  expect(found.puede).toEqual({ registrar: true, asignar: false });
  const body = { rol: 'administrador' };
  const only = await ask('/api/members/moderadora/roles/revoke', { as: 'moderadora', method: 'POST', body });
  expect(only.body['code']).toBe('unico-administrador');
});

test('MES-001 who was registered by address is known by their account from the first time they come, because the directory says it is theirs', async () => {
  const house = await served({ directory });
  await house.ask('/api/members', {
    as: 'moderadora',
    method: 'POST',
    body: { ...ANA, correo: 'luz@sma.example' },
  });
  await house.ask('/api/members', {
    as: 'moderadora',
    method: 'POST',
    body: { ...ANA, nombre: 'Otra Ana', correo: null },
  });
  const asked: string[] = [];
  let away = true;
  const who = identities({
    office: house.ports.office,
    config: { appTenantId: TENANT },
    directory: async (account) => {
      if (away) return undefined;
      asked.push(account);
      return { aadObjectId: account, name: 'Luz', mail: 'Luz@SMA.example', cargo: null, dependencia: null };
    },
  });
  // The directory was away: that makes nobody a stranger.
  expect(await who.byAccount('aad-luz', TENANT)).toBeNull();
  away = false;
  const actor = await who.byAccount('aad-luz', TENANT);
  expect(actor).not.toBeNull();
  expect((await who.byAccount('aad-luz', TENANT))?.person.personId).toBe(actor?.person.personId);
  // An address that already has its account is not given to another.
  expect(await who.byAccount('aad-impostor', TENANT)).toBeNull();
  expect(await who.byAccount('aad-impostor', TENANT)).toBeNull();
  expect(await who.byAccount('aad-luz', 'another')).toBeNull();
  expect(asked).toEqual(['aad-luz', 'aad-impostor']);
});
