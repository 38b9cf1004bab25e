import type { OutboxMessage, Stamp } from '../kernel/feature';
import type { CommitmentEvent, CommitmentState } from './commitments';

/** What somebody else must hear of at once; to whom, the effect asks the state at that moment. */
const TOLD = {
  reported: 'informado',
  verified: 'verificado',
  rejected: 'devuelto',
  commented: 'comentario',
  'delegation-offered': 'delegacion',
  'delegation-accepted': 'delegacion-aceptada',
  'delegation-declined': 'delegacion-rechazada',
  'extension-asked': 'ampliacion',
  'extension-granted': 'ampliacion-concedida',
  'extension-denied': 'ampliacion-negada',
  escalated: 'escalado',
  withdrawn: 'retirado',
} as const satisfies Partial<Record<CommitmentEvent['type'], string>>;
export type Fact = (typeof TOLD)[keyof typeof TOLD];
export const FACTS: readonly Fact[] = Object.values(TOLD);

/** One message per fact: the ordinal of the event names it. */
export function react(
  event: CommitmentEvent & Stamp,
  state: CommitmentState,
  commitmentId: string,
): readonly OutboxMessage[] {
  const fact = (TOLD as Readonly<Partial<Record<string, Fact>>>)[event.type];
  if (!fact || state.kind === 'none') return [];
  const n = state.facts;
  return [
    {
      topic: 'commitments/notify',
      key: `commitments/notify:${commitmentId}:${fact}:${n}`,
      data: {
        commitmentId,
        fact,
        n,
        actorId: event.by.personId,
        toId: 'to' in event ? event.to.personId : null,
      },
    },
  ];
}
