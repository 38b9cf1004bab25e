import { type BotPorts, pendingsActivity, personalCard, showCard } from '../bot';
import type { Handler } from './adapters/store';
import type { World } from './effects/ports';
import { EFFECTS } from './effects/table';

type Parts = Omit<World, 'faces'> & { readonly botPorts: BotPorts };

/** The table of effects as the queue's workers take it; words and cards come from the bot's builders. */
export function handlers({ botPorts, ...parts }: Parts): Readonly<Record<string, Handler>> {
  const world: World = {
    ...parts,
    faces: {
      card: (tenantId, cardKey) => showCard(botPorts, tenantId, cardKey),
      personal: (tenantId, personId, cardKey) => personalCard(botPorts, tenantId, personId, cardKey),
      pendings: (tenantId, personId) => pendingsActivity(botPorts, tenantId, personId),
    },
  };
  return Object.fromEntries(
    Object.entries(EFFECTS).map(([topic, effect]): [string, Handler] => [
      topic,
      (tenantId, data, { key }) => effect({ tenantId, topic, key, data }, world),
    ]),
  );
}
