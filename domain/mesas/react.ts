import type { OutboxMessage, Stamp } from '../kernel/feature';
import { compare } from '../kernel/instant';
import type { Item } from './agenda';
import { unagreed } from './escalation';
import type { MesaEvent, MesaState } from './mesas';
import { avalAsked, pendings, toldOfOutlook } from './react-calendar';

/** What Outlook, the chat, attendance and the acta must be told after each event. Keys carry moment and author: the same fact once. */
export function react(event: MesaEvent & Stamp, state: MesaState, mesaId: string): readonly OutboxMessage[] {
  if (state.kind === 'none') return [];
  const fact = `${mesaId}:${event.at}:${event.by.personId}`;
  const tell = (topic: string, key: string): OutboxMessage => ({
    topic,
    key: `${topic}:${key}`,
    data: { mesaId },
  });
  const card = (cardKey: string): OutboxMessage => ({
    topic: 'card/show',
    key: `card/show:${cardKey}:${event.at}:${event.by.personId}:${event.type}`,
    data: { cardKey },
  });
  const mesaCard = card(`mesa:${mesaId}`);

  switch (event.type) {
    case 'scheduled':
      return [tell('calendar/create', mesaId), tell('teams/install', mesaId)];
    case 'continued':
      return [
        {
          topic: 'calendar/create',
          key: `calendar/create:${mesaId}:${event.sesionId}`,
          data: { mesaId, sesionId: event.sesionId },
        },
        card(`cierre:${mesaId}`),
      ];
    case 'calendar-linked':
      if (event.sesionId !== undefined && event.sesionId !== state.plan.sesionId)
        return [withdrawal(mesaId, event.sesionId)];
      // The chat exists only now; and what was cancelled meanwhile must leave the calendars.
      return state.kind === 'cancelled'
        ? [tell('calendar/cancel', `${mesaId}:${event.calendar.eventId}`)]
        : [
            tell('teams/install', `${mesaId}:${event.calendar.chatId}`),
            tell('calendar/look', `${mesaId}:${event.calendar.eventId}`),
            // Opened, or even closed, before Outlook answered: what its chat should show begins now.
            ...(state.kind === 'scheduled' ? [] : shownInChat(state, mesaId)).map(card),
          ];
    case 'rescheduled':
      return [
        tell('calendar/update', fact),
        ...(state.cronograma?.state === 'ajustada' ? avalAsked(state, mesaId, fact) : []),
      ];
    case 'invitees-set':
      return [tell('calendar/attendees', fact), tell('teams/install', `${fact}:invitees`)];
    case 'moved-outside':
    case 'event-lost':
    case 'booked-again':
      return toldOfOutlook(event, state, mesaId);
    case 'oficio-prepared':
    case 'oficio-sent':
    case 'presentation-kept':
      return [];
    case 'schedule-sent':
      return avalAsked(state, mesaId, fact);
    case 'schedule-endorsed':
    case 'schedule-countered':
      return [
        pendings(state.plan.moderador.personId, `${fact}:aval`),
        { topic: 'cronograma/answered', key: `cronograma/answered:${fact}`, data: { mesaId } },
      ];
    case 'cancelled':
      if (state.kind === 'closed')
        return [withdrawal(mesaId, state.withdrawn?.at(-1)?.sesionId ?? ''), card(`cierre:${mesaId}`)];
      return [tell('calendar/cancel', mesaId)];
    case 'opened':
      return [mesaCard, tell('calendar/responses', fact)];
    case 'item-called':
      return [
        card(`item:${mesaId}:${event.itemId}`),
        ...passedOver(state.items, event.itemId).map((id) => card(`item:${mesaId}:${id}`)),
        mesaCard,
      ];
    case 'item-decided':
      return [card(`item:${mesaId}:${event.itemId}`), mesaCard];
    case 'position-taken':
      return [card(`item:${mesaId}:${event.itemId}`)];
    case 'commented':
      return event.itemId === null ? [] : [card(`item:${mesaId}:${event.itemId}`)];
    case 'report-sent':
      return [card(`item:${mesaId}:${event.itemId}`)];
    case 'ruled':
      return [card(`item:${mesaId}:${event.itemId}`), card(`cierre:${mesaId}`)];
    case 'floor-asked':
    case 'floor-given':
    case 'floor-ended':
    case 'floor-skipped':
    case 'floor-withdrawn':
      return [card(`palabra:${mesaId}`), tell('floor/next', `${fact}:${event.type}:${event.requestId}`)];
    case 'step-ended':
      return [];
    case 'step-started':
      return [mesaCard];
    case 'closed': {
      const { sesionId, modalidad } = state.plan;
      const fetch: OutboxMessage = {
        topic: 'attendance/fetch',
        key: `attendance/fetch:${mesaId}:${sesionId}`,
        data: { mesaId, sesionId },
      };
      return [
        card(`cierre:${mesaId}`),
        mesaCard,
        // Nobody has the floor any more.
        ...(state.floor ? [card(`palabra:${mesaId}`)] : []),
        ...(modalidad === 'presencial' ? [] : [fetch]),
        {
          topic: 'acta/compose',
          key: `acta/compose:${mesaId}:${sesionId}`,
          data: { mesaId, sesionId },
        },
        ...unagreed(state)
          .flatMap(({ id: itemId, ...item }) => (item.sesionId === sesionId ? [itemId] : []))
          .map(
            (itemId): OutboxMessage => ({
              topic: 'report/no-concertacion',
              key: `report/no-concertacion:${mesaId}:${sesionId}:${itemId}`,
              data: { mesaId, itemId },
            }),
          ),
      ];
    }
  }
}

/** The cards that a chat owes to a mesa in its present state (MES-054). */
const shownInChat = (
  { items, floor, kind }: Extract<MesaState, { kind: 'open' | 'closed' }>,
  mesaId: string,
) => [
  `mesa:${mesaId}`,
  ...items.flatMap((item) =>
    item.kind === 'open' || (item.kind === 'decided' && item.since !== null)
      ? [`item:${mesaId}:${item.id}`]
      : [],
  ),
  ...(floor ? [`palabra:${mesaId}`] : []),
  ...(kind === 'closed' ? [`cierre:${mesaId}`] : []),
];

/** A continuation that was called off leaves everybody's calendar; without an event yet, its link asks again. */
const withdrawal = (mesaId: string, sesionId: string): OutboxMessage => ({
  topic: 'calendar/withdraw',
  key: `calendar/withdraw:${mesaId}:${sesionId}`,
  data: { mesaId, sesionId },
});

/** Cards that still say what comes next: of the points left without outcome, and of the one decided last (MES-054). */
function passedOver(items: readonly Item[], called: string): readonly string[] {
  const open = items.filter(({ kind, id }) => kind === 'open' && id !== called).map(({ id }) => id);
  const decided = items.flatMap((item) => (item.kind === 'decided' && item.since !== null ? [item] : []));
  const last = decided.toSorted((a, b) => compare(b.at, a.at))[0];
  return last ? [...open, last.id] : open;
}
