import { z } from 'zod';
import type { Result } from '../../domain/kernel/result';
import type { MesaView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { closeAction } from './decide.action';
import { mesaHere } from './here';
import { callAction, openAction } from './session.action';

const Numbered = z.strictObject({ numero: z.number().optional() });

const found = async (data: unknown, turn: Turn, states: readonly string[]): Promise<Result<MesaView>> => {
  const asked = parsed(Numbered, data);
  return asked.ok ? mesaHere(turn, states, asked.value.numero) : asked;
};
/** The shared chat is answered by its own card, through the outbox; only a refusal is said. */
const aloud = (reply: Reply, turn: Turn): Reply => {
  if (turn.place.personal || reply.kind !== 'card') return reply;
  return reply.notice ? { kind: 'say', text: reply.notice } : { kind: 'quiet' };
};

/** «abrir mesa 3», from any chat and without any event of Teams. */
export const openHere: Action = {
  run: async (data, turn) => {
    const mesa = await found(data, turn, ['scheduled', 'open']);
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    return aloud(await openAction.run({ mesaId: mesa.value.mesaId }, turn), turn);
  },
};

/** «siguiente»: the first item that nobody has called yet. */
export const nextHere: Action = {
  run: async (data, turn) => {
    const mesa = await found(data, turn, ['open']);
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    const { mesaId, items } = mesa.value;
    const open = items.find((item) => item.estado === 'en-discusion');
    const next = items.find((item) => item.estado === 'pendiente');
    if (!next)
      return {
        kind: 'say',
        text: open
          ? `Ya se llamaron todos los puntos. Falta cerrar el punto ${open.orden}.`
          : 'Todos los puntos tienen resultado. Escriba «cerrar mesa» cuando quiera cerrarla.',
      };
    return aloud(await callAction.run({ mesaId, itemId: next.itemId }, turn), turn);
  },
};

/** «cerrar mesa»: the same question that the button asks. */
export const closeHere: Action = {
  run: async (data, turn) => {
    const mesa = await found(data, turn, ['open']);
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    const asked = (await closeAction.open?.({ mesaId: mesa.value.mesaId }, turn)) ?? {
      kind: 'quiet' as const,
    };
    return asked.kind === 'dialog' ? { kind: 'card', card: asked.card } : asked;
  },
};
