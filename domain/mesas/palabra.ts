import type { Desk } from '../kernel/handle';
import type { Reader } from '../kernel/store';
import { type PalabraSettings, procesoFeature } from '../people';
import { BY_ARRIVAL } from './floor';

/** How the office gives the floor; by arrival while it has said nothing. */
export async function palabraOf(
  reader: Pick<Reader, 'get'> & Partial<Pick<Desk, 'look'>>,
  procesoId: string,
): Promise<PalabraSettings> {
  const { state } = await (reader.look ?? reader.get)(procesoFeature, procesoId);
  return (state.kind === 'open' && state.settings.palabra) || BY_ARRIVAL;
}
