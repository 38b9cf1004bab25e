import type { AnyFeature, StateOf } from './feature';
import type { Loaded, Reader, Store, Transaction } from './store';

/**
 * The streams that the last act of one turn read and left, as its transaction knew them. Who acted is answered from these, so that what was
 * just read and written is not asked for again. One turn's own: never shared, never kept.
 */
export class Seen {
  private readonly streams = new Map<string, Loaded<unknown>>();

  /** The store, watched: what the next transaction reads and commits is seen. */
  readonly by = (store: Store): Store => ({
    ...store,
    transaction: (tenantId, work) =>
      store.transaction(tenantId, (tx) => {
        this.streams.clear();
        return work(this.watched(tx));
      }),
  });

  /** Answers what was seen, and reads everything else as ever. */
  readonly through = (reader: Reader): Reader => ({
    ...reader,
    get: async <F extends AnyFeature>(feature: F, id: string) =>
      (this.streams.get(placeOf(feature, id)) as Loaded<StateOf<F>> | undefined) ?? reader.get(feature, id),
  });

  private watched(tx: Transaction): Transaction {
    const noting =
      (get: Reader['get']): Reader['get'] =>
      async (feature, id) => {
        const loaded = await get(feature, id);
        this.streams.set(placeOf(feature, id), loaded);
        return loaded;
      };
    const { append } = tx;
    return {
      ...tx,
      get: noting(tx.get),
      look: noting(tx.look ?? tx.get),
      ...(append && {
        append: async (commandId, changes) => {
          await append(commandId, changes);
          for (const { feature, id } of changes) this.streams.delete(placeOf(feature, id));
        },
      }),
      commit: async (batch) => {
        await tx.commit(batch);
        for (const { feature, id, expectedVersion, events, state } of batch.changes)
          this.streams.set(placeOf(feature, id), { state, version: expectedVersion + events.length });
      },
    };
  }
}

const placeOf = ({ kind }: AnyFeature, id: string): string => `${kind}:${id}`;
