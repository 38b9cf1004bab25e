import type { Feature } from '../../domain/kernel/feature';
import { type Act, consulting } from '../../domain/kernel/handle';
import { ok, refuse } from '../../domain/kernel/result';
import { Conflict, type Store } from '../../domain/kernel/store';
import { actor, perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';

type Counter = { readonly n: number };
type Step = { readonly type: 'add'; readonly amount: number };

/** Something that counts, in the clothes of a commitment: the kernel knows no feature. */
const counter: Feature<Step, Counter, Step> = {
  kind: 'commitment',
  schema: 1,
  initial: { n: 0 },
  decide: ({ amount }) =>
    amount < 0 ? refuse('negative', 'No.') : ok(amount === 0 ? [] : [{ type: 'add', amount }]),
  evolve: ({ n }) => ({ n: n + 1 }),
  row: (_id, { n }) => ({ status: String(n) }),
  react: (_event, { n }, id) => [{ topic: 'counted', key: `counted:${id}:${n}`, data: { id } }],
};
const steps = (...amounts: readonly number[]): Act<null, readonly number[]> => ({
  name: 'count',
  run: async (_input, desk) => {
    const seen: number[] = [];
    for (const amount of amounts) {
      const changed = await desk.change(counter, 'c-1', { type: 'add', amount });
      if (!changed.ok) return changed;
      const held = await desk.get(counter, 'c-1');
      expect(held.state).toEqual(changed.value);
      seen.push(held.version);
    }
    return ok(seen);
  },
});
const who = actor('ana');
const state = async (store: Store) => (await store.reader(TENANT).get(counter, 'c-1')).state;

test('an act changes a stream several times in one transaction, and sees what it changed', async () => {
  const store = memoryStore();
  expect(valueOf(await perform(store, who, steps(1, 1, 1), null))).toEqual([1, 2, 3]);
  expect(await state(store)).toEqual({ n: 3 });
  expect(store.outbox().map(({ key }) => key)).toEqual(['counted:c-1:1', 'counted:c-1:2', 'counted:c-1:3']);
  const history = await store.reader(TENANT).history('commitment', 'c-1');
  expect(history.map(({ version, by, at }) => [version, by.personId, at])).toEqual(
    [1, 2, 3].map((version) => [version, 'ana', '2026-11-24T14:00:00.000Z']),
  );
});

test('X-048 a command that comes again, however late, adds nothing and is answered from what is now', async () => {
  const store = memoryStore();
  const first = { commandId: 'clic-1' };
  expect(valueOf(await perform(store, who, steps(1), null, first))).toEqual([1]);
  await perform(store, who, steps(1, 1), null);
  const told = store.outbox().length;
  expect(valueOf(await perform(store, who, steps(1), null, first))).toEqual([3]);
  expect(await state(store)).toEqual({ n: 3 });
  expect(store.outbox()).toHaveLength(told);
});

test('a command that was refused and is corrected is done', async () => {
  const store = memoryStore();
  const dialog = { commandId: 'formulario-1' };
  expect(refusalOf(await perform(store, who, steps(-1), null, dialog)).code).toBe('negative');
  await perform(store, who, steps(1), null, dialog);
  expect(await state(store)).toEqual({ n: 1 });
});

test('what an act only consults is read without a lock, and sees what the act itself changed', async () => {
  const store = memoryStore();
  const locked: string[] = [];
  const watched: Store = {
    reader: store.reader,
    transaction: (tenantId, work) =>
      store.transaction(tenantId, (tx) =>
        work({
          ...tx,
          look: tx.get,
          get: (feature, id) => {
            locked.push(id);
            return tx.get(feature, id);
          },
        }),
      ),
  };
  const consults: Act<null, readonly number[]> = {
    name: 'consult',
    run: async (_input, desk) => {
      const before = (await consulting(desk).get(counter, 'c-2')).state.n;
      await desk.change(counter, 'c-1', { type: 'add', amount: 1 });
      return ok([before, (await desk.look(counter, 'c-1')).state.n]);
    },
  };
  expect(valueOf(await perform(watched, who, consults, null))).toEqual([0, 1]);
  expect(locked).toEqual(['c-1']);
});

test('a refusal leaves no trace of what the act had done before it', async () => {
  const store = memoryStore();
  expect(refusalOf(await perform(store, who, steps(1, -1), null)).code).toBe('negative');
  expect(await state(store)).toEqual({ n: 0 });
  expect(store.outbox()).toEqual([]);
});

test('a decision without events writes nothing', async () => {
  const store = memoryStore();
  valueOf(await perform(store, who, steps(0), null));
  expect(await store.reader(TENANT).history('commitment', 'c-1')).toEqual([]);
});

test('ids come from the command: a redelivered one names the same things', async () => {
  const naming: Act<null, readonly string[]> = {
    name: 'name',
    run: async (_input, desk) => ok([desk.newId(), desk.newId()]),
  };
  const once = valueOf(await perform(memoryStore(), who, naming, null, { commandId: 'click' }));
  expect(once).toEqual(['click-0', 'click-1']);
  expect(valueOf(await perform(memoryStore(), who, naming, null, { commandId: 'click' }))).toEqual(once);
});

describe('when a stream moved on meanwhile', () => {
  const failing = (store: Store, times: number, error: Error): Store & { tries: number } => ({
    tries: 0,
    reader: store.reader,
    async transaction(tenantId, work) {
      return store.transaction(tenantId, async (tx) => {
        this.tries++;
        if (this.tries <= times) throw error;
        return work(tx);
      });
    },
  });

  test('the act runs again on the fresh state', async () => {
    const store = failing(memoryStore(), 3, new Conflict());
    valueOf(await perform(store, who, steps(1), null));
    expect([store.tries, await state(store)]).toEqual([4, { n: 1 }]);
  });
  test('and after four tries it is a breakage', async () => {
    const store = failing(memoryStore(), 9, new Conflict('moved on'));
    await expect(perform(store, who, steps(1), null)).rejects.toThrow(Conflict);
    expect(store.tries).toBe(4);
  });
  test('any other error is not tried again', async () => {
    const store = failing(memoryStore(), 9, new Error('database away'));
    await expect(perform(store, who, steps(1), null)).rejects.toThrow('database away');
    expect(store.tries).toBe(1);
  });
});
