import { z } from 'zod';
import { type Action, parsed } from './action';
import { floorNow } from './mesas/palabra';
import { itemNow, mesaNow } from './mesas/session.action';
import { pendingsReply } from './reports/show-pendings.action';
import { voteNow } from './votes/votes.action';

const Click = z.strictObject({ cardKey: z.string() });

/** The same card as this person sees it: Teams asks for it on behalf of moderador and relator (`refresh.userIds`). */
export const refresh: Action = {
  run: async (data, turn) => {
    const click = parsed(Click, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const [kind, id = '', itemId = ''] = click.value.cardKey.split(':');
    if (kind === 'item') return itemNow(turn, id, itemId);
    if (kind === 'palabra') return floorNow(turn, id);
    if (kind === 'votacion') return voteNow(turn, itemId);
    return kind === 'mesa' || kind === 'cierre' ? mesaNow(turn, id) : pendingsReply(turn);
  },
};
