import { z } from 'zod';
import { contar } from '../../domain/kernel/text';
import { may } from '../../domain/people';
import { type ActaView, actaView, type MesaView, mesasList } from '../../domain/reports';
import { remindSigners } from '../../domain/signatures';
import { type Action, parsed, type Turn } from '../action';
import { mesaHere } from '../mesas/here';
import { moment } from '../words';
import { listCard, type Row, whoIsMissing } from './card';

export const whoAction: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ numero: z.number().optional() }), data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const held = await mesaHere(turn, ['closed', 'open'], asked.value.numero);
    // What an earlier sesión still has in signature is looked for while its continuation is to come (MES-077).
    const coming = held.ok ? held : await mesaHere(turn, ['scheduled'], asked.value.numero);
    const mesa = coming.ok ? coming : held;
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    const actas = await actasOf(turn, mesa.value);
    return {
      kind: 'card',
      card: whoIsMissing(mesa.value, actas, turn.ports.links, conducts(turn, mesa.value)),
    };
  },
};

/** Of every sesión, the first one first. */
async function actasOf(turn: Turn, { sesiones, actaId }: MesaView): Promise<readonly ActaView[]> {
  const ids = new Set([...(sesiones ?? []).map((one) => one.actaId), actaId]);
  const views = await Promise.all(
    [...ids].flatMap((id) => (id === null ? [] : [actaView(turn.reader, turn.actor, id)])),
  );
  return views.flatMap((view) => (view.ok ? [view.value] : []));
}

const conducts = ({ actor }: Turn, { moderador, relator, procesoId }: MesaView): boolean =>
  [moderador.personId, relator.personId].includes(actor.person.personId) ||
  may(actor, 'signatures/remind', { procesoId }).ok;

/** «Recordar»: everybody whose signature is due in that document, once a day each (MES-073). */
export const remindAction: Action = {
  run: async (data, turn) => {
    const click = parsed(z.strictObject({ signingId: z.string() }), data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const done = await turn.perform(remindSigners, click.value);
    if (!done.ok) return { kind: 'say', text: done.refusal.message };
    const { recordados, yaRecordados } = done.value;
    const said = [
      recordados.length > 0 ? `Recordé la firma a ${contar(recordados.length, 'persona', 'personas')}.` : '',
      yaRecordados.length > 0
        ? `A ${contar(yaRecordados.length, 'persona', 'personas')} ya se le${yaRecordados.length === 1 ? '' : 's'} recordó hoy: no se repite.`
        : '',
    ];
    return {
      kind: 'say',
      text: said.filter(Boolean).join(' ') || 'Nadie tiene una firma pendiente en ese documento.',
    };
  },
};

/** The mesas this person may see, the next ones first. */
export const listMesas: Action = {
  run: async (_data, turn) => {
    const mesas = await mesasList(
      turn.reader,
      turn.actor,
      { procesoId: turn.ports.procesoId },
      turn.place.personal ? turn.actor.person.personId : undefined,
    );
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
