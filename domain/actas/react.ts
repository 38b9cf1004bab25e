import type { OutboxMessage, Stamp } from '../kernel/feature';
import type { ActaEvent, ActaState } from './actas';

/** The relator hears that there is an acta to review, and sees the closing card change with it. */
export function react(event: ActaEvent & Stamp, state: ActaState, id: string): readonly OutboxMessage[] {
  if (state.kind === 'none' || event.type === 'edited' || event.type === 'annexed') return [];
  const cardKey = `cierre:${state.mesaId}`;
  const fact = `${id}:${event.type}:${state.revision}:${event.at}`;
  const card: OutboxMessage = { topic: 'card/show', key: `card/show:${cardKey}:${fact}`, data: { cardKey } };
  if (event.type !== 'composed') return [card];
  const { personId } = state.relator;
  return [card, { topic: 'notify/pendings', key: `notify/pendings:${personId}:${fact}`, data: { personId } }];
}
