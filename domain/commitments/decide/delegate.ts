import { ok, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import type { Delegation, KnownCommitment } from '../commitments';
import { type Asked, type Decision, missingReason, refuseUnlessOwed } from './common';

/** The delegation that waits for an answer. */
export function offeredTo(state: KnownCommitment): Delegation | null {
  const last = state.delegations.at(-1);
  return last?.answer.kind === 'offered' ? last : null;
}

/** Until the other person accepts, the owner stays the same: nobody gets a debt behind their back. */
export function delegate({ to, reason }: Asked<'delegate'>, state: KnownCommitment): Decision {
  const what = 'No se delegó el compromiso';
  const refused = refuseUnlessOwed(what, state);
  if (refused) return refused;
  const pending = offeredTo(state);
  if (pending?.to.personId === to.personId) return ok([]);
  if (pending)
    return refuse(
      'delegacion-pendiente',
      `${what}: ya se ofreció a otra persona y falta su respuesta. Espérela antes de ofrecerlo de nuevo.`,
    );
  if (to.personId === state.owner.personId)
    return refuse('ya-es-responsable', `${what}: esa persona ya es la responsable. Elija otra.`);
  return isBlank(reason)
    ? missingReason(what)
    : ok([{ type: 'delegation-offered', to, reason: reason.trim() }]);
}

export function acceptDelegation({ by }: Asked<'accept-delegation'>, state: KnownCommitment): Decision {
  const what = 'No se aceptó la delegación';
  const last = state.delegations.at(-1);
  if (last?.answer.kind === 'accepted' && last.to.personId === by.personId) return ok([]);
  return answerable(what, state, by.personId) ?? ok([{ type: 'delegation-accepted' }]);
}

export function declineDelegation(
  { by, reason }: Asked<'decline-delegation'>,
  state: KnownCommitment,
): Decision {
  const what = 'No se rechazó la delegación';
  const last = state.delegations.at(-1);
  if (last?.answer.kind === 'declined' && last.to.personId === by.personId) return ok([]);
  const refused = answerable(what, state, by.personId);
  if (refused) return refused;
  return isBlank(reason) ? missingReason(what) : ok([{ type: 'delegation-declined', reason: reason.trim() }]);
}

function answerable(what: string, state: KnownCommitment, personId: string): Decision | null {
  const refused = refuseUnlessOwed(what, state);
  if (refused) return refused;
  const pending = offeredTo(state);
  if (!pending)
    return refuse('sin-delegacion', `${what}: ninguna espera respuesta. Vea cómo quedó el compromiso.`);
  return pending.to.personId === personId
    ? null
    : refuse('no-es-delegado', `${what}: se le ofreció a otra persona, y solo ella la responde.`);
}
