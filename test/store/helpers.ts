import { type Act, handle } from '../../domain/kernel/handle';
import { ok } from '../../domain/kernel/result';
import type { Store } from '../../domain/kernel/store';
import { actor, circumstances, valueOf } from '../helpers/given';
import { type LedgerCommand, ledger } from './ledger';

/** Each command on the stream of its own id, all in one transaction. */
export async function write(
  store: Store,
  commands: Readonly<Record<string, readonly LedgerCommand[]>>,
  commandId?: string,
): Promise<void> {
  const act: Act<undefined> = {
    name: 'test/write',
    run: async (_input, desk) => {
      for (const [id, list] of Object.entries(commands))
        for (const command of list) {
          const changed = await desk.change(ledger, id, command);
          if (!changed.ok) return changed;
        }
      return ok(undefined);
    },
  };
  valueOf(await handle(store, actor('p-1'), act, undefined, circumstances(commandId ? { commandId } : {})));
}

export const until = async (what: () => Promise<boolean> | boolean, ms = 8000): Promise<void> => {
  for (const end = Date.now() + ms; !(await what()); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (Date.now() > end) throw new Error('it did not happen in time');
};
