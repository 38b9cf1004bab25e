import { z } from 'zod';
import { discussed, loadMesa } from '../../domain/mesas';
import { type VotacionView, votacionesView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { mesaTitle } from '../mesas/card';
import { inMesaHere } from '../mesas/here';
import { askedVoteCard, votacionTitle } from './card';
import { askedVoteKey, endVoteAction, newVoteAction, voteNow } from './votes.action';

const Numbered = z.strictObject({ numero: z.number().optional() });
const Asked = Numbered.extend({ texto: z.string().default('') });

const asCard = (reply: Reply | undefined): Reply =>
  reply?.kind === 'dialog' ? { kind: 'card', card: reply.card } : (reply ?? { kind: 'quiet' });

/** As a question is written: what was said has lost its signs. */
const questionOf = (text: string): string => {
  const asked = text.replace(/^(?:si|que)\s+/i, '');
  return asked === '' || asked.startsWith('¿')
    ? asked
    : `¿${asked.charAt(0).toUpperCase()}${asked.slice(1)}?`;
};

/** «votación: ¿se pide prórroga?»: the form, with the question and the point being discussed. */
export const newVoteHere: Action = {
  run: async (data, turn) => {
    const asked = parsed(Asked, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const pregunta = questionOf(asked.value.texto.replace(/^\s*[:,]\s*/, '').trim());
    const again = {
      states: ['open'],
      verb: 'votaciones/new-here',
      numero: asked.value.numero,
      data: { texto: pregunta },
    };
    return inMesaHere(turn, again, async (view) => {
      const { mesaId } = view;
      const nombre = mesaTitle(view);
      const mesa = await loadMesa(turn.reader, mesaId);
      const punto = mesa.ok ? (discussed(mesa.value.items)?.id ?? null) : null;
      // One that was prepared in the tab waits for this word.
      const all = pregunta === '' ? await votacionesView(turn.reader, turn.actor, mesaId) : null;
      const ready = all?.ok ? all.value.votaciones.find(({ estado }) => estado === 'preparada') : undefined;
      if (ready?.offers.some(({ verb }) => verb === 'votaciones/open'))
        return voteNow(turn, ready.votacionId);
      const form = await newVoteAction.open?.({ mesaId, pregunta, punto }, turn);
      if (form?.kind !== 'dialog') return asCard(form);
      const dicho = turn.ports.office.freshId();
      const card = askedVoteCard({ mesaId, mesa: nombre, pregunta, punto, dicho });
      return { kind: 'card', card, key: askedVoteKey(dicho) };
    });
  },
};

const inLastVote = (
  verb: string,
  which: (votaciones: readonly VotacionView[]) => VotacionView | undefined,
  work: (votacion: VotacionView, turn: Turn) => Promise<Reply>,
): Action => ({
  run: async (data, turn) => {
    const asked = parsed(Numbered, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const again = { states: ['open', 'closed'], verb, numero: asked.value.numero };
    return inMesaHere(turn, again, async ({ mesaId }) => {
      const all = await votacionesView(turn.reader, turn.actor, mesaId);
      if (!all.ok) return { kind: 'say', text: all.refusal.message };
      const votacion = which(all.value.votaciones);
      return votacion
        ? work(votacion, turn)
        : {
            kind: 'say',
            text: 'Ahora no hay una votación así en esta mesa. La abre quien modera o lleva la relatoría: «votación».',
          };
    });
  },
});
const isOpen = ({ estado }: VotacionView): boolean => estado === 'abierta';

/** «votar»: the buttons, in one's own chat; what is chosen is never written, for the message would stay in the chat. */
export const voteHere = inLastVote(
  'votaciones/vote-here',
  (all) => all.find(isOpen),
  async (votacion, turn) =>
    turn.place.personal
      ? voteNow(turn, votacion.votacionId)
      : {
          kind: 'say',
          text: `${votacionTitle(votacion)}. ${votacion.estadoTexto}. Vote con los botones de su tarjeta; no escriba su voto en el chat.`,
        },
);
export const endVoteHere = inLastVote(
  'votaciones/end-here',
  (all) => all.find(isOpen),
  async ({ votacionId }, turn) => asCard(await endVoteAction.open?.({ votacionId }, turn)),
);
/** «resultado»: of the vote that ended last, or how many have voted in the one that is open. */
export const resultHere = inLastVote(
  'votaciones/result-here',
  (all) => all.findLast(({ estado }) => estado !== 'preparada'),
  async (votacion, turn) =>
    votacion.estado === 'abierta' && !turn.place.personal
      ? {
          kind: 'say',
          text: `${votacionTitle(votacion)}. ${votacion.estadoTexto}; el resultado se dice al cerrarla.`,
        }
      : voteNow(turn, votacion.votacionId),
);
