import { z } from 'zod';
import { pendingsOf, signingView } from '../../domain/reports';
import { type Action, parsed } from '../action';
import { pendingsCard } from './card';

const Click = z.strictObject({ signingId: z.string() });

/** Another document of the same sitting. */
export const showSigning: Action = {
  run: async (data, turn) => {
    const click = parsed(Click, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const pendings = await pendingsOf(turn.reader, turn.actor);
    if (!pendings.ok) return { kind: 'say', text: pendings.refusal.message };
    const view = await signingView(turn.reader, turn.actor, click.value.signingId);
    return {
      kind: 'card',
      card: pendingsCard(pendings.value, turn.ports.links, view.ok ? view.value : undefined),
    };
  },
};
