import type { Actor } from '../kernel/actor';
import type { Reader } from '../kernel/store';
import { may } from '../people';
import { mesaFeature } from './decider';
import { carryOver } from './sesiones';
import { type KnownMesa, mesaTarget } from './target';

export interface Continuable {
  readonly mesaId: string;
  readonly mesa: KnownMesa;
}
/** The mesas that this person may continue in another sesión: closed with something left open, the last closed first (MES-077). */
export async function continuableMesas(
  reader: Reader,
  actor: Actor,
  procesoId: string,
): Promise<readonly Continuable[]> {
  const closed = await reader.find(mesaFeature, { procesoId, status: 'closed' }, { orderBy: 'start' });
  return closed
    .flatMap(({ id, state }) =>
      state.kind === 'closed' &&
      carryOver(state).length > 0 &&
      may(actor, 'mesas/continue', mesaTarget(id, state, actor), state.kind).ok
        ? [{ mesaId: id, mesa: state }]
        : [],
    )
    .reverse();
}
