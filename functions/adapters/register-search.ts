import { setImmediate } from 'node:timers/promises';
import {
  indicatorFeature,
  type NamedEntry,
  type NameIndex,
  type NamesFound,
  nameIndex,
} from '../../domain/indicators';
import type { Reader } from '../../domain/kernel/store';
import type { RegisterNames } from './store';

export interface SearchOf {
  readonly tenantId: string;
  readonly procesoId: string;
  readonly text: string;
  readonly limit: number;
  readonly keep?: (entry: NamedEntry) => boolean;
}
export interface RegisterSearch {
  readonly search: (of: SearchOf) => Promise<NamesFound>;
}

interface Held {
  readonly index: NameIndex;
  readonly mark: string;
  readonly seenAt: number;
}
/** What was just checked is not checked again for this long. */
const FRESH_MS = 1000;
const SLICE = 5000;

/** An index of the names in memory, kept fresh by the count of facts about indicators: any process sees what another one wrote within a second. */
export function registerSearch(
  source: RegisterNames,
  now: () => number = () => performance.now(),
): RegisterSearch {
  const held = new Map<string, Promise<Held>>();

  const fresh = async (tenantId: string, procesoId: string, before: Held | null): Promise<Held> => {
    const seenAt = now();
    if (before && seenAt - before.seenAt < FRESH_MS) return before;
    const mark = await source.mark(tenantId);
    if (before?.mark === mark) return { ...before, seenAt };
    const index = before?.index ?? nameIndex();
    const entries = await source.names(tenantId, procesoId);
    for (let i = 0; i < entries.length; i += SLICE) {
      for (const entry of entries.slice(i, i + SLICE)) index.put(entry);
      // A large register is indexed between other people's requests.
      await setImmediate();
    }
    return { index, mark, seenAt };
  };

  return {
    search: async ({ tenantId, procesoId, text, limit, keep }) => {
      const key = `${tenantId} ${procesoId}`;
      const before = held.get(key);
      const next = (before ?? Promise.resolve(null)).then((one) => fresh(tenantId, procesoId, one));
      held.set(key, next);
      try {
        return (await next).index.search(text, limit, keep);
      } catch (error) {
        held.delete(key);
        throw error;
      }
    },
  };
}

/** The same over any reader, for a register that fits in one query. */
export const namesOf = (reader: Reader): RegisterNames => ({
  mark: async () => '0',
  names: async (_tenantId, procesoId) =>
    (await reader.find(indicatorFeature, { procesoId }, { orderBy: 'codigo' })).flatMap(({ id, state }) =>
      state.kind === 'none'
        ? []
        : [
            {
              id,
              codigo: state.codigo,
              nombre: state.nombre,
              dependenciaId: state.assignment.dependenciaId,
              subsistema: state.assignment.subsistema,
              tema: state.assignment.tema,
              status: state.kind,
            },
          ],
    ),
});
