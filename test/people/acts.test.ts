import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import {
  actorFor,
  configureProceso,
  correctPerson,
  grantRole,
  holdersOf,
  openProceso,
  personFeature,
  procesoFeature,
  registerPerson,
  revokeRole,
  saveDependencia,
  saveSubsistema,
} from '../../domain/people';
import { perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';

const system: Actor = { tenantId: TENANT, person: SYSTEM, grants: [] };
const ana = {
  name: 'Ana Prueba',
  cargo: 'Profesional',
  dependencia: 'DAP',
  email: 'Ana@planeacion.example',
  aadObjectId: 'aad-ana',
};

async function office() {
  const store = memoryStore();
  const reader = store.reader(TENANT);
  const register = async (personId: string, data: Partial<typeof ana> = {}) =>
    valueOf(
      await perform(store, system, registerPerson, {
        ...ana,
        name: personId,
        email: `${personId}@planeacion.example`,
        aadObjectId: `aad-${personId}`,
        ...data,
        personId,
      }),
    );
  await register('admin');
  await register('ana');
  await register('luis');
  valueOf(await perform(store, system, openProceso, { procesoId: 'ssepot', nombre: 'SSEPOT' }));
  valueOf(
    await perform(store, system, grantRole, {
      personId: 'admin',
      procesoId: 'ssepot',
      role: 'administrador',
    }),
  );
  const as = async (personId: string) => actorFor(reader, TENANT, { personId, version: 1 });
  return { store, reader, register, as };
}

describe('registering people', () => {
  test('somebody is found again by account or by e-mail, whatever its capitals', async () => {
    const store = memoryStore();
    const first = valueOf(await perform(store, system, registerPerson, ana));
    expect(valueOf(await perform(store, system, registerPerson, { ...ana, name: 'Otra forma' }))).toEqual(
      first,
    );
    expect(
      valueOf(
        await perform(store, system, registerPerson, { name: 'A. Prueba', email: 'ANA@planeacion.example' }),
      ),
    ).toEqual(first);
    expect((await store.reader(TENANT).persons.current(first.personId))?.email).toBe(
      'ana@planeacion.example',
    );
  });

  test('a redelivered command registers nobody twice', async () => {
    const store = memoryStore();
    const guest = { name: 'Invitada sin correo' };
    const first = valueOf(await perform(store, system, registerPerson, guest, { commandId: 'c-1' }));
    expect(valueOf(await perform(store, system, registerPerson, guest, { commandId: 'c-1' }))).toEqual(first);
  });

  test('a guest known by e-mail gets their account, as a new version', async () => {
    const store = memoryStore();
    const guest = valueOf(await perform(store, system, registerPerson, { ...ana, aadObjectId: null }));
    expect(valueOf(await perform(store, system, registerPerson, ana))).toEqual({ ...guest, version: 2 });
    expect((await store.reader(TENANT).persons.byAccount('aad-ana'))?.personId).toBe(guest.personId);
  });

  test('MES-035 a malformed e-mail is refused, with the field', async () => {
    const said = refusalOf(
      await perform(memoryStore(), system, registerPerson, { ...ana, email: 'ana@@planeacion' }),
    );
    expect(said.code).toBe('input-invalid');
    expect(said.details?.[0]).toMatch(/^email: no es un correo/);
  });

  test('the e-mail of one account is not given to another', async () => {
    const { store } = await office();
    const other = { ...ana, email: 'luis@planeacion.example', aadObjectId: 'aad-nueva' };
    expect(refusalOf(await perform(store, system, registerPerson, other)).code).toBe(
      'correo-de-otra-persona',
    );
  });

  test('events keep a keyed digest of the data, and nothing else of it', async () => {
    const store = memoryStore();
    const { personId } = valueOf(
      await perform(store, system, registerPerson, ana, { digest: (text) => `hmac(${text.length})` }),
    );
    const [event] = await store.reader(TENANT).history('person', personId);
    expect(event?.data).toMatchObject({ digest: expect.stringMatching(/^hmac\(\d+\)$/) as unknown });
    expect(JSON.stringify(event)).not.toMatch(/Prueba|planeacion/);
  });
});

describe('identity is the organization’s', () => {
  test('only an administrador changes the account somebody signs with; not even the person', async () => {
    const { store, as } = await office();
    valueOf(
      await perform(store, system, grantRole, {
        personId: 'ana',
        procesoId: 'ssepot',
        role: 'enlace-usepot',
      }),
    );
    const change = { personId: 'luis', aadObjectId: 'aad-mia' };
    expect(refusalOf(await perform(store, await as('ana'), correctPerson, change)).code).toBe('not-allowed');
    expect(refusalOf(await perform(store, await as('luis'), correctPerson, change)).code).toBe('not-allowed');
    expect(valueOf(await perform(store, await as('admin'), correctPerson, change)).version).toBe(2);
  });
  test('nobody becomes the product itself', async () => {
    const { store, as } = await office();
    const self = { ...ana, personId: SYSTEM.personId, aadObjectId: 'aad-mia', email: null };
    expect(refusalOf(await perform(store, await as('admin'), registerPerson, self)).code).toBe(
      'sistema-sin-cuenta',
    );
    valueOf(await perform(store, system, registerPerson, { name: 'Mesas', personId: SYSTEM.personId }));
    expect(
      refusalOf(
        await perform(store, await as('admin'), correctPerson, {
          personId: SYSTEM.personId,
          aadObjectId: 'aad-mia',
        }),
      ).code,
    ).toBe('sistema-sin-cuenta');
  });
});

describe('correcting people', () => {
  test('X-044 a person corrects their own data; the former version stays', async () => {
    const { store, reader, as } = await office();
    expect(
      valueOf(await perform(store, await as('ana'), correctPerson, { personId: 'ana', cargo: 'Líder' })),
    ).toEqual({ personId: 'ana', version: 2 });
    expect((await reader.persons.at({ personId: 'ana', version: 1 }))?.cargo).toBe('Profesional');
    expect((await reader.persons.current('ana'))?.cargo).toBe('Líder');
    expect(
      valueOf(await perform(store, await as('ana'), correctPerson, { personId: 'ana', cargo: 'Líder' }))
        .version,
    ).toBe(2);
  });
  test('nobody corrects others without a role, nor somebody unknown, nor takes their e-mail', async () => {
    const { store, as } = await office();
    expect(
      refusalOf(await perform(store, await as('ana'), correctPerson, { personId: 'luis', cargo: 'x' })).code,
    ).toBe('not-allowed');
    expect(
      refusalOf(await perform(store, system, correctPerson, { personId: 'nadie', cargo: 'x' })).code,
    ).toBe('persona-desconocida');
    expect(
      refusalOf(
        await perform(store, system, correctPerson, { personId: 'ana', email: 'luis@planeacion.example' }),
      ).code,
    ).toBe('correo-de-otra-persona');
  });
});

describe('roles and procesos', () => {
  test('MES-001 the administrador grants and revokes; others do not', async () => {
    const { store, as } = await office();
    const role = { personId: 'ana', procesoId: 'ssepot', role: 'lider-usepot' } as const;
    expect(refusalOf(await perform(store, await as('ana'), grantRole, role)).code).toBe('not-allowed');
    valueOf(await perform(store, await as('admin'), grantRole, role));
    expect((await as('ana')).grants).toEqual([
      { role: 'lider-usepot', scope: { kind: 'proceso', id: 'ssepot' } },
    ]);
    valueOf(await perform(store, await as('admin'), revokeRole, role));
    expect((await as('ana')).grants).toEqual([]);
    expect(
      refusalOf(await perform(store, await as('admin'), grantRole, { ...role, personId: 'nadie' })).code,
    ).toBe('persona-desconocida');
  });

  test('the last administrador stays', async () => {
    const { store, as } = await office();
    const own = { personId: 'admin', procesoId: 'ssepot', role: 'administrador' } as const;
    expect(refusalOf(await perform(store, await as('admin'), revokeRole, own)).code).toBe(
      'unico-administrador',
    );
    valueOf(await perform(store, await as('admin'), grantRole, { ...own, personId: 'ana' }));
    valueOf(await perform(store, await as('admin'), revokeRole, own));
  });

  test('who opens a proceso administers it; opening it again changes nothing', async () => {
    const { store, as } = await office();
    expect(
      refusalOf(await perform(store, await as('ana'), openProceso, { procesoId: 'otro', nombre: 'Otro' }))
        .code,
    ).toBe('not-allowed');
    valueOf(await perform(store, await as('admin'), openProceso, { procesoId: 'otro', nombre: 'Otro' }));
    valueOf(
      await perform(store, await as('admin'), openProceso, { procesoId: 'otro', nombre: 'Otro nombre' }),
    );
    expect((await as('admin')).grants.map(({ scope }) => scope.id)).toEqual(['ssepot', 'otro']);
    expect((await store.reader(TENANT).get(procesoFeature, 'otro')).state).toMatchObject({ nombre: 'Otro' });
  });

  test('MES-072 the term is configured by who may', async () => {
    const { store, reader, as } = await office();
    const input = {
      procesoId: 'ssepot',
      settings: { terminoDevolucionDias: 5, terminoOrigen: 'Circular 4' },
    };
    expect(refusalOf(await perform(store, await as('ana'), configureProceso, input)).code).toBe(
      'not-allowed',
    );
    valueOf(await perform(store, await as('admin'), configureProceso, input));
    expect((await reader.get(procesoFeature, 'ssepot')).state).toMatchObject({
      settings: { terminoDevolucionDias: 5, cierres: [] },
    });
  });
});

describe('MES-003 the places of a dependencia', () => {
  test('naming somebody gives them the role for it, replacing them takes it', async () => {
    const { store, reader, as } = await office();
    const save = async (enlaceTecnicoId: string) =>
      perform(store, await as('admin'), saveDependencia, {
        procesoId: 'ssepot',
        dependencia: { id: 'sma', nombre: 'Medio Ambiente', enlaceUsepotId: 'admin', enlaceTecnicoId },
      });
    expect(valueOf(await save('ana'))).toEqual({ dependenciaId: 'sma' });
    const scope = { kind: 'dependencia', id: 'sma', procesoId: 'ssepot' };
    expect((await as('ana')).grants).toEqual([{ role: 'enlace-tecnico', scope }]);
    valueOf(await save('luis'));
    expect((await as('ana')).grants).toEqual([]);
    expect((await as('luis')).grants).toEqual([{ role: 'enlace-tecnico', scope }]);
    expect(await holdersOf(reader, 'enlace-tecnico', 'ssepot')).toEqual([{ personId: 'luis', version: 1 }]);
    expect(await holdersOf(reader, 'enlace-tecnico', 'otro')).toEqual([]);
  });

  test('somebody unknown is not named, and nothing of the dependencia is kept', async () => {
    const { store, reader, as } = await office();
    const dependencia = { id: 'sma', nombre: 'Medio Ambiente', enlaceTecnicoId: 'nadie' };
    expect(
      refusalOf(
        await perform(store, await as('admin'), saveDependencia, { procesoId: 'ssepot', dependencia }),
      ).code,
    ).toBe('persona-desconocida');
    expect((await reader.get(procesoFeature, 'ssepot')).state).toMatchObject({ dependencias: [] });
  });

  test('MES-005 the coordinador of a subsistema coordinates in the proceso', async () => {
    const { store, as } = await office();
    const subsistema = { nombre: 'Espacio público', coordinadorId: 'luis' };
    const { subsistemaId } = valueOf(
      await perform(store, await as('admin'), saveSubsistema, { procesoId: 'ssepot', subsistema }),
    );
    expect(subsistemaId).toMatch(/^cmd-/);
    expect((await as('luis')).grants).toEqual([
      { role: 'coordinador-tematico', scope: { kind: 'proceso', id: 'ssepot' } },
    ]);
    const nobody = { procesoId: 'ssepot', subsistema: { nombre: 'Movilidad', coordinadorId: 'nadie' } };
    expect(refusalOf(await perform(store, await as('admin'), saveSubsistema, nobody)).code).toBe(
      'persona-desconocida',
    );
  });

  test('somebody without registration acts without roles', async () => {
    const { reader } = await office();
    expect((await actorFor(reader, TENANT, { personId: 'nadie', version: 1 })).grants).toEqual([]);
    expect((await reader.get(personFeature, 'nadie')).version).toBe(0);
  });
});
