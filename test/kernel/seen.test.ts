import type { Feature } from '../../domain/kernel/feature';
import type { Act } from '../../domain/kernel/handle';
import { ok } from '../../domain/kernel/result';
import { Seen } from '../../domain/kernel/seen';
import { Conflict, type Reader, type Store } from '../../domain/kernel/store';
import { actor, perform, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';

type Step = { readonly type: 'add' };
/** Something that counts, in the clothes of a commitment: the kernel knows no feature. */
const counter: Feature<Step, { readonly n: number }, Step> = {
  kind: 'commitment',
  schema: 1,
  initial: { n: 0 },
  decide: () => ok([{ type: 'add' }]),
  evolve: ({ n }) => ({ n: n + 1 }),
  row: (_id, { n }) => ({ status: String(n) }),
  react: () => [],
};
const add = (id: string, consulted: string): Act<null> => ({
  name: 'add',
  run: async (_input, desk) => {
    await desk.look(counter, consulted);
    const changed = await desk.change(counter, id, { type: 'add' });
    return changed.ok ? ok(undefined) : changed;
  },
});
const ana = actor('ana');
const addTo = async (store: Store, id: string, consulted = 'nobody'): Promise<void> =>
  valueOf(await perform(store, ana, add(id, consulted), null));

/** The reader, and which streams it was asked for. */
function listening(reader: Reader): { readonly reader: Reader; readonly asked: string[] } {
  const asked: string[] = [];
  const get: Reader['get'] = (feature, id) => {
    asked.push(id);
    return reader.get(feature, id);
  };
  return { asked, reader: { ...reader, get } };
}

test('who acted is answered from what the act left and consulted; the rest is read', async () => {
  const store = memoryStore();
  await addTo(store, 'b');
  const seen = new Seen();
  await addTo(seen.by(store), 'a', 'b');
  const { reader, asked } = listening(store.reader(TENANT));
  const view = seen.through(reader);
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((id) => view.get(counter, id)));
  expect([a, b, c]).toEqual([
    { state: { n: 1 }, version: 1 },
    { state: { n: 1 }, version: 1 },
    { state: { n: 0 }, version: 0 },
  ]);
  expect(asked).toEqual(['c']);
});

test('the next act of a turn is what is seen, and nothing of the one before', async () => {
  const store = memoryStore();
  const seen = new Seen();
  await addTo(seen.by(store), 'a');
  await addTo(store, 'a');
  await addTo(seen.by(store), 'b');
  const view = seen.through(store.reader(TENANT));
  expect((await view.get(counter, 'a')).version).toBe(2);
  expect((await view.get(counter, 'b')).version).toBe(1);
});

test('an act that ran again because a stream moved on is seen as it ended', async () => {
  const store = memoryStore();
  const seen = new Seen();
  let moved = false;
  const contended: Store = {
    ...store,
    transaction: (tenantId, work) =>
      store.transaction(tenantId, (tx) =>
        work({
          ...tx,
          commit: async (batch) => {
            if (moved) return tx.commit(batch);
            moved = true;
            throw new Conflict('somebody was faster');
          },
        }),
      ),
  };
  await addTo(seen.by(contended), 'a');
  const { reader, asked } = listening(store.reader(TENANT));
  expect(await seen.through(reader).get(counter, 'a')).toEqual({ state: { n: 1 }, version: 1 });
  expect(asked).toEqual([]);
});
