import { z } from 'zod';
import { actaView, mesasList } from '../../domain/reports';
import { type Action, parsed } from '../action';
import { mesaHere } from '../mesas/here';
import { moment } from '../words';
import { listCard, type Row, whoIsMissing } from './card';

export const whoAction: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ numero: z.number().optional() }), data);
    const mesa = asked.ok ? await mesaHere(turn, ['closed', 'open'], asked.value.numero) : asked;
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    const acta = mesa.value.actaId ? await actaView(turn.reader, turn.actor, mesa.value.actaId) : null;
    return { kind: 'card', card: whoIsMissing(mesa.value, acta?.ok ? acta.value : null, turn.ports.links) };
  },
};

/** The mesas this person may see, the next ones first. */
export const listMesas: Action = {
  run: async (_data, turn) => {
    const mesas = await mesasList(turn.reader, turn.actor, { procesoId: turn.ports.procesoId });
    if (!mesas.ok) return { kind: 'say', text: mesas.refusal.message };
    const order = ['abierta', 'programada', 'cerrada', 'cancelada'];
    const sorted = [...mesas.value].sort(
      (a, b) => order.indexOf(a.estado) - order.indexOf(b.estado) || a.inicio.localeCompare(b.inicio),
    );
    const rows = sorted.map(
      (mesa): Row => ({
        titulo: `Mesa ${mesa.numero} · ${mesa.nombre}`,
        lineas: [`${mesa.estado} · ${moment(mesa.inicio)}`, mesa.turno],
        boton: { titulo: 'Ver mesa', verb: 'mesas/show', data: { mesaId: mesa.mesaId } },
      }),
    );
    const text = rows.length === 0 ? 'Todavía no hay mesas que usted pueda ver.' : '';
    return { kind: 'card', card: listCard('Mesas', text, rows, turn.ports.links.tab('mesas')) };
  },
};
