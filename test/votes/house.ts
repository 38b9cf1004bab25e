import { convene } from '../../domain/dies058';
import { openMesa } from '../../domain/mesas';
import { type VotacionesView, votacionesView } from '../../domain/reports';
import { type StartVotacionInput, startVotacion } from '../../domain/votes';
import { conveneInput, type Office, office } from '../dies058/office';
import { valueOf } from '../helpers/given';
import type { MemoryStore } from '../helpers/memory-store';

export interface Voting {
  readonly house: Office;
  readonly mesaId: string;
  readonly sesionId: string;
  readonly start: (input?: Partial<StartVotacionInput>) => Promise<string>;
  readonly seen: (who?: string) => Promise<VotacionesView>;
}

/** A mesa that is open, with moderadora, relator, enlace and invitado called to it. */
export async function voting(store?: MemoryStore): Promise<Voting> {
  const house = await office(store);
  const { mesaId, sesionId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  return {
    house,
    mesaId,
    sesionId,
    start: async (input = {}) =>
      (await house.ok('moderadora', startVotacion, { mesaId, pregunta: '¿Se pide prórroga?', ...input }))
        .votacionId,
    seen: async (who = 'moderadora') =>
      valueOf(await votacionesView(house.reader(), await house.actorOf(who), mesaId)),
  };
}
