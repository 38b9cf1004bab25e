import type { OutboxMessage, Stamp } from '../kernel/feature';
import { unagreed } from './escalation';
import type { MesaEvent, MesaState } from './mesas';

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
    case 'calendar-linked':
      // The chat exists only now; and what was cancelled meanwhile must leave the calendars.
      return state.kind === 'cancelled'
        ? [tell('calendar/cancel', `${mesaId}:${event.calendar.eventId}`)]
        : [tell('teams/install', `${mesaId}:${event.calendar.chatId}`)];
    case 'rescheduled':
      return [tell('calendar/update', fact)];
    case 'cancelled':
      return [tell('calendar/cancel', mesaId)];
    case 'opened':
      return [mesaCard];
    case 'item-called':
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
      return [card(`palabra:${mesaId}`)];
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
        ...(modalidad === 'presencial' ? [] : [fetch]),
        tell('acta/compose', mesaId),
        ...unagreed(state).map(
          ({ id: itemId }): OutboxMessage => ({
            topic: 'report/no-concertacion',
            key: `report/no-concertacion:${mesaId}:${sesionId}:${itemId}`,
            data: { mesaId, itemId },
          }),
        ),
      ];
    }
  }
}
