import type { Desk } from '../kernel/handle';
import type { Reader } from '../kernel/store';
import { DEFAULT_ORDEN, type OrdenSettings, procesoFeature } from '../people';

/** The agenda of the office; the template while it has said nothing (MES-050 to MES-054). */
export async function ordenOf(
  reader: Pick<Reader, 'get'> & Partial<Pick<Desk, 'look'>>,
  procesoId: string,
): Promise<OrdenSettings> {
  const { state } = await (reader.look ?? reader.get)(procesoFeature, procesoId);
  return (state.kind === 'open' && state.settings.orden) || DEFAULT_ORDEN;
}
