import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import {
  EMPTY_FLOOR,
  FLOOR_WORDS,
  type Floor,
  type FloorRequest,
  floorTotals,
  loadMesa,
  mesaTarget,
  palabraOf,
  speakingOrder,
} from '../mesas';
import { may, type PalabraSettings } from '../people';
import { floorDependencias, floorPeople } from './floor-people';
import { loadNames, type Names } from './names';
import { offersOf } from './offers';
import type { FloorRequestView, FloorView } from './views';

/**
 * Who speaks, who waits and in which order, and the time of each person and dependencia (MES-051, F11, F12). `named`: how many of those who
 * wait are looked up by name, for a card that shows no more of them.
 */
export async function floorView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
  named = Number.POSITIVE_INFINITY,
): Promise<Result<FloorView>> {
  const loaded = await loadMesa(reader, mesaId);
  if (!loaded.ok) return loaded;
  const mesa = loaded.value;
  const target = mesaTarget(mesaId, mesa, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.kind);
  if (!allowed.ok) return allowed;
  const floor = mesa.floor ?? EMPTY_FLOOR;
  const policy = await palabraOf(reader, mesa.plan.procesoId);
  const order = speakingOrder(floor, policy);
  const names = await loadNames(reader, [floor.holder, floor.turns, order.slice(0, named)], [], false);
  const { personId } = actor.person;
  const own = floor.queue.find(({ person }) => person.personId === personId);
  const speaks = floor.holder?.person.personId === personId;
  const open = mesa.kind === 'open';
  const { seconds, turns } = floorTotals(floor);
  return ok({
    mesaId,
    abierta: open,
    enUso: holderView(floor, names),
    espera: order.map((request) => requestView(request, names)),
    regla: ruleOf(policy),
    minutosSugeridos: policy.minutos,
    personas: floorPeople(floor, names),
    dependencias: floorDependencias(floor),
    intervenciones: turns,
    segundos: seconds,
    miSolicitud: own?.id ?? (speaks ? (floor.holder?.requestId ?? null) : null),
    offers: [
      ...offersOf(actor, target, mesa.kind, [
        { verb: 'mesas/ask-floor', label: 'Pedir la palabra', when: open && !own && !speaks },
        { verb: 'mesas/give-floor', label: 'Dar la palabra', when: open && floor.queue.length > 0 },
        {
          verb: 'mesas/skip-floor',
          label: 'Saltar',
          action: 'mesas/give-floor',
          when: open && floor.queue.length > 1,
        },
        {
          verb: 'mesas/hand-floor',
          label: 'Dar la palabra a…',
          action: 'mesas/give-floor',
          when: open,
        },
        {
          verb: 'mesas/ask-floor-aloud',
          label: 'Pedirla para otra persona',
          action: 'mesas/ask-floor',
          when: open && mesa.plan.relator.personId === personId,
        },
        { verb: 'mesas/end-floor', label: 'Terminar intervención', when: open && !!floor.holder && !speaks },
      ]),
      ...(open && own ? [{ verb: 'mesas/withdraw-floor', label: 'Ya no pido la palabra' }] : []),
      ...(open && speaks ? [{ verb: 'mesas/end-floor', label: 'Terminé' }] : []),
    ],
  });
}

function holderView({ holder }: Floor, names: Names): FloorView['enUso'] {
  if (!holder) return null;
  const { requestId: id, from, itemId } = holder;
  return { ...requestView({ ...holder, id, resumes: false }, names), desde: from, itemId };
}

function requestView(
  { id, person, kind, dependencia, recordedBy, resumes }: FloorRequest,
  names: Names,
): FloorRequestView {
  return {
    requestId: id,
    personId: person.personId,
    nombre: names.of(person).nombre,
    dependencia,
    tipo: kind,
    tipoTexto: FLOOR_WORDS[kind],
    continua: resumes,
    recogidoPor: recordedBy ? `recogido de viva voz por ${names.of(recordedBy).nombre}` : null,
  };
}

function ruleOf({ rotacion, replicaPrimero }: PalabraSettings): string {
  const order = rotacion === 'llegada' ? 'por orden de llegada' : 'por turnos entre dependencias';
  return `Primero los puntos de orden${replicaPrimero ? ', luego las réplicas' : ''}; después, ${order}`;
}
