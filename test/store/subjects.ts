import { type Act } from '../../domain/kernel/handle';
import { ok } from '../../domain/kernel/result';
import { type Store } from '../../domain/kernel/store';
import { actor } from '../helpers/given';
import { type MemoryStore, memoryStore } from '../helpers/memory-store';
import { openTestStore } from './database';
import { type LedgerCommand, type LedgerState, ledger } from './ledger';

export interface Subject {
  readonly store: Store;
  readonly told: () => Promise<readonly string[]>;
  readonly dispose: () => Promise<void>;
}

export const subjects: Readonly<Record<string, () => Promise<Subject>>> = {
  'the store in memory': async () => {
    const store: MemoryStore = memoryStore();
    return { store, told: async () => store.outbox().map(({ key }) => key), dispose: async () => undefined };
  },
  'the store on PostgreSQL': async () => {
    const open = await openTestStore();
    const told = async (): Promise<readonly string[]> => {
      const { rows } = await open.pool.query<{ key: string }>(
        `select data->>'key' as key from mesas_jobs.job where name = 'mesas' order by 1`,
      );
      return rows.map(({ key }) => key);
    };
    return { store: open.store, told, dispose: open.dispose };
  },
};

export const who = actor('p-1');

export const change = (id: string, ...commands: readonly LedgerCommand[]): Act<undefined, LedgerState> => ({
  name: 'test/change',
  run: async (_input, desk) => {
    let state: LedgerState = ledger.initial;
    for (const command of commands) {
      const changed = await desk.change(ledger, id, command);
      if (!changed.ok) return changed;
      state = changed.value;
    }
    return ok(state);
  },
});
