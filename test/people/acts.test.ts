import { SYSTEM } from '../../domain/kernel/actor';
import { correctPerson, grantRole, registerPerson } from '../../domain/people';
import { perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';
import { ana, office, system } from './office-of-people';

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
