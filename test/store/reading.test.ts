import { type Act, handle } from '../../domain/kernel/handle';
import { ok } from '../../domain/kernel/result';
import type { Reader } from '../../domain/kernel/store';
import { actor, circumstances, person, TENANT, valueOf } from '../helpers/given';
import { openTestStore } from './database';
import { write } from './helpers';
import { ledger } from './ledger';

type Open = Awaited<ReturnType<typeof openTestStore>>;
const perform = async <O>({ store }: Open, act: Act<undefined, O>): Promise<O> =>
  valueOf(await handle(store, actor('p-1'), act, undefined, circumstances()));

describe('reading', () => {
  let open: Open;
  beforeAll(async () => {
    open = await openTestStore();
    await write(open.store, { a: [{ type: 'open', nombre: 'a' }], b: [{ type: 'open', nombre: 'b' }] });
    const ana = person('ana', { name: 'Ana' });
    await perform(open, {
      name: 'test/keep',
      run: async (_input, desk) => {
        desk.keepPerson(ana);
        desk.keepPerson({ ...ana, version: 2, name: 'Ana María' });
        return ok(undefined);
      },
    });
  });
  afterAll(() => open.dispose());

  const statements = async (work: () => Promise<unknown>): Promise<number> => {
    const query = jest.spyOn(open.pool, 'query');
    await work();
    const { length } = query.mock.calls;
    query.mockRestore();
    return length;
  };

  test('what is asked at once travels as one statement, and each question gets its own answer', async () => {
    const reader = open.store.reader(TENANT);
    const sent = await statements(async () => {
      const streams = await Promise.all(['a', 'nobody', 'b', 'a'].map((id) => reader.get(ledger, id)));
      expect(streams.map(({ state }) => state.nombre)).toEqual(['a', ledger.initial.nombre, 'b', 'a']);
      expect(streams.map(({ version }) => version)).toEqual([1, 0, 1, 1]);
    });
    expect(sent).toBe(1);
  });

  test('people too, by version and as they are now', async () => {
    const { persons } = open.store.reader(TENANT);
    const sent = await statements(async () => {
      const [first, second, never, now, nobody] = await Promise.all([
        persons.at({ personId: 'ana', version: 1 }),
        persons.at({ personId: 'ana', version: 2 }),
        persons.at({ personId: 'ana', version: 3 }),
        persons.current('ana'),
        persons.current('nobody'),
      ]);
      expect([first?.name, second?.name, never, now?.name, nobody]).toEqual([
        'Ana',
        'Ana María',
        null,
        'Ana María',
        null,
      ]);
    });
    expect(sent).toBe(1);
  });

  test('different questions of one moment too, each answered as if it had been asked alone', async () => {
    const QUESTIONS: readonly ((reader: Reader) => Promise<unknown>)[] = [
      (reader) => reader.get(ledger, 'b'),
      (reader) => reader.find(ledger, {}, { orderBy: 'procesoId', descending: true, limit: 2 }),
      (reader) => reader.find(ledger, { procesoId: 'nobody' }),
      (reader) => reader.count(ledger, {}),
      (reader) => reader.history('mesa', 'a'),
      (reader) => reader.persons.current('ana'),
    ];
    const alone: unknown[] = [];
    for (const ask of QUESTIONS) alone.push(await ask(open.store.reader(TENANT)));
    const reader = open.store.reader(TENANT);
    const sent = await statements(async () => {
      expect(await Promise.all(QUESTIONS.map((ask) => ask(reader)))).toEqual(alone);
    });
    expect(sent).toBe(1);
  });

  test('a later question sees what was committed meanwhile', async () => {
    const reader = open.store.reader(TENANT);
    expect((await reader.get(ledger, 'later')).version).toBe(0);
    await write(open.store, { later: [{ type: 'open', nombre: 'later' }] });
    expect((await reader.get(ledger, 'later')).version).toBe(1);
  });

  test('when the database refuses, everybody who asked hears it', async () => {
    const reader = open.store.reader(TENANT);
    const asked = await Promise.allSettled([reader.get(ledger, '\0'), reader.get(ledger, 'a')]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await reader.get(ledger, 'a')).version).toBe(1);
  });

  test('an act that only consults a stream does not wait for the act that changes it', async () => {
    await perform(open, {
      name: 'test/change',
      run: async (_input, desk) => {
        await desk.change(ledger, 'a', { type: 'add', indicatorId: 'i-1' });
        const consulted = await perform(open, {
          name: 'test/consult',
          run: async (_none, other) => ok((await other.look(ledger, 'a')).version),
        });
        expect(consulted).toBe(1);
        return ok(undefined);
      },
    });
    expect((await open.store.reader(TENANT).get(ledger, 'a')).version).toBe(2);
  });
});
