import { type Batch, Conflict, type Store, type Transaction } from '../../domain/kernel/store';
import type { Dice } from './dice';

/** The machine stopped: before the commit, and nothing is kept; or after it, and only the answer is lost. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

interface Habits {
  /** Decides who waits and who goes on, and when the power fails. */
  readonly dice: () => Dice;
  /** 0 to 1, at each commit. */
  readonly powerCuts: () => number;
  readonly committed: (batch: Batch) => void;
}
interface Holder {
  readonly held: string[];
  waitsFor: Holder | null;
  readonly over: Promise<void>;
}

/**
 * A store in which several transactions are under way at once, as on PostgreSQL: `get` takes the stream's lock and waits for it, `look` does
 * not, two that wait for each other are a conflict, and a commit checks every version.
 */
export function contended(inner: Store, { dice, powerCuts, committed }: Habits): Store {
  const locks = new Map<string, Holder>();

  const lock = async (me: Holder, key: string): Promise<void> => {
    for (let other = locks.get(key); other && other !== me; other = locks.get(key)) {
      for (let next: Holder | null = other; next; next = next.waitsFor)
        if (next === me) throw new Conflict(`deadlock on ${key}`);
      me.waitsFor = other;
      await other.over;
      me.waitsFor = null;
    }
    if (!locks.has(key)) me.held.push(key);
    locks.set(key, me);
  };
  /** Lets the others do something first, or not. */
  const linger = async (): Promise<void> => {
    for (let n = dice().nat(4); n > 0; n--) await Promise.resolve();
  };

  const commit = async (tenantId: string, batch: Batch): Promise<void> => {
    await linger();
    const cut = dice().chance(powerCuts());
    if (cut && dice().chance(0.5)) throw new PowerCut('before the commit');
    await inner.transaction(tenantId, (tx) => tx.commit(batch));
    committed(batch);
    if (cut) throw new PowerCut('after the commit');
  };

  const transactionOf = (tenantId: string, me: Holder): Transaction => {
    const reader = inner.reader(tenantId);
    return {
      ...reader,
      look: async (feature, id) => {
        await linger();
        return reader.get(feature, id);
      },
      get: async (feature, id) => {
        await linger();
        await lock(me, `${tenantId} ${feature.kind} ${id}`);
        return reader.get(feature, id);
      },
      urn: (urnId) => inner.transaction(tenantId, (tx) => tx.urn(urnId)),
      commit: (batch) => commit(tenantId, batch),
    };
  };

  return {
    reader: inner.reader,
    transaction: async (tenantId, work) => {
      const end: { call: () => void } = { call: () => undefined };
      const over = new Promise<void>((resolve) => {
        end.call = resolve;
      });
      const me: Holder = { held: [], waitsFor: null, over };
      try {
        return await work(transactionOf(tenantId, me));
      } finally {
        for (const key of me.held) locks.delete(key);
        end.call();
      }
    },
  };
}
