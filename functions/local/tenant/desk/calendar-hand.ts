import { cancelEvent, reviseEvent } from '../graph/event-write';
import type { CalendarEvent, Person } from '../model';
import type { World } from '../world';
import { DeskError } from './errors';

interface Owned {
  readonly event: CalendarEvent;
  readonly owner: Person;
}
function ownedEvent(world: World, eventId: string): Owned {
  const event = world.data.events.find((it) => it.id === eventId && it.state === 'planned');
  const owner = event && world.data.people.find((it) => it.id === event.ownerId);
  if (!event || !owner)
    throw new DeskError(404, 'sin-evento', 'Ese evento ya no está en el calendario de quien lo organiza.');
  return { event, owner };
}
const clock = (moment: string) => ({ dateTime: moment.replace('Z', ''), timeZone: 'UTC' });

/** Somebody drags the event in the organizer's Outlook; the product is told nothing. */
export function moveEvent(world: World, eventId: string, start: string, end: string): CalendarEvent {
  const { event, owner } = ownedEvent(world, eventId);
  reviseEvent(world, event, owner, { start: clock(start), end: clock(end) });
  return event;
}

/** Somebody cancels the event in the organizer's Outlook. */
export function dropEvent(world: World, eventId: string): CalendarEvent {
  const { event } = ownedEvent(world, eventId);
  cancelEvent(world, event, '');
  return event;
}
