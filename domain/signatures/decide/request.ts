import { ok, type Result, refuse } from '../../kernel/result';
import type { SigningCommand, SigningEvent, SigningState } from '../signatures';

/** A request names every block once and binds to the bytes by their SHA-256; asking for it again changes nothing. */
export function decideRequest(
  command: Extract<SigningCommand, { type: 'request' }>,
  state: SigningState,
): Result<readonly SigningEvent[]> {
  if (state.kind !== 'none')
    return state.documentSha256 === command.documentSha256
      ? ok([])
      : refuse('solicitud-existente', 'Esa solicitud de firma ya existe para otro documento.');
  if (!/^[0-9a-f]{64}$/.test(command.documentSha256))
    return refuse('sin-documento', 'No hay un documento que firmar. Ábralo de nuevo y envíelo a firma.');
  if (command.blocks.length === 0)
    return refuse('sin-firmantes', 'Indique al menos una persona que deba firmar.');
  const { subject, title, documentSha256, verification, blocks, due } = command;
  return ok([{ type: 'requested', subject, title, documentSha256, verification, blocks, due }]);
}
