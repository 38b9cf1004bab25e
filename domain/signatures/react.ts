import type { OutboxMessage, Stamp } from '../kernel/feature';
import type { SigningEvent, SigningState } from './signatures';

/** The last signature of an acta locks it. Whom to tell by chat and whom by mail needs their account: `tell.ts`, called by the acts. */
export function react(
  event: SigningEvent & Stamp,
  state: SigningState,
  id: string,
): readonly OutboxMessage[] {
  if (event.type !== 'completed' || state.kind === 'none' || state.subject.kind !== 'acta') return [];
  const { actaId } = state.subject;
  return [{ topic: 'acta/complete', key: `acta/complete:${actaId}:${id}`, data: { actaId } }];
}
