import type { MesaRow, PendingsView } from '../wire';

export interface Turn {
  readonly mine: boolean;
  readonly text: string;
  /** The chat where it is done, when it is one. */
  readonly chatId: string | null;
}
const ORDER: Readonly<Record<MesaRow['estado'], number>> = {
  abierta: 0,
  programada: 1,
  cerrada: 2,
  cancelada: 3,
};

/** One line: what this person has to do now; else whom the mesa in view, or the liveliest one, waits for. */
export function turnFor(
  mesas: readonly MesaRow[],
  pendings: PendingsView,
  openChatId: string | null,
): Turn | null {
  const here = mesas.find(({ chatId }) => chatId !== null && chatId === openChatId);
  const waiting = here ? pendings.mesas.find(({ mesaId }) => mesaId === here.mesaId) : pendings.mesas[0];
  const rowOf = (mesaId: string): MesaRow | undefined => mesas.find((row) => row.mesaId === mesaId);
  if (pendings.firmas.length > 0) return { mine: true, text: signing(pendings.firmas.length), chatId: null };
  if (waiting) return { mine: true, text: waiting.turno, chatId: rowOf(waiting.mesaId)?.chatId ?? null };
  const next = here ?? [...mesas].sort((a, b) => ORDER[a.estado] - ORDER[b.estado])[0];
  if (next && next.estado !== 'cancelada')
    return { mine: false, text: `${next.nombre}: ${next.turno}`, chatId: next.chatId };
  return null;
}
const signing = (n: number): string =>
  n === 1
    ? 'Un documento espera su firma: escriba «mis pendientes» en el chat con Mesas.'
    : `${n} documentos esperan su firma: escriba «mis pendientes» en el chat con Mesas.`;
