import { rolDeFirma } from '../../dies058';
import type { Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import { enumerar } from '../../kernel/text';
import { correctedText, endedText } from '../ended';
import type { SigningCommand, SigningEvent, SigningState } from '../signatures';
import { completes, waitingFor } from '../turns';

/**
 * One signature in its own block, over exactly these bytes (DIE-009, DIE-010). The same signature again changes nothing, even after the
 * request is complete. The validador comes last.
 */
export function decideSign(
  { block, documentSha256, route, by }: Extract<SigningCommand, { type: 'sign' }> & Stamp,
  state: Exclude<SigningState, { kind: 'none' }>,
): Result<readonly SigningEvent[]> {
  const asked = state.blocks.find((one) => one.block === block);
  if (!asked) return refuse('casilla-inexistente', 'Este documento no tiene esa casilla de firma.');
  if (asked.signer.personId !== by.personId)
    return refuse(
      'no-es-su-firma',
      `La casilla «${rolDeFirma(block)}» le corresponde a otra persona. Usted firma solo la que lleva su nombre.`,
    );
  const done = state.signed[block];
  const standing = state.kind === 'open' || state.kind === 'complete' || state.kind === 'closed';
  if (done && standing && state.documentSha256 === documentSha256) return ok([]);
  if (state.kind !== 'open') return endedText(state);
  if (state.documentSha256 !== documentSha256)
    return refuse(
      'documento-corregido',
      correctedText(state.subject.revision, Math.max(1, state.subject.revision - 1)),
    );
  const waiting = waitingFor(state);
  if (asked.turn === 2 && waiting.length > 0)
    return refuse(
      'no-es-su-turno',
      `Usted firma al final, cuando estén las demás firmas. Falta${waiting.length > 1 ? 'n' : ''}: ${enumerar(waiting.map((one) => rolDeFirma(one.block)))}. Le avisaré cuando sea su turno.`,
    );
  const signed: SigningEvent = { type: 'signed', block, documentSha256, route };
  return ok(completes(state, block) ? [signed, { type: 'completed' }] : [signed]);
}
