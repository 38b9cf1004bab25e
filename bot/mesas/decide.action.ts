import { z } from 'zod';
import { decideItem } from '../../domain/dies058';
import { ok, refuse } from '../../domain/kernel/result';
import { closeMesa } from '../../domain/mesas';
import { mesaView } from '../../domain/reports';
import { dialogAction, only } from '../dialog';
import { decideCard } from '../dies058/card';
import { typed } from '../typed';
import { offered } from '../words';
import { closeQuestion, closingCard } from './card';
import { aboutOf } from './comment.action';

const ItemIds = z.strictObject({ mesaId: z.string(), itemId: z.string() });
const OUTCOMES = ['concertado', 'concertado-con-ajustes', 'no-concertado', 'aplazado'] as const;
const NEXT = {
  concertado: 'Quedó concertado. El formato se enviará a sus cinco firmas al cerrar la mesa.',
  'concertado-con-ajustes':
    'Quedó concertado con ajustes. El formato se enviará a sus cinco firmas al cerrar la mesa.',
  'no-concertado':
    'Quedó no concertado y escalado: el informe va al despacho de la Subdirección. El indicador no cambia hasta su decisión.',
  aplazado: 'Quedó aplazado: pasa a la siguiente sesión. El indicador no cambia.',
} as const;

export const decideAction = dialogAction({
  ids: ItemIds,
  input: ItemIds.extend({
    resultado: z.enum(OUTCOMES, { error: 'Elija el resultado (obligatorio).' }),
    nota: typed.optional(2000),
  }),
  idsOf: only('mesaId', 'itemId'),
  show: async (ids, turn) => {
    const about = await aboutOf(ids, turn);
    if (!about.ok) return about;
    return about.value.item
      ? ok({
          title: 'Cerrar punto',
          card: decideCard(ids.mesaId, about.value.item, about.value.mesa.presentes?.aviso),
        })
      : refuse('punto-inexistente', 'Ese punto no está en esta mesa.');
  },
  submit: async ({ mesaId, itemId, resultado, nota }, turn) => {
    const done = await turn.perform(decideItem, { mesaId, itemId, outcome: resultado, note: nota });
    return done.ok ? ok({ kind: 'done', text: NEXT[resultado] }) : done;
  },
});

const MesaIds = z.strictObject({ mesaId: z.string() });

/** Closing asks once, listing what will stay aplazado: every indicator ends with an outcome (MES-057). */
export const closeAction = dialogAction({
  ids: MesaIds,
  input: MesaIds,
  idsOf: only('mesaId'),
  show: async ({ mesaId }, turn) => {
    const view = await mesaView(turn.reader, turn.actor, mesaId);
    return view.ok ? ok({ title: 'Cerrar mesa', card: closeQuestion(view.value) }) : view;
  },
  submit: async ({ mesaId }, turn) => {
    const before = await mesaView(turn.reader, turn.actor, mesaId);
    if (!before.ok) return before;
    const left =
      before.value.estado === 'abierta'
        ? before.value.items.filter((item) => item.estado !== 'decidido')
        : [];
    for (const { itemId } of left) {
      const postponed = await turn.perform(
        decideItem,
        { mesaId, itemId, outcome: 'aplazado', note: '' },
        `${turn.commandId}:${itemId}`,
      );
      if (!postponed.ok) return postponed;
    }
    const done = await turn.perform(closeMesa, { mesaId });
    if (!done.ok) return done;
    const after = await mesaView(turn.reader, turn.actor, mesaId);
    const text = 'La mesa quedó cerrada. El acta se está componiendo; quien relata recibirá el aviso.';
    return ok(
      after.ok
        ? { kind: 'done', text, card: closingCard(after.value, offered(after.value), turn.ports.links) }
        : { kind: 'done', text },
    );
  },
});
