import { type Act, handle } from '../../domain/kernel/handle';
import { ok, refuse } from '../../domain/kernel/result';
import { verifyChain } from '../../functions/adapters/store';
import { actor, circumstances, TENANT, valueOf } from '../helpers/given';
import { openTestStore } from './database';
import { ledger } from './ledger';

/** More streams than locks in one transaction and than one statement carries. */
const ROWS = 2300;
const importAll: Act<undefined, number> = {
  name: 'test/import',
  run: async (_input, desk) => {
    for (let n = 0; n < ROWS; n++) {
      const made = await desk.change(ledger, `row-${n}`, { type: 'open', nombre: 'matriz', fase: n });
      if (!made.ok) return made;
    }
    desk.tell({ topic: 'card/show', key: 'imported', data: {} });
    return ok(ROWS);
  },
};

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

test('X-048 an import of thousands is one transaction: all of it, told once, and the chain verifies', async () => {
  valueOf(await handle(open.store, actor('p-1'), importAll, undefined, circumstances()));
  const reader = open.store.reader(TENANT);
  expect(await reader.count(ledger, { procesoId: 'matriz' })).toBe(ROWS);
  expect(await open.jobsDue()).toBe(1);
  expect(await verifyChain(open.pool, TENANT)).toMatchObject({ streams: ROWS, events: ROWS, faults: [] });
});

test('right after it a page and a whole matrix are quick to read', async () => {
  const started = performance.now();
  const reader = open.store.reader(TENANT);
  const page = await reader.find(
    ledger,
    { procesoId: 'matriz' },
    { orderBy: 'numero', descending: true, limit: 3, offset: 1 },
  );
  expect(page.map(({ id }) => id)).toEqual(['row-2298', 'row-2297', 'row-2296']);
  expect(await reader.find(ledger, { procesoId: 'matriz' })).toHaveLength(ROWS);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('when the last part meets a stream that moved on, nothing of the first part stays', async () => {
  const late: Act<undefined> = {
    name: 'test/late',
    run: async (_input, desk) => {
      for (let n = 0; n < 1500; n++)
        await desk.change(ledger, `late-${n}`, { type: 'open', nombre: 'tarde' });
      if (attempts++ > 0) return ok(undefined);
      await open.store.transaction(TENANT, (tx) =>
        tx.commit({
          commandId: 'meanwhile',
          changes: [
            {
              feature: ledger,
              id: 'late-1400',
              expectedVersion: 0,
              events: [{ type: 'opened', at: desk.now, by: desk.actor.person }],
              state: {},
              row: {},
            },
          ],
          messages: [],
          persons: [],
        }),
      );
      return ok(undefined);
    },
  };
  let attempts = 0;
  valueOf(await handle(open.store, actor('p-1'), late, undefined, circumstances()));
  expect(attempts).toBe(2);
  expect((await open.store.reader(TENANT).get(ledger, 'late-1400')).version).toBe(2);
  expect((await open.store.reader(TENANT).get(ledger, 'late-0')).version).toBe(1);
  expect((await verifyChain(open.pool, TENANT)).faults).toEqual([]);
});

const many = (from: string, count: number, nombre: string) =>
  Array.from({ length: count }, (_, n) => [`${from}-${n}`, { type: 'open', nombre, fase: n }] as const);

test('X-048 thousands at once are written in parts and seen by nobody else before the commit; the act itself sees them', async () => {
  const seen: number[] = [];
  const watched: Act<undefined> = {
    name: 'test/parts',
    run: async (_input, desk) => {
      const done = await desk.changeAll(ledger, many('part', 450, 'partes'));
      seen.push(await desk.count(ledger, { procesoId: 'partes' }));
      seen.push(await open.store.reader(TENANT).count(ledger, { procesoId: 'partes' }));
      await desk.change(ledger, 'part-3', { type: 'add', indicatorId: 'i-1' });
      seen.push((await desk.get(ledger, 'part-3')).version);
      return done;
    },
  };
  valueOf(await handle(open.store, actor('p-1'), watched, undefined, circumstances()));
  expect(seen).toEqual([450, 0, 2]);
  expect(await open.store.reader(TENANT).count(ledger, { procesoId: 'partes' })).toBe(450);
  expect((await verifyChain(open.pool, TENANT)).faults).toEqual([]);
});

test('PDM-042 a refusal after several parts were written undoes all of them', async () => {
  const refused: Act<undefined> = {
    name: 'test/refused',
    run: async (_input, desk) => {
      const done = await desk.changeAll(ledger, many('gone', 300, 'nada'));
      return done.ok ? refuse('no', 'No se guardó nada.') : done;
    },
  };
  expect(await handle(open.store, actor('p-1'), refused, undefined, circumstances())).toMatchObject({
    ok: false,
  });
  expect(await open.store.reader(TENANT).count(ledger, { procesoId: 'nada' })).toBe(0);
  expect((await open.store.reader(TENANT).get(ledger, 'gone-0')).version).toBe(0);
});
