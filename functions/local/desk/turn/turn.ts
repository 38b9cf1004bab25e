import type { MesaRow, MesaView, PendingsView } from '../wire';

export interface Turn {
  readonly mine: boolean;
  readonly text: string;
  /** The chat where it is done. */
  readonly chatId: string | null;
}
export interface Known {
  readonly mesas: readonly MesaRow[];
  readonly pendings: PendingsView;
  /** The mesa in session, as this person sees it. */
  readonly open: MesaView | null;
}
const ORDER: Readonly<Record<MesaRow['estado'], number>> = {
  abierta: 0,
  programada: 1,
  cerrada: 2,
  cancelada: 3,
};
export const liveliest = (mesas: readonly MesaRow[]): MesaRow | undefined =>
  [...mesas].sort((a, b) => ORDER[a.estado] - ORDER[b.estado])[0];

/** A mesa is held in its meeting's chat; what follows its closing is not. */
const placeOf = (mesa: MesaRow | undefined): string | null =>
  mesa && ORDER[mesa.estado] < ORDER.cerrada ? mesa.chatId : null;

/** One line: what this person has to do now; else whom the mesa in view, or the liveliest one, waits for. */
export function turnFor(known: Known, me: { readonly name: string }, openChatId: string | null): Turn | null {
  const { mesas, pendings, open } = known;
  const silent = open && silentParty(open, me.name);
  if (silent) return { mine: true, text: silent, chatId: open.chatId };
  if (pendings.firmas.length > 0) return { mine: true, text: signing(pendings.firmas.length), chatId: null };
  const waiting = pendings.mesas.find(({ turno }) => /\busted\b/.test(turno));
  if (waiting)
    return {
      mine: true,
      text: waiting.turno,
      chatId: placeOf(mesas.find(({ mesaId }) => mesaId === waiting.mesaId)),
    };
  const next = mesas.find(({ chatId }) => chatId !== null && chatId === openChatId) ?? liveliest(mesas);
  if (!next || next.estado === 'cancelada') return null;
  return { mine: false, text: `Mesa ${next.numero}: ${next.turno}`, chatId: placeOf(next) };
}

/** The point under discussion waits for the position of this person's party. */
function silentParty({ items, offers }: MesaView, name: string): string | null {
  const item = items.find(({ estado }) => estado === 'en-discusion');
  if (!item || !offers.some(({ verb }) => verb === 'mesas/position')) return null;
  const silent = item.posiciones.some(({ valor }) => valor === null);
  const said = item.posiciones.some(({ quien }) => quien?.includes(name));
  return silent && !said
    ? `diga su posición sobre el punto ${item.orden}, ${item.codigo}, en la tarjeta de la reunión.`
    : null;
}
const signing = (n: number): string =>
  n === 1
    ? 'un documento espera su firma. Escriba «mis pendientes» en el chat con Mesas.'
    : `${n} documentos esperan su firma. Escriba «mis pendientes» en el chat con Mesas.`;
