import type { CalendarEvent, Person } from './model';
import type { World } from './world';

/** Events of a mailbox: its own, and those it was invited to. */
export function calendarOf(world: World, person: Person): CalendarEvent[] {
  const mail = person.mail.toLowerCase();
  return world.data.events.filter(
    (event) =>
      (event.ownerId === person.id && event.state === 'planned') ||
      (event.ownerId !== person.id &&
        event.invitees.some((invitee) => invitee.address.toLowerCase() === mail)),
  );
}
