import { pendingsOf } from '../../domain/reports';
import type { Action, Reply, Turn } from '../action';
import { pendingsCard } from '../signatures/card';

/** What this person owes now. In front of others the answer goes elsewhere: it is personal. */
export async function pendingsReply(turn: Turn): Promise<Reply> {
  if (!turn.place.personal)
    return {
      kind: 'say',
      text: 'Sus pendientes son personales: escríbame «mis pendientes» en el chat personal.',
    };
  const pendings = await pendingsOf(turn.reader, turn.actor);
  return pendings.ok
    ? { kind: 'card', card: pendingsCard(pendings.value, turn.ports.links) }
    : { kind: 'say', text: pendings.refusal.message };
}

export const showPendings: Action = { run: (_data, turn) => pendingsReply(turn) };
