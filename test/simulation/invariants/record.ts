import type { StreamKind } from '../../../domain/kernel/feature';
import type { Reader, RecordedEvent } from '../../../domain/kernel/store';
import { canonical, chainHash, GENESIS } from '../../../functions/adapters/store/chain';
import { refold } from '../../../functions/adapters/store/refold';
import { FEATURES } from '../../../functions/features';
import { TENANT } from '../../helpers/given';
import { faceOf } from '../faces';
import type { Invariant } from './invariant';

/** every event is numbered and linked to the one before it. */
export function brokenLinks(history: readonly RecordedEvent[]): readonly string[] {
  let head = GENESIS;
  return history.flatMap(({ hash, ...event }, i) => {
    const whole = event.version === i + 1 && chainHash(head, TENANT, event) === hash;
    head = hash;
    return whole ? [] : [`${event.kind} ${event.streamId} is broken at ${event.version}`];
  });
}

async function eachStream(
  journal: Parameters<Invariant>[0]['journal'],
  reader: Reader,
  look: (kind: StreamKind, id: string, history: readonly RecordedEvent[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const seen = new Map(journal.map(({ kind, id }) => [`${kind} ${id}`, { kind: kind as StreamKind, id }]));
  const faults = [];
  for (const { kind, id } of seen.values())
    faults.push(...(await look(kind, id, await reader.history(kind, id))));
  return faults;
}

export const theChainIsWhole: Invariant = ({ journal, reader }) =>
  eachStream(journal, reader(), async (_kind, _id, history) => brokenLinks(history));

/** A restart reads what the events say, and nothing else was ever shown. */
export const whatIsReadIsWhatHappened: Invariant = ({ journal, reader }) =>
  eachStream(journal, reader(), async (kind, id, history) => {
    const { state } = await reader().get(FEATURES[kind], id);
    return canonical(refold(FEATURES[kind], history)) === canonical(state)
      ? []
      : [`${kind} ${id} is not what its events say`];
  });

/** When the queue is empty, every card of the chat of a mesa shows how things stand. In the chat of a sesión before, it stays as it was left. */
export const cardsShowHowThingsStand: Invariant = async (life) => {
  const { mesas } = await life.view();
  const faults: string[] = [];
  for (const [cardKey, { chat, text }] of life.outside.shown) {
    const mesa = mesas.find(({ id }) => id === cardKey.split(':')[1]);
    const now = mesa?.calendar?.chatId === chat ? await faceOf(life.reader(), cardKey) : null;
    if (now !== null && now !== text) faults.push(`${cardKey} shows ${text} and should ${now}`);
  }
  return faults;
};

/** Everything that was told came to its end. */
export const theQueueEmpties: Invariant = (life) => life.due().map(({ key }) => `${key} never ends`);
