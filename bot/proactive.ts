import { type Actor, SYSTEM } from '../domain/kernel/actor';
import { actorFor } from '../domain/people';
import {
  convocatoriaView,
  cronogramaBoard,
  floorView,
  type MesaHead,
  type MesaView,
  mesaHead,
  mesaView,
  pendingsOf,
  pointView,
  votacionesView,
} from '../domain/reports';
import { convocadosCard } from './convocatoria/card';
import { avalCard, lostCard } from './cronograma/card';
import { itemCard } from './dies058/card';
import { closingCard, mesaTitle, openingCard, PARTICIPANT } from './mesas/card';
import { floorCard } from './mesas/palabra';
import type { BotPorts } from './ports';
import { type Card, withRefresh } from './render';
import { asMessage, type CardMessage } from './replies';
import { pendingsCard } from './signatures/card';
import { votacionCard } from './votes/card';

/**
 * The card behind a key, as every participant sees it: `mesa:{mesaId}`, `item:{mesaId}:{itemId}`, `cierre:{mesaId}`, `palabra:{mesaId}`. Moderador and relator get
 * their own view when Teams refreshes it for them. `null`: there is no such thing to show.
 */
export async function showCard(
  ports: BotPorts,
  tenantId: string,
  cardKey: string,
): Promise<CardMessage | null> {
  const [kind, mesaId = '', itemId = ''] = cardKey.split(':');
  const reader = ports.office.reader(tenantId);
  const head = await mesaHead(reader, systemOf(tenantId), mesaId);
  if (!head.ok) return null;
  const [card, userIds] = await Promise.all([
    sharedCard(ports, tenantId, head.value, [kind ?? '', itemId]),
    conductors(ports, tenantId, head.value),
  ]);
  return card && asMessage(withRefresh(card, cardKey, userIds));
}

async function sharedCard(
  ports: BotPorts,
  tenantId: string,
  mesa: MesaHead,
  [kind, id]: readonly [string, string],
): Promise<Card | null> {
  const { mesaId } = mesa;
  const reader = ports.office.reader(tenantId);
  const system = systemOf(tenantId);
  const whole = async (card: (view: MesaView) => Card): Promise<Card | null> => {
    const view = await mesaView(reader, system, mesaId);
    return view.ok ? card(view.value) : null;
  };
  switch (kind) {
    case 'mesa':
      return whole((view) => openingCard(view, PARTICIPANT, ports.links));
    case 'cierre':
      return whole((view) => closingCard(view, PARTICIPANT, ports.links));
    case 'item': {
      const point = await pointView(reader, system, mesaId, id);
      // A point that was never called has no card, whatever becomes of it: closing a mesa must not post one for each.
      return point.ok && point.value.item.abiertoDesde
        ? itemCard(point.value.mesa, point.value.item, PARTICIPANT)
        : null;
    }
    case 'palabra': {
      const floor = await floorView(reader, system, mesaId);
      return floor.ok ? floorCard(mesa, floor.value, PARTICIPANT) : null;
    }
    case 'votacion':
      return sharedVote(ports, tenantId, mesa, id);
    default:
      return null;
  }
}

/** A vote as everybody sees it; one that never opened has no card. */
async function sharedVote(
  ports: BotPorts,
  tenantId: string,
  mesa: MesaHead,
  votacionId: string,
): Promise<Card | null> {
  const all = await votacionesView(ports.office.reader(tenantId), systemOf(tenantId), mesa.mesaId);
  const view = all.ok ? all.value.votaciones.find((one) => one.votacionId === votacionId) : undefined;
  if (!view || view.estado === 'preparada') return null;
  return votacionCard(view, mesaTitle(mesa), PARTICIPANT);
}

/** Everything that person owes, as one card for their personal chat; «No tiene pendientes» when nothing is left. */
export async function pendingsActivity(
  ports: BotPorts,
  tenantId: string,
  personId: string,
): Promise<CardMessage | null> {
  const reader = ports.office.reader(tenantId);
  const person = await reader.persons.current(personId);
  if (!person) return null;
  const actor = await actorFor(reader, tenantId, { personId, version: person.version });
  const pendings = await pendingsOf(reader, actor);
  return pendings.ok ? asMessage(pendingsCard(pendings.value, ports.links)) : null;
}

/** `aval:{mesaId}`, `outlook:{mesaId}`, `vb:{mesaId}`: what one person is asked about a mesa, with what they themselves may do. */
export async function personalCard(
  ports: BotPorts,
  tenantId: string,
  personId: string,
  cardKey: string,
): Promise<CardMessage | null> {
  const [kind, mesaId = ''] = cardKey.split(':');
  const reader = ports.office.reader(tenantId);
  const person = await reader.persons.current(personId);
  if (!person) return null;
  const actor = await actorFor(reader, tenantId, { personId, version: person.version });
  if (kind === 'vb') {
    const lista = await convocatoriaView(reader, actor, mesaId);
    return lista.ok ? asMessage(convocadosCard(lista.value, ports.links)) : null;
  }
  if (kind === 'outlook') {
    const view = await mesaView(reader, actor, mesaId);
    return view.ok ? asMessage(lostCard(view.value, ports.links)) : null;
  }
  const board = await cronogramaBoard(reader, actor, { procesoId: ports.procesoId });
  const row = board.ok ? board.value.filas.findLast((one) => one.mesaId === mesaId) : undefined;
  return row ? asMessage(avalCard(row, ports.links)) : null;
}

const systemOf = (tenantId: string): Actor => ({ tenantId, person: SYSTEM, grants: [] });

/** Teams' ids of moderador and relator: as the bot met them, else from the roster of the meeting's chat. */
async function conductors(
  ports: BotPorts,
  tenantId: string,
  { moderadorId, relatorId, chatId }: MesaHead,
): Promise<readonly string[]> {
  const reader = ports.office.reader(tenantId);
  const met = await Promise.all(
    [moderadorId, relatorId].map(async (personId) => {
      const account = (await reader.persons.current(personId))?.aadObjectId;
      if (!account) return null;
      const known = await ports.conversations.lookup(tenantId, account);
      return known?.userId ?? (chatId ? ports.memberId(tenantId, chatId, account) : null);
    }),
  );
  return met.filter((id) => id !== null);
}
