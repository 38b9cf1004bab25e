import { AsyncLocalStorage } from 'node:async_hooks';
import type { Office } from '../../domain/kernel/office';
import type { Reader } from '../../domain/kernel/store';
import type { Product } from '../../functions/wire';
import type { Stages } from './said';

interface Clock {
  readonly begun: number;
  known: number;
  asked: number;
  committed: number;
  read: number;
}
const clocks = new AsyncLocalStorage<Clock>();
const now = (): number => performance.now();

/** Times the parts of each turn from outside, through the office that the bot works with; nothing of the product knows. */
export function stagesOf({ fetch, office }: Product): {
  readonly fetch: Product['fetch'];
  readonly taken: () => Stages;
} {
  let on = false;
  const turns: Record<string, number[]> = {};
  const note = (stage: string, ms: number): void => void (turns[stage] ??= []).push(ms);
  watch(office);
  return {
    fetch: async (request) => {
      if (!on) return fetch(request);
      const clock: Clock = { begun: now(), known: 0, asked: 0, committed: 0, read: 0 };
      const response = await clocks.run(clock, () => fetch(request));
      const { begun, known, asked, committed, read } = clock;
      if (asked > 0) {
        note('parse: HTTP, botbuilder, identity of the activity', known - begun);
        note('actor: person and grants', asked - known);
        note('transaction: load, decide, append, commit', committed - asked);
        note('view: reads', read - committed);
        note('view and card: pure part, template, answer', now() - read);
      }
      return response;
    },
    taken: () => {
      const taken = { ...turns };
      for (const stage of Object.keys(turns)) delete turns[stage];
      on = !on;
      return taken;
    },
  };
}

function watch(office: Office): void {
  const { perform, reader } = office;
  Object.assign(office, {
    perform: async (...asked: Parameters<Office['perform']>) => {
      const clock = clocks.getStore();
      if (clock) clock.asked = now();
      const done = await perform(...asked);
      if (clock) clock.committed = clock.read = now();
      return done;
    },
    reader: (tenantId: string) => {
      const clock = clocks.getStore();
      if (!clock) return reader(tenantId);
      clock.known ||= now();
      return watched(reader(tenantId), clock);
    },
  });
}

const watched = (reader: Reader, clock: Clock): Reader => {
  const timed = <T extends object>(methods: T): T =>
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        typeof method === 'function'
          ? async (...args: unknown[]) => {
              const answer: unknown = await method(...args);
              clock.read = now();
              return answer;
            }
          : method,
      ]),
    ) as T;
  return { ...timed(reader), persons: timed(reader.persons) };
};
