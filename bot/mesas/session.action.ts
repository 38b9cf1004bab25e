import { z } from 'zod';
import { callItem, openMesa, startStep, takePosition } from '../../domain/mesas';
import { mesaView, pointView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { itemCard } from '../dies058/card';
import { withNotice } from '../render';
import { canIn, offered } from '../words';
import { closingCard, openingCard, recordCard } from './card';

const MesaClick = z.strictObject({ mesaId: z.string() });
const ItemClick = MesaClick.extend({ itemId: z.string() });
const StepClick = MesaClick.extend({ pasoId: z.string(), desde: z.string() });
const PositionClick = ItemClick.extend({ valor: z.enum(['de-acuerdo', 'no-de-acuerdo']) });

export const openAction: Action = {
  run: async (data, turn) => {
    const click = parsed(MesaClick, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const done = await turn.perform(openMesa, click.value);
    return mesaNow(turn, click.value.mesaId, done.ok ? undefined : done.refusal.message);
  },
};

/** «Iniciar: Reglas de operación». The card says which step it saw, so that a second click does not skip one (MES-050 to MES-054). */
export const stepAction: Action = {
  run: async (data, turn) => {
    const click = parsed(StepClick, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const { mesaId, pasoId, desde } = click.value;
    const done = await turn.perform(startStep, { mesaId, stepId: pasoId, after: desde });
    return mesaNow(turn, mesaId, done.ok ? undefined : done.refusal.message);
  },
};

export const showMesa: Action = {
  run: async (data, turn) => {
    const click = parsed(MesaClick, data);
    return click.ok ? mesaNow(turn, click.value.mesaId) : { kind: 'say', text: click.refusal.message };
  },
};

export const callAction: Action = {
  run: async (data, turn) => {
    const click = parsed(ItemClick, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const { mesaId, itemId } = click.value;
    const done = await turn.perform(callItem, click.value);
    if (!done.ok) return itemNow(turn, mesaId, itemId, done.refusal.message);
    // In the meeting chat the next item is a new card at the bottom; the clicked one stays what it is.
    return turn.place.personal ? itemNow(turn, mesaId, itemId) : mesaNow(turn, mesaId);
  },
};

export const positionAction: Action = {
  run: async (data, turn) => {
    const click = parsed(PositionClick, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const { mesaId, itemId, valor } = click.value;
    const done = await turn.perform(takePosition, { mesaId, itemId, value: valor });
    return itemNow(turn, mesaId, itemId, done.ok ? undefined : done.refusal.message);
  },
};

/** The card of a mesa as it is now, for this person: record, opening or closing. */
export async function mesaNow(turn: Turn, mesaId: string, notice?: string): Promise<Reply> {
  const view = await mesaView(turn.reader, turn.actor, mesaId);
  if (!view.ok) return { kind: 'say', text: notice ?? view.refusal.message };
  const { links } = turn.ports;
  const mesa = view.value;
  const can = offered(mesa);
  const card =
    mesa.estado === 'abierta'
      ? openingCard(mesa, can, links)
      : mesa.estado === 'cerrada'
        ? closingCard(mesa, can, links)
        : recordCard(mesa, can, links);
  return notice ? { kind: 'card', card: withNotice(card, notice), notice } : { kind: 'card', card };
}

/** The card of an item as it is now, for this person. A stale or double click gets this. */
export async function itemNow(turn: Turn, mesaId: string, itemId: string, notice?: string): Promise<Reply> {
  const point = await pointView(turn.reader, turn.actor, mesaId, itemId);
  if (!point.ok) return mesaNow(turn, mesaId, notice ?? point.refusal.message);
  const { mesa, item } = point.value;
  const card = itemCard(mesa, item, canIn(mesa, turn.actor, item.form));
  return notice ? { kind: 'card', card: withNotice(card, notice), notice } : { kind: 'card', card };
}
