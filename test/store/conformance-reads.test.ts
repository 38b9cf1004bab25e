import type { PersonRef } from '../../domain/kernel/feature';
import { type Act, handle } from '../../domain/kernel/handle';
import { ok } from '../../domain/kernel/result';
import { Conflict, type PersonVersion, type Store } from '../../domain/kernel/store';
import { circumstances, person, TENANT, valueOf } from '../helpers/given';
import { ledger } from './ledger';
import { change, type Subject, subjects, who } from './subjects';

const keep = (...persons: readonly PersonVersion[]): Act<undefined> => ({
  name: 'test/keep',
  run: async (_input, desk) => {
    for (const version of persons) desk.keepPerson(version);
    return ok(undefined);
  },
});

describe.each(Object.entries(subjects))('%s', (_name, open) => {
  let subject: Subject;
  let store: Store;
  beforeAll(async () => {
    subject = await open();
    store = subject.store;
  });
  afterAll(() => subject.dispose());
  const perform = async <O>(act: Act<undefined, O>, commandId?: string): Promise<O> =>
    valueOf(await handle(store, who, act, undefined, circumstances(commandId ? { commandId } : {})));
  const reader = () => store.reader(TENANT);

  describe('find', () => {
    beforeAll(async () => {
      await perform(
        change('f-1', { type: 'open', nombre: 'buscar', fase: 2 }, { type: 'add', indicatorId: 'x' }),
      );
      await perform(change('f-2', { type: 'open', nombre: 'buscar', fase: 10 }));
      await perform(
        change(
          'f-3',
          { type: 'open', nombre: 'otra', fase: 3 },
          { type: 'add', indicatorId: 'x' },
          { type: 'add', indicatorId: 'y' },
        ),
      );
    });
    const ids = async (...query: Parameters<typeof find>) => (await find(...query)).map(({ id }) => id);
    const find = (where: object, page = {}) =>
      reader().find(ledger, { procesoId: ['buscar', 'otra'], ...where }, page);

    test('by a value, by any of several, by what an array contains, by nothing', async () => {
      expect(await ids({ procesoId: 'buscar' })).toEqual(['f-1', 'f-2']);
      expect(await ids({})).toEqual(['f-1', 'f-2', 'f-3']);
      expect(await ids({ indicatorIds: 'x' })).toEqual(['f-1', 'f-3']);
      expect(await ids({ indicatorIds: ['y', 'z'] })).toEqual(['f-3']);
      expect(await ids({ dependenciaId: null, numero: 10 })).toEqual(['f-2']);
      expect(await ids({ procesoId: [] })).toEqual([]);
    });
    test('numbers order as numbers, pages follow each other, and the count ignores pages', async () => {
      expect(await ids({}, { orderBy: 'numero' })).toEqual(['f-1', 'f-3', 'f-2']);
      expect(await ids({}, { orderBy: 'numero', descending: true, limit: 1, offset: 1 })).toEqual(['f-3']);
      expect(await ids({}, { orderBy: 'procesoId', descending: true })).toEqual(['f-3', 'f-1', 'f-2']);
      expect(await reader().count(ledger, { indicatorIds: 'x' })).toBeGreaterThanOrEqual(2);
    });
    test('answers state and version with the id', async () => {
      expect((await find({ indicatorIds: 'y' }))[0]).toEqual({
        id: 'f-3',
        version: 3,
        state: { nombre: 'otra', fase: 3, added: ['x', 'y'] },
      });
    });
    test('a column that the row does not have is refused', async () => {
      await expect(find({ nonsense: 1 })).rejects.toThrow(/nonsense/);
    });
  });

  describe('persons', () => {
    const one = person('ana', {
      name: 'Ana Peña',
      email: 'Ana.Pena@ambiente.example',
      dependencia: 'Secretaría de Medio Ambiente',
    });
    const two = { ...one, version: 2, name: 'Ana Peña Ríos', cargo: 'Subsecretaria' };
    const noMail = person('beto', { name: 'Álvaro Núñez', email: null, aadObjectId: null });
    const system = person('sistema', { name: 'Mesas (sistema)', email: null, aadObjectId: null });
    beforeAll(() => perform(keep(one, two, noMail, system)));
    const ref = (version: number): PersonRef => ({ personId: 'ana', version });

    test('each version stays; the highest is the current one', async () => {
      expect(await reader().persons.at(ref(1))).toEqual(one);
      expect(await reader().persons.current('ana')).toEqual(two);
      expect(await reader().persons.at(ref(3))).toBeNull();
    });
    test('by account and by e-mail, whatever its case', async () => {
      expect(await reader().persons.byAccount('aad-ana')).toEqual(two);
      expect(await reader().persons.byEmail(' ana.pena@AMBIENTE.example ')).toEqual(two);
      expect(await reader().persons.byAccount('nobody')).toBeNull();
    });
    test('whoever has an account comes with their own stream, empty when they have none', async () => {
      expect(await reader().holder(ledger, 'aad-ana')).toEqual({
        person: two,
        state: ledger.initial,
        version: 0,
      });
      expect(await reader().holder(ledger, 'nobody')).toBeNull();
      await perform(change('ana', { type: 'open', nombre: 'de Ana' }));
      const holder = await reader().holder(ledger, 'aad-ana');
      expect([holder?.person.version, holder?.state.nombre, holder?.version]).toEqual([2, 'de Ana', 1]);
    });
    test('MES-030 the system is recorded as a person and is never offered to be chosen', async () => {
      expect(await reader().persons.current('sistema')).toEqual(system);
      expect((await reader().persons.search()).map(({ personId }) => personId)).not.toContain('sistema');
    });
    test('a search ignores accents and case, wants every word, and answers by name', async () => {
      const search = async (text: string) =>
        (await reader().persons.search(text)).map(({ personId }) => personId);
      expect(await search('pena RIOS')).toEqual(['ana']);
      expect(await search('nunez')).toEqual(['beto']);
      expect(await search('SECRETARIA medio')).toEqual(['ana']);
      expect(await search('peña núñez')).toEqual([]);
      expect(await search('100%_')).toEqual([]);
      expect((await reader().persons.search(undefined, 1)).map(({ personId }) => personId)).toEqual(['beto']);
    });
    test('the same version again is nothing; another text under it is refused', async () => {
      await perform(keep(two));
      const act = keep({ ...two, name: 'Otra Persona' });
      await expect(handle(store, who, act, undefined, circumstances())).rejects.toBeInstanceOf(Conflict);
      expect(await reader().persons.current('ana')).toEqual(two);
    });
  });

  test('texts that look like SQL or like our own quotes are only texts', async () => {
    const nombre = `'; drop table mesas.events; -- $m$ $m1$ "\\' \\n ${'😀'}`;
    await perform(change(`id ' $m$ ${nombre}`, { type: 'open', nombre }));
    expect((await reader().get(ledger, `id ' $m$ ${nombre}`)).state.nombre).toBe(nombre);
  });
});
