import { ok, type Result, refuse } from '../../kernel/result';
import type { Form, FormCommand, FormEvent, FormState } from '../dies058';
import { maySign } from '../may-sign';

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
  if (!maySign(state)) return refuse('no-concertado', notAgreed(state));
  if (command.revision !== state.revision)
    return refuse(
      'revision-anterior',
      `El formato ya va en la revisión ${state.revision}; el documento que usted abrió es de la revisión ${command.revision}. Ábralo de nuevo antes de enviarlo a firma.`,
    );
  return ok([{ type: 'sent-to-sign', signingId: command.signingId, documentSha256: command.documentSha256 }]);
}

function notAgreed({ outcome, ruling }: Pick<Form, 'outcome' | 'ruling'>): string {
  const sent =
    'Solo van a firma los formatos concertados, concertados con ajustes o adoptados por el despacho.';
  if (outcome === null) return `La mesa todavía no ha decidido este indicador. ${sent}`;
  if (outcome === 'aplazado') return `Este indicador quedó aplazado. ${sent}`;
  return ruling
    ? `El despacho de la Subdirección no adoptó esta propuesta: ${ruling.sense === 'mantener' ? 'mantuvo el indicador' : 'pidió tratarlo en una nueva mesa'}. ${sent}`
    : `Este indicador no se concertó y está escalado al despacho de la Subdirección. ${sent}`;
}
