import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok } from '../../kernel/result';
import { may } from '../../people';
import { CommentInput } from '../parse';
import { loadMesa, mesaTarget } from '../target';
import { changeMesa } from './on-mesa';
import { speakerOf } from './speaker';

/** Everybody comments: on an item or, without one, as a note on the sesión; the relator also for who speaks in the room (MES-058). */
export const addComment: Act<CommentInput, { readonly commentId: string }> = {
  name: 'mesas/comment',
  run: async (raw, desk) => {
    const input = parseWith(CommentInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, text, personId, proposito } = input.value;
    const mesa = await loadMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const target = mesaTarget(mesaId, mesa.value, desk.actor);
    const indicatorId = mesa.value.items.find(({ id }) => id === itemId)?.indicatorId ?? null;
    const allowed = may(desk.actor, 'mesas/comment', { ...target, indicatorId }, mesa.value.kind);
    if (!allowed.ok) return allowed;
    const speaker = await speakerOf(desk, mesa.value, personId);
    if (!speaker.ok) return speaker;
    const commentId = desk.newId();
    const said = await changeMesa(desk, mesaId, {
      type: 'comment',
      itemId,
      commentId,
      text,
      ...(proposito ? { proposito } : {}),
      ...speaker.value,
    });
    return said.ok ? ok({ commentId }) : said;
  },
};
