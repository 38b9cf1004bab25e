import { z } from 'zod';
import { enumerar } from '../../domain/kernel/text';
import { startStep } from '../../domain/mesas';
import type { MesaView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { hour } from '../words';
import { closeAction } from './decide.action';
import { inMesaHere } from './here';
import { callAction, mesaNow, openAction } from './session.action';

const Numbered = z.strictObject({ numero: z.number().optional() });
const Next = Numbered.extend({
  de: z.enum(['punto', 'paso']).optional(),
  /** «punto 3» */
  orden: z.number().optional(),
});

/** The shared chat is answered by its own card, through the outbox; only a refusal is said. */
export const aloud = (reply: Reply, turn: Turn): Reply => {
  if (turn.place.personal || reply.kind !== 'card') return reply;
  return reply.notice ? { kind: 'say', text: reply.notice } : { kind: 'quiet' };
};

const inMesa = (
  verb: string,
  states: readonly string[],
  work: (mesa: MesaView, turn: Turn) => Promise<Reply>,
): Action => ({
  run: async (data, turn) => {
    const asked = parsed(Numbered, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    return inMesaHere(turn, { states, verb, numero: asked.value.numero }, (mesa) => work(mesa, turn));
  },
});

/** «abrir mesa 3», from any chat and without any event of Teams. */
export const openHere = inMesa('mesas/open-here', ['scheduled', 'open'], async (mesa, turn) =>
  mesa.estado === 'abierta' && !turn.place.personal
    ? { kind: 'say', text: alreadyOpen(mesa) }
    : aloud(await openAction.run({ mesaId: mesa.mesaId }, turn), turn),
);

/** The card of the shared chat does not change by it: without these words nobody would see that they were heard. */
const alreadyOpen = ({ abiertaEn }: MesaView): string =>
  `Esta mesa ya está abierta${abiertaEn ? ` desde las ${hour(abiertaEn)}` : ''}. Para seguir, escriba «siguiente»; para terminarla, «cerrar mesa».`;

/** «siguiente»: the next step while the agenda of steps is followed and the indicators are not reached; otherwise the next item (MES-053). */
export const nextHere: Action = {
  run: async (data, turn) => {
    const asked = parsed(Next, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const { numero, de, orden } = asked.value;
    const again = {
      states: ['open'],
      verb: 'mesas/next',
      numero,
      data: { ...(de ? { de } : {}), ...(orden ? { orden } : {}) },
    };
    return inMesaHere(turn, again, (mesa) =>
      de === 'paso' || (de === undefined && inSteps(mesa)) ? stepOf(mesa, turn) : itemOf(mesa, turn, orden),
    );
  },
};

const inSteps = ({ orden, items }: MesaView): boolean => {
  const current = orden.findIndex(({ estado }) => estado === 'en-curso');
  const indicators = orden.findIndex(({ pasoId }) => pasoId === 'indicadores');
  if (current === -1) return false;
  return current < indicators || items.every(({ estado }) => estado === 'decidido');
};

async function stepOf({ mesaId, orden }: MesaView, turn: Turn): Promise<Reply> {
  const after = orden.find(({ estado }) => estado === 'en-curso')?.pasoId ?? '';
  const begun = await turn.perform(startStep, { mesaId, after });
  if (!begun.ok) return { kind: 'say', text: begun.refusal.message };
  if (begun.value.stepId === null)
    return {
      kind: 'say',
      text: 'El orden del día terminó. Escriba «cerrar mesa» cuando quiera cerrarla.',
    };
  return aloud(await mesaNow(turn, mesaId), turn);
}

async function itemOf({ mesaId, items }: MesaView, turn: Turn, orden?: number): Promise<Reply> {
  if (orden !== undefined) {
    const asked = items.find((item) => item.orden === orden);
    if (!asked)
      return {
        kind: 'say',
        text: `Esta mesa no tiene punto ${orden}: van del 1 al ${items.length}. Escriba «siguiente» para llamar el que sigue.`,
      };
    if (asked.estado === 'en-discusion' && !turn.place.personal)
      return {
        kind: 'say',
        text: `El punto ${orden} ya está en discusión: su tarjeta está en este chat. Para cerrarlo, pulse «Cerrar punto».`,
      };
    return aloud(await callAction.run({ mesaId, itemId: asked.itemId }, turn), turn);
  }
  const open = items.filter((item) => item.estado === 'en-discusion');
  const next = items.find((item) => item.estado === 'pendiente');
  if (next) return aloud(await callAction.run({ mesaId, itemId: next.itemId }, turn), turn);
  return {
    kind: 'say',
    text:
      open.length > 0
        ? `Ya se llamaron todos los puntos. Falta cerrar ${open.length === 1 ? 'el punto' : 'los puntos'} ${enumerar(open.map(({ orden }) => String(orden)))}.`
        : 'Todos los puntos tienen resultado. Escriba «cerrar mesa» cuando quiera cerrarla.',
  };
}

/** «cerrar mesa»: the same question that the button asks. */
export const closeHere = inMesa('mesas/close-here', ['open'], async ({ mesaId }, turn) => {
  const asked = (await closeAction.open?.({ mesaId }, turn)) ?? { kind: 'quiet' as const };
  return asked.kind === 'dialog' ? { kind: 'card', card: asked.card } : asked;
});
