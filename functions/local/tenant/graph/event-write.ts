import { createHash } from 'node:crypto';
import { tellInvitees } from '../mailbox';
import type { CalendarEvent, Invitee, Person } from '../model';
import { ensureMeetingChat } from '../teams/chats';
import type { World } from '../world';
import { toUtc } from '../zones';
import { badRequest, GraphError } from './errors';
import { type EventInput, newEvent, newMeeting } from './event-shape';

function times(input: EventInput): Partial<Pick<CalendarEvent, 'start' | 'end' | 'startZone' | 'endZone'>> {
  const moment = (zoned: NonNullable<EventInput['start']>): string => {
    const utc = toUtc(zoned.dateTime, zoned.timeZone ?? 'UTC');
    if (!utc)
      throw badRequest(
        'TimeZoneNotSupportedException',
        `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zoned.timeZone ?? ''}'.`,
      );
    return utc;
  };
  return {
    ...(input.start ? { start: moment(input.start), startZone: input.start.timeZone ?? 'UTC' } : {}),
    ...(input.end ? { end: moment(input.end), endZone: input.end.timeZone ?? 'UTC' } : {}),
  };
}

/**
 * Makes the event, once per `transactionId`: the same request again answers the same event; the same id with other contents, or for an
 * event that was cancelled, is refused.
 */
export function createEvent(world: World, owner: Person, input: EventInput): CalendarEvent {
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const known = input.transactionId
    ? world.data.events.find((it) => it.ownerId === owner.id && it.transactionId === input.transactionId)
    : undefined;
  if (known && (known.requestDigest !== digest || known.state !== 'planned'))
    throw new GraphError(
      409,
      'ErrorDuplicateTransactionId',
      "Your request can't be completed. Please check the transactionId.",
    );
  if (known) {
    world.count('eventsRepeated');
    return known;
  }
  const { start, end } = times(input);
  if (!start || !end) throw badRequest('ErrorInvalidRequest', 'The event must have a start and an end.');
  const event = newEvent(world, owner, {
    start,
    end,
    transactionId: input.transactionId ?? null,
    requestDigest: digest,
  });
  apply(world, event, owner, input);
  world.data.events.push(event);
  world.count('eventsCreated');
  world.changed({ type: 'calendar', eventId: event.id });
  tellInvitees(world, event, 'invitation', event.invitees);
  return event;
}

function apply(world: World, event: CalendarEvent, owner: Person, input: EventInput): void {
  const { start = event.start, end: finish = event.end } = times(input);
  if (finish < start)
    throw badRequest(
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end date you entered occurs before the start date.',
    );
  const before = new Map(event.invitees.map((invitee) => [invitee.address.toLowerCase(), invitee]));
  Object.assign(event, times(input), {
    subject: input.subject ?? event.subject,
    body: input.body ?? event.body,
    isAllDay: input.isAllDay ?? event.isAllDay,
    location: input.location?.displayName ?? input.locations?.[0]?.displayName ?? event.location,
    importance: input.importance ?? event.importance,
    sensitivity: input.sensitivity ?? event.sensitivity,
    showAs: input.showAs ?? event.showAs,
    reminderMinutes: input.reminderMinutesBeforeStart ?? event.reminderMinutes,
    isReminderOn: input.isReminderOn ?? event.isReminderOn,
    responseRequested: input.responseRequested ?? event.responseRequested,
    hideAttendees: input.hideAttendees ?? event.hideAttendees,
    allowNewTimeProposals: input.allowNewTimeProposals ?? event.allowNewTimeProposals,
    categories: input.categories ?? event.categories,
    invitees:
      input.attendees?.map(
        ({ emailAddress, type }): Invitee => ({
          ...emailAddress,
          name: world.personBy(emailAddress.address)?.name ?? emailAddress.name,
          type: type ?? 'required',
          response: before.get(emailAddress.address.toLowerCase())?.response ?? 'none',
          respondedAt: before.get(emailAddress.address.toLowerCase())?.respondedAt ?? null,
        }),
      ) ?? event.invitees,
  });
  const meeting = world.data.meetings.find((it) => it.id === event.meetingId);
  if (meeting) Object.assign(meeting, { subject: event.subject, start: event.start, end: event.end });
  else if (input.isOnlineMeeting) {
    const made = newMeeting(world, owner, { subject: event.subject, start: event.start, end: event.end });
    event.meetingId = made.id;
    ensureMeetingChat(world, made);
    world.changed({ type: 'meeting', meetingId: made.id });
  }
}

export function reviseEvent(world: World, event: CalendarEvent, owner: Person, input: EventInput): void {
  const before = event.invitees;
  apply(world, event, owner, input);
  event.revision++;
  event.modifiedAt = world.now();
  world.count('eventsUpdated');
  world.changed({ type: 'calendar', eventId: event.id });
  const known = (list: readonly Invitee[], one: Invitee): boolean =>
    list.some((other) => other.address.toLowerCase() === one.address.toLowerCase());
  tellInvitees(
    world,
    event,
    'invitation',
    event.invitees.filter((one) => !known(before, one)),
  );
  tellInvitees(
    world,
    event,
    'update',
    event.invitees.filter((one) => known(before, one)),
  );
  tellInvitees(
    world,
    event,
    'cancellation',
    before.filter((one) => !known(event.invitees, one)),
  );
}

export function cancelEvent(world: World, event: CalendarEvent, comment: string): void {
  event.state = 'cancelled';
  event.revision++;
  event.modifiedAt = world.now();
  world.count('eventsCancelled');
  world.changed({ type: 'calendar', eventId: event.id });
  tellInvitees(world, event, 'cancellation', event.invitees, comment);
}
