import { z } from 'zod';
import { pendingsOf, signingView } from '../../domain/reports';
import { sign } from '../../domain/signatures';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { withNotice } from '../render';
import { pendingsCard, signedNotice } from './card';

const Click = z.strictObject({ signingId: z.string(), block: z.string(), documentSha256: z.string() });

/** A signature in the chat, over exactly the bytes that the card linked (DIE-009, DIE-010). Whoever clicks is whoever signs. */
export const signAction: Action = {
  run: async (data, turn) => {
    const click = parsed(Click, data);
    if (!click.ok) return signingNow(turn, click.refusal.message);
    const { signingId } = click.value;
    const done = await turn.perform(sign, { ...click.value, route: 'chat' });
    if (!done.ok) return signingNow(turn, done.refusal.message, signingId, done.refusal.details);
    const view = await signingView(turn.reader, turn.actor, signingId);
    const { personId } = turn.actor.person;
    return signingNow(
      turn,
      view.ok ? signedNotice(view.value, personId) : 'Firmado.',
      undefined,
      undefined,
      'good',
    );
  },
};

/** What this person has to sign now, with what just happened on top. A refused document stays in sight: its present state is the answer. */
async function signingNow(
  turn: Turn,
  notice: string,
  signingId?: string,
  details?: readonly string[],
  style?: 'good',
): Promise<Reply> {
  const pendings = await pendingsOf(turn.reader, turn.actor);
  if (!pendings.ok) return { kind: 'say', text: `${notice} ${pendings.refusal.message}` };
  const current = signingId ? await signingView(turn.reader, turn.actor, signingId) : null;
  const card = pendingsCard(pendings.value, turn.ports.links, current?.ok ? current.value : undefined);
  return { kind: 'card', card: withNotice(card, notice, details, style), notice };
}
