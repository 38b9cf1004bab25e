import { ok, type Result, refuse } from '../../kernel/result';
import type { FormCommand, FormEvent, FormState } from '../dies058';

/** Only what was agreed goes to signature (design §3), and only in the revision that was printed. */
export function decideSend(
  command: Extract<FormCommand, { type: 'send-to-sign' }>,
  state: Exclude<FormState, { kind: 'none' }>,
): Result<readonly FormEvent[]> {
  if (state.kind === 'in-signature')
    return state.documentSha256 === command.documentSha256
      ? ok([])
      : refuse('en-firma', `El formato ${state.consecutivo} ya está en firma con otro documento.`);
  if (state.kind !== 'draft')
    return refuse('no-borrador', `El formato ${state.consecutivo} ya no se puede enviar a firma.`);
  if (state.outcome !== 'concertado' && state.outcome !== 'concertado-con-ajustes')
    return refuse('no-concertado', notAgreed(state.outcome));
  if (command.revision !== state.revision)
    return refuse(
      'revision-anterior',
      `El formato ya va en la revisión ${state.revision}; el documento que usted abrió es de la revisión ${command.revision}. Ábralo de nuevo antes de enviarlo a firma.`,
    );
  return ok([{ type: 'sent-to-sign', signingId: command.signingId, documentSha256: command.documentSha256 }]);
}

function notAgreed(outcome: 'no-concertado' | 'aplazado' | null): string {
  const sent = 'Solo van a firma los formatos concertados o concertados con ajustes.';
  if (outcome === null) return `La mesa todavía no ha decidido este indicador. ${sent}`;
  return outcome === 'aplazado'
    ? `Este indicador quedó aplazado. ${sent}`
    : `Este indicador no se concertó y está escalado al despacho de la Subdirección. ${sent}`;
}
