import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { discussed, mesaTarget, mesaTitle } from '../mesas';
import { may } from '../people';
import { agendaView } from './agenda';
import { commentView } from './comment-view';
import { floorView } from './floor';
import { loadWholeMesa, mesaViewOf } from './mesa';
import { loadNames } from './names';
import type { RoomView } from './views';
import { votacionesView } from './votaciones';

/** Everything that who sits in the meeting needs beside it, in one answer (MES-050 to MES-058, F10 to F12). */
export async function roomView(reader: Reader, actor: Actor, mesaId: string): Promise<Result<RoomView>> {
  const loaded = await loadWholeMesa(reader, mesaId);
  if (!loaded.ok) return loaded;
  const { mesa, proceso } = loaded.value;
  const target = mesaTarget(mesaId, mesa, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.kind);
  if (!allowed.ok) return allowed;
  const palabra = await floorView(reader, actor, mesaId);
  if (!palabra.ok) return palabra;
  const votaciones = await votacionesView(reader, actor, mesaId);
  if (!votaciones.ok) return votaciones;
  const names = await loadNames(reader, loaded.value, [], may(actor, 'people/read', target).ok);
  const view = await mesaViewOf(reader, actor, loaded.value, names, actor.person.personId);
  const open = mesa.kind === 'open';
  const current = open ? view.items.find(({ itemId }) => itemId === discussed(mesa.items)?.id) : undefined;
  const next = view.items.find(({ estado }) => estado === 'pendiente');
  const people = [view.moderador, view.relator, ...view.invitados];
  return ok({
    mesaId,
    titulo: mesaTitle(mesa.plan),
    estado: view.estado,
    inicio: view.inicio,
    turno: view.turno,
    agenda: agendaView(mesa, proceso.settings.orden),
    palabra: palabra.value,
    votaciones: votaciones.value,
    punto: current
      ? {
          itemId: current.itemId,
          orden: current.orden,
          codigo: current.codigo,
          nombre: current.nombre,
          desde: current.abiertoDesde,
          formId: current.form.formId,
          posiciones: current.posiciones,
          notas: current.comentarios,
        }
      : null,
    puntoSiguiente: next ? { itemId: next.itemId, orden: next.orden, nombre: next.nombre } : null,
    puntos: view.items.length,
    puntosDecididos: view.items.filter(({ estado }) => estado === 'decidido').length,
    notas: mesa.notes.map((note) => commentView(note, names)),
    personas: people.filter(
      ({ personId }, index) => people.findIndex((other) => other.personId === personId) === index,
    ),
    offers: view.offers,
  });
}
