import type { Store } from '../../domain/kernel/store';
import { FEATURES } from '../../functions/features';
import type { Enqueued, MemoryStore } from '../helpers/memory-store';
import { openTestStore } from '../store/database';
import { faultsOf } from './invariants';
import { Life } from './life';
import { play } from './play';
import { found } from './town';

/** Each has a database of its own; `SIMULATION_SEED=1234` plays that one. */
const SEEDS = process.env['SIMULATION_SEED'] ? [Number(process.env['SIMULATION_SEED'])] : [1, 2];

/** A store of the product, as the simulation asks for it: what a commit told is kept beside it, in order, once by its key. */
function overheard(store: Store): MemoryStore {
  const told = new Map<string, Enqueued>();
  let drained = 0;
  const cannot = (): never => {
    throw new Error('only in memory');
  };
  return {
    reader: store.reader,
    transaction: async (tenantId, work) => {
      const messages: Enqueued[] = [];
      const done = await store.transaction(tenantId, (tx) =>
        work({
          ...tx,
          commit: async (batch) => {
            await tx.commit(batch);
            messages.push(...batch.messages.map((message) => ({ ...message, tenantId })));
          },
        }),
      );
      for (const message of messages) if (!told.has(message.key)) told.set(message.key, message);
      return done;
    },
    outbox: () => [...told.values()],
    drain: () => {
      const fresh = [...told.values()].slice(drained);
      drained = told.size;
      return fresh;
    },
    erase: cannot,
    fork: cannot,
  };
}

test.each(SEEDS)(
  'MES-051 MES-057 MES-059 X-048 what must hold holds on PostgreSQL, too: seed %d',
  async (seed) => {
    const open = await openTestStore({ features: Object.values(FEATURES) });
    try {
      const place = async (): Promise<MemoryStore> => {
        const memory = await found(overheard(open.store));
        memory.drain();
        return memory;
      };
      const life = await play(seed, { begin: () => Life.begin(seed, undefined, place) });
      expect((await faultsOf(life)).join('\n')).toBe('');
    } finally {
      await open.dispose();
    }
  },
  120_000,
);
