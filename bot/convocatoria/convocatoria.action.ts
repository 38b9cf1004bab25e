import { z } from 'zod';
import { ok } from '../../domain/kernel/result';
import { contar } from '../../domain/kernel/text';
import { answerVb } from '../../domain/mesas';
import { convocatoriaView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { inMesaHere } from '../mesas/here';
import { withNotice } from '../render';
import { typed } from '../typed';
import { convocadosCard, noVbCard } from './card';

const MesaIds = z.strictObject({ mesaId: z.string() });
const Numbered = z.strictObject({ numero: z.number().optional() });

/** «convocados», «¿quién viene?»: the list of the mesa of this chat, or of the only one they have (MES-030, MES-034). */
export const showConvocados: Action = {
  run: async (data, turn) => {
    const asked = parsed(Numbered, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const { numero } = asked.value;
    const coming = { states: ['scheduled', 'open'], numero, verb: 'convocatoria/show', orLast: ['closed'] };
    return inMesaHere(turn, coming, ({ mesaId }) => readNow(turn, mesaId));
  },
};

/** «Actualizar respuestas»: Outlook is asked again. */
export const refreshConvocados: Action = {
  run: async (data, turn) => {
    const input = parsed(MesaIds, data);
    return input.ok
      ? readNow(turn, input.value.mesaId, 'Estas son las respuestas que hay ahora en Outlook.')
      : { kind: 'say', text: input.refusal.message };
  },
};

/** Outlook is read only for somebody who may see the list; when it does not answer, what was known is shown and it is said so. */
async function readNow(turn: Turn, mesaId: string, told?: string): Promise<Reply> {
  const view = await convocatoriaView(turn.reader, turn.actor, mesaId);
  if (!view.ok) return { kind: 'say', text: view.refusal.message };
  if (!view.value.offers.some(({ verb }) => verb === 'convocatoria/answers')) return shown(turn, mesaId);
  const read = await turn.ports.readAnswers(turn.actor, mesaId);
  return read
    ? shown(turn, mesaId, told)
    : shown(turn, mesaId, 'Outlook no respondió: se muestra lo último que se sabía.', false);
}

async function shown(turn: Turn, mesaId: string, told?: string, good = true): Promise<Reply> {
  const view = await convocatoriaView(turn.reader, turn.actor, mesaId);
  if (!view.ok) return { kind: 'say', text: told ?? view.refusal.message };
  const card = convocadosCard(view.value, turn.ports.links);
  return told === undefined
    ? { kind: 'card', card }
    : { kind: 'card', card: withNotice(card, told, [], good ? 'good' : 'warning'), notice: told };
}

/** «Dar visto bueno», to the people whom the card showed (MES-033). */
export const vbAction: Action = {
  run: async (data, turn) => {
    const input = parsed(MesaIds.extend({ personas: typed.list }), data);
    if (!input.ok) return { kind: 'say', text: input.refusal.message };
    const { mesaId, personas } = input.value;
    const done = await turn.perform(answerVb, { mesaId, personIds: personas, given: true });
    return done.ok
      ? shown(
          turn,
          mesaId,
          `Quedó su visto bueno para ${contar(personas.length, 'persona', 'personas')}. Le avisé a quien modera.`,
        )
      : shown(turn, mesaId, done.refusal.message, false);
  },
};

export const noVbAction = dialogAction({
  ids: MesaIds,
  input: MesaIds.extend({
    personas: typed.list.refine((ids) => ids.length > 0, 'Marque al menos una persona (obligatorio).'),
    motivo: typed.text('Escriba el motivo (obligatorio).', 2000),
  }),
  idsOf: only('mesaId'),
  show: async ({ mesaId }, turn) => {
    const view = await convocatoriaView(turn.reader, turn.actor, mesaId);
    return view.ok ? ok({ title: 'No dar visto bueno', card: noVbCard(view.value) }) : view;
  },
  submit: async ({ mesaId, personas, motivo }, turn) => {
    const done = await turn.perform(answerVb, { mesaId, personIds: personas, given: false, reason: motivo });
    return done.ok
      ? ok({ kind: 'done', text: 'Su respuesta quedó registrada. Le avisé a quien modera la mesa.' })
      : done;
  },
});
