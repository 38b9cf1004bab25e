import { z } from 'zod';
import { addComment, askFloor, endFloor, FLOOR_KINDS, giveFloor } from '../../domain/mesas';
import { floorView, type MesaView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { discussedNow, inMesaHere } from './here';
import { aloud } from './here.action';
import { floorNow, standing } from './palabra';
import { leaveFloorAction } from './palabra.action';

const numero = z.number().optional();
const Ask = z.strictObject({ numero, tipo: z.enum(FLOOR_KINDS).default('normal') });
const Numbered = z.strictObject({ numero });
const Note = z.strictObject({ numero, texto: z.string().default('') });

/** A sentence about the floor in the mesa that is meant; the floor's own card answers in the chat of the meeting. */
const floorHere = <T extends { readonly numero?: number | undefined }>(
  schema: z.ZodType<T>,
  verb: string,
  act: (asked: T, mesa: MesaView, turn: Turn) => Promise<string | undefined>,
): Action => ({
  run: async (data, turn): Promise<Reply> => {
    const asked = parsed(schema, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const { numero: named, ...rest } = asked.value;
    return inMesaHere(turn, { states: ['open'], verb, numero: named, data: rest }, async (mesa) =>
      aloud(await floorNow(turn, mesa.mesaId, await act(asked.value, mesa, turn)), turn),
    );
  },
});

/** «pido la palabra», «punto de orden», «réplica» (F11). */
export const askHere = floorHere(Ask, 'mesas/ask-floor-here', async ({ tipo }, { mesaId }, turn) => {
  const before = await floorView(turn.reader, turn.actor, mesaId);
  const asked = await turn.perform(askFloor, { mesaId, kind: tipo });
  if (!asked.ok) return asked.refusal.message;
  const after = await floorView(turn.reader, turn.actor, mesaId);
  if (!before.ok || !after.ok) return undefined;
  return before.value.espera.length === after.value.espera.length ? standing(after.value) : undefined;
});

/** «dar la palabra»: to who follows. */
export const giveHere = floorHere(Numbered, 'mesas/give-floor-here', async (_asked, { mesaId }, turn) => {
  const given = await turn.perform(giveFloor, { mesaId });
  return given.ok ? undefined : given.refusal.message;
});

/** «terminé», «ya no la pido»: one's own; who conducts the mesa ends the intervention of who speaks. */
export const leaveHere = floorHere(Numbered, 'mesas/leave-floor-here', async (_asked, { mesaId }, turn) => {
  const floor = await floorView(turn.reader, turn.actor, mesaId);
  if (!floor.ok) return floor.refusal.message;
  const { miSolicitud, enUso } = floor.value;
  if (miSolicitud !== null || enUso === null) {
    const left = await leaveFloorAction.run({ mesaId }, turn);
    return left.kind === 'card' ? left.notice : undefined;
  }
  const ended = await turn.perform(endFloor, { mesaId, requestId: enUso.requestId });
  return ended.ok ? undefined : ended.refusal.message;
});

/** «nota: …» goes to the item being discussed and, between items, to the mesa (MES-058). */
export const noteHere: Action = {
  run: async (data, turn) => {
    const asked = parsed(Note, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const { numero: named } = asked.value;
    const texto = asked.value.texto.replace(/^(de la relator[ií]a|de relator[ií]a)?\s*[:,]?\s*/i, '').trim();
    if (texto === '')
      return { kind: 'say', text: 'Escriba la nota después de los dos puntos: «nota: se revisa la fuente».' };
    const again = { states: ['open'], verb: 'mesas/note-here', numero: named, data: { texto } };
    return inMesaHere(turn, again, async (mesa) => {
      const { mesaId } = mesa;
      const item = discussedNow(mesa);
      const noted = await turn.perform(addComment, { mesaId, itemId: item?.itemId ?? null, text: texto });
      if (!noted.ok) return { kind: 'say', text: noted.refusal.message };
      return {
        kind: 'say',
        text: item
          ? `✓ La nota quedó en el punto ${item.orden}.`
          : '✓ La nota quedó en la mesa: ahora no hay un punto en discusión.',
      };
    });
  },
};
