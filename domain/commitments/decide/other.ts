import { bogotaDay, compare } from '../../kernel/instant';
import { ok, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import type { KnownCommitment } from '../commitments';
import { type Asked, type Decision, missingReason } from './common';

export function comment({ commentId, text }: Asked<'comment'>, state: KnownCommitment): Decision {
  if (state.comments.some((one) => one.commentId === commentId)) return ok([]);
  return isBlank(text)
    ? refuse('falta-comentario', 'No se guardó el comentario: está vacío. Escríbalo y guarde de nuevo.')
    : ok([{ type: 'commented', commentId, text: text.trim() }]);
}

/** The delay reaches somebody above, once per level and date. What is no longer so is nothing: timers come late. */
export function escalate({ nivel, due, to, at }: Asked<'escalate'>, state: KnownCommitment): Decision {
  const late = state.kind === 'owed' && state.due === due && compare(due, bogotaDay(at)) < 0;
  const told = state.escalations.some((one) => one.nivel === nivel && one.due === due);
  return ok(
    late && !told && to.personId !== state.owner.personId ? [{ type: 'escalated', nivel, due, to }] : [],
  );
}

export function withdraw({ reason }: Asked<'withdraw'>, state: KnownCommitment): Decision {
  if (state.kind === 'withdrawn') return ok([]);
  if (state.kind === 'fulfilled')
    return refuse(
      'compromiso-cumplido',
      'No se retiró el compromiso: ya se dio por cumplido y así queda en el historial.',
    );
  return isBlank(reason)
    ? missingReason('No se retiró el compromiso')
    : ok([{ type: 'withdrawn', reason: reason.trim() }]);
}
