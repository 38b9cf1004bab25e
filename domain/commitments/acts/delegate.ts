import { ok, refuse } from '../../kernel/result';
import { offeredTo } from '../decide/delegate';
import { AnswerDelegationInput, DelegateInput } from '../parse';
import { changing } from './change';

/** Offers it to somebody else, who answers; the trace says from whom to whom, when and why (F39). */
export const delegateCommitment = changing({
  name: 'commitments/delegate',
  input: DelegateInput,
  action: 'commitments/delegate',
  command: async ({ toId, reason }, desk) => {
    const to = await desk.persons.current(toId);
    return to
      ? ok({ type: 'delegate', to: { personId: to.personId, version: to.version }, reason })
      : refuse(
          'persona-desconocida',
          'No se delegó el compromiso: esa persona no está en el directorio. Regístrela o elija otra.',
        );
  },
});

/** Only whoever it was offered to; the decision says so to others. */
export const answerDelegation = changing({
  name: 'commitments/answer-delegation',
  input: AnswerDelegationInput,
  action: 'commitments/answer-delegation',
  also: (state, { actor }) => {
    const { personId } = actor.person;
    const last = state.delegations.at(-1);
    return (offeredTo(state) ?? last)?.to.personId === personId ? ['titular'] : [];
  },
  command: ({ accept, reason }) =>
    ok(accept ? { type: 'accept-delegation' } : { type: 'decline-delegation', reason }),
});
