import { type Result, refuse } from '../../../domain/kernel/result';
import { signByHand } from '../../../domain/signatures';
import { type Call, perform } from './call';
import { keptFile } from './evidence';
import { shown } from './shown';

/** A signed paper becomes the signature of one person: first may they, then the bytes are kept, then it is recorded (DIE-011). */
export async function takeScan(call: Call): Promise<Result<unknown>> {
  const [signingId, block] = [call.param('signingId'), call.param('block')];
  const seen = await shown(call).signing(signingId);
  if (!seen.ok) return seen;
  if (!seen.value.offers.some(({ verb }) => verb === 'signatures/by-hand'))
    return refuse(
      'sin-firma-que-registrar',
      'No se registró: no queda una firma manuscrita por registrar en este documento, o no le corresponde a usted registrarla. Lo hace quien modera o relata.',
    );
  const kept = await keptFile(call, ['pdf', 'jpg', 'jpeg', 'png']);
  if (!kept.ok) return kept;
  const { documentSha256 } = seen.value;
  return perform(call, signByHand, { signingId, block, documentSha256, scanSha256: kept.value });
}
