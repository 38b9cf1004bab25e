import { randomUUID } from 'node:crypto';
import { handle } from '../domain/kernel/handle';
import type { DocumentStore, Office, Printer } from '../domain/kernel/office';
import type { Store } from '../domain/kernel/store';
import type { Clock } from './adapters/clock';
import { derivedId } from './adapters/ids';

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly printer: Printer;
  readonly digest: (text: string) => string;
}

/** What the surfaces work with: acts go through `handle`, in one transaction, with the moment and the ids of their command. */
export const openOffice = ({ store, clock, documents, printer, digest }: Parts): Office => ({
  perform: (actor, act, input, commandId, seen) =>
    handle(seen ? seen.by(store) : store, actor, act, input, {
      commandId,
      now: clock.now(),
      today: clock.today(),
      newId: (ordinal) => derivedId(commandId, ordinal),
      digest,
    }),
  reader: (tenantId) => ({ ...store.reader(tenantId), today: clock.today() }),
  now: clock.now,
  today: clock.today,
  freshId: randomUUID,
  documents,
  printer,
});
