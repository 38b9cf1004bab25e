import { SYSTEM } from '../../kernel/actor';
import { bogotaDay, compare, fechaLarga } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import type { KnownCommitment } from '../commitments';
import { type Asked, type Decision, missingReason, refuseClosed } from './common';

/** Bytes kept under their SHA-256 become evidence while the commitment is open. */
export function attach({ sha256 }: Asked<'attach'>, state: KnownCommitment): Decision {
  if (state.attachments.some((one) => one.sha256 === sha256)) return ok([]);
  return refuseClosed('No se adjuntó la evidencia', state) ?? ok([{ type: 'attached', sha256 }]);
}

/** The owner, or somebody for them, says that it is done and with what (F41). */
export function report({ evidence }: Asked<'report'>, state: KnownCommitment): Decision {
  if (state.kind === 'reported' || state.kind === 'fulfilled') return ok([]);
  const closed = refuseClosed('No se dio por cumplido', state);
  if (closed) return closed;
  const seen = state.rejections.at(-1)?.attachments ?? 0;
  return isBlank(evidence) && state.attachments.length <= seen
    ? refuse(
        'falta-evidencia',
        'No se dio por cumplido: falta decir con qué se cumplió (documento, enlace o radicado), o adjuntarlo. Hágalo y guarde de nuevo.',
      )
    : ok([{ type: 'reported', evidence: evidence.trim() }]);
}

/** Somebody who neither owes it nor reported it looks at the evidence (F41, PDM-019). */
export function verify(command: Asked<'verify'>, state: KnownCommitment): Decision {
  const { at, by, type: _type, ...verification } = command;
  if (state.kind === 'fulfilled') return ok([]);
  const refused = notForReview('No se verificó el compromiso', state, by.personId);
  if (refused) return refused;
  if (verification.heldOn !== null && compare(verification.heldOn, bogotaDay(at)) > 0)
    return refuse(
      'verificacion-futura',
      `No se verificó el compromiso: el ${fechaLarga(verification.heldOn)} todavía no llega. Verifíquelo después de la reunión o visita.`,
    );
  return ok([{ ...verification, note: verification.note.trim(), type: 'verified' }]);
}

/** Back to whoever owes it, with the reason; the date stays what it was. */
export function reject({ reason, by }: Asked<'reject'>, state: KnownCommitment): Decision {
  if (state.kind === 'owed' && state.rejections.at(-1)?.reason === reason.trim()) return ok([]);
  const refused = notForReview('No se devolvió el compromiso', state, by.personId);
  if (refused) return refused;
  return isBlank(reason)
    ? missingReason('No se devolvió el compromiso')
    : ok([{ type: 'rejected', reason: reason.trim() }]);
}

function notForReview(what: string, state: KnownCommitment, personId: string): Result<never> | null {
  const closed = refuseClosed(what, state);
  if (closed) return closed;
  if (state.kind !== 'reported')
    return refuse(
      'compromiso-sin-informar',
      `${what}: nadie lo ha informado como cumplido. La persona responsable lo informa primero, con su evidencia.`,
    );
  if (personId === SYSTEM.personId)
    return refuse('verifica-una-persona', `${what}: lo verifica una persona, no la herramienta.`);
  return personId === state.owner.personId || personId === state.report.by.personId
    ? refuse(
        'verifica-otra-persona',
        `${what}: quien responde por él o lo informó no puede verificarlo. Pídaselo a otra persona de la mesa o de la USEPOT.`,
      )
    : null;
}
