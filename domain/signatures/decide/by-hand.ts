import { rolDeFirma } from '../../dies058';
import type { Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import { endedText } from '../ended';
import type { SigningCommand, SigningEvent, SigningState } from '../signatures';
import { completes } from '../turns';

type Known = Exclude<SigningState, { kind: 'none' }>;

/**
 * Who signed on paper: the office records the scan, and it counts as that person's own signature (DIE-011). The validador signs in the tool,
 * because that signature changes the register.
 */
export function decideByHand(
  { block, documentSha256, scanSha256 }: Extract<SigningCommand, { type: 'sign-by-hand' }> & Stamp,
  state: Known,
): Result<readonly SigningEvent[]> {
  const asked = state.blocks.find((one) => one.block === block);
  if (!asked) return refuse('casilla-inexistente', 'Este documento no tiene esa casilla de firma.');
  const done = state.signed[block];
  if (done?.scanSha256 === scanSha256) return ok([]);
  if (state.kind !== 'open') return endedText(state);
  if (done) return refuse('ya-firmo', `No se registró: la casilla «${rolDeFirma(block)}» ya está firmada.`);
  if (asked.turn === 2)
    return refuse(
      'firma-en-la-herramienta',
      'No se registró: quien valida la base de datos firma en la herramienta, porque su firma inserta el cambio en el registro.',
    );
  if (state.documentSha256 !== documentSha256)
    return refuse(
      'documento-corregido',
      'No se registró: el documento fue corregido. Descargue la revisión vigente, hágala firmar y suba ese escaneo.',
    );
  const signed: SigningEvent = {
    type: 'signed-by-hand',
    block,
    documentSha256,
    scanSha256,
    signer: asked.signer,
  };
  return ok(completes(state, block) ? [signed, { type: 'completed' }] : [signed]);
}

export const signedByHand = (
  state: Known,
  { block, scanSha256, signer, at, by }: Extract<SigningEvent, { type: 'signed-by-hand' }> & Stamp,
): Known => ({
  ...state,
  signed: {
    ...state.signed,
    [block]: { at, by: signer, route: 'manuscrita', scanSha256, recordedBy: by },
  },
});
