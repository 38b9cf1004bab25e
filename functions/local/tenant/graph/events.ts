import { Hono } from 'hono';
import { tellInvitees } from '../mailbox';
import type { CalendarEvent, Invitee, Person } from '../model';
import { ensureMeetingChat } from '../teams/chats';
import type { World } from '../world';
import { toUtc } from '../zones';
import { prefers, read } from './body';
import { badRequest, GraphError, itemNotFound } from './errors';
import { EventBody, type EventInput, eventIdFor, eventShape, newEvent, newMeeting } from './event-shape';
import { needs } from './guard';
import { page, select } from './odata';
import { context, userOr404 } from './users';
import { z } from 'zod';

/** Events of a mailbox: its own, and those it was invited to. */
export function calendarOf(world: World, person: Person): CalendarEvent[] {
  const mail = person.mail.toLowerCase();
  return world.data.events.filter(
    (event) =>
      (event.ownerId === person.id && event.state === 'planned') ||
      (event.state !== 'deleted' &&
        event.ownerId !== person.id &&
        event.invitees.some((invitee) => invitee.address.toLowerCase() === mail)),
  );
}

export function eventRoutes(world: World): Hono {
  const app = new Hono();
  const read_ = needs(world, 'outlook', 'Calendars.Read', 'Calendars.ReadWrite');
  const write = needs(world, 'outlook', 'Calendars.ReadWrite');
  const owned = (ownerId: string, id: string): CalendarEvent => {
    const event = world.data.events.find(
      (it) => it.id === id && it.ownerId === ownerId && it.state === 'planned',
    );
    if (!event) throw itemNotFound();
    return event;
  };

  for (const path of ['/users/:id/events', '/users/:id/calendar/events'])
    app.post(path, write, async (c) => {
      const owner = userOr404(world, c.req.param('id') ?? '');
      const input = await read(c, EventBody, 'event');
      const zone = prefers(c, 'outlook.timezone');
      const answer = (event: CalendarEvent) =>
        c.json(
          {
            '@odata.context': context(`users('${owner.id}')/events/$entity`),
            ...eventShape(world, event, owner, zone),
          },
          201,
        );
      const known = input.transactionId
        ? world.data.events.find(
            (event) => event.ownerId === owner.id && event.transactionId === input.transactionId,
          )
        : undefined;
      if (known) {
        world.count('eventsRepeated');
        return answer(known);
      }
      const event = create(world, owner, input);
      return answer(event);
    });
  app.get('/users/:id/events', read_, (c) => {
    const person = userOr404(world, c.req.param('id'));
    const shapes = calendarOf(world, person).map((event) =>
      eventShape(world, event, person, prefers(c, 'outlook.timezone')),
    );
    return c.json(page(shapes, new URL(c.req.url), context(`users('${person.id}')/events`), 10));
  });
  app.get('/users/:id/events/:event', read_, (c) => {
    const person = userOr404(world, c.req.param('id'));
    const event = calendarOf(world, person).find((it) => eventIdFor(it, person) === c.req.param('event'));
    if (!event) throw itemNotFound();
    const shape = eventShape(world, event, person, prefers(c, 'outlook.timezone'));
    return c.json({
      '@odata.context': context(`users('${person.id}')/events/$entity`),
      ...select(shape, c.req.query('$select')),
    });
  });
  app.patch('/users/:id/events/:event', write, async (c) => {
    const owner = userOr404(world, c.req.param('id'));
    const event = owned(owner.id, c.req.param('event'));
    const input = await read(c, EventBody, 'event');
    if (input.transactionId && input.transactionId !== event.transactionId)
      throw badRequest('ErrorInvalidRequest', 'The property transactionId cannot be changed.');
    revise(world, event, owner, input);
    return c.json({
      '@odata.context': context(`users('${owner.id}')/events/$entity`),
      ...eventShape(world, event, owner, prefers(c, 'outlook.timezone')),
    });
  });
  app.post('/users/:id/events/:event/cancel', write, async (c) => {
    const person = userOr404(world, c.req.param('id'));
    const body = await read(
      c,
      z.object({ comment: z.string().nullish(), Comment: z.string().nullish() }),
      'event',
    );
    const event = calendarOf(world, person).find((it) => eventIdFor(it, person) === c.req.param('event'));
    if (!event) throw itemNotFound();
    if (event.ownerId !== person.id)
      throw new GraphError(
        400,
        'ErrorAccessDenied',
        'User must be an organizer of the meeting to cancel it.',
      );
    end(world, event, 'cancelled', body.comment ?? body.Comment ?? '');
    return c.body(null, 202);
  });
  app.delete('/users/:id/events/:event', write, (c) => {
    end(world, owned(userOr404(world, c.req.param('id')).id, c.req.param('event')), 'cancelled', '');
    return c.body(null, 204);
  });
  return app;
}

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

function create(world: World, owner: Person, input: EventInput): CalendarEvent {
  const { start, end: finish } = times(input);
  if (!start || !finish) throw badRequest('ErrorInvalidRequest', 'The event must have a start and an end.');
  const event = newEvent(world, owner, { start, end: finish });
  apply(world, event, owner, input);
  const stored = Object.assign(event, { transactionId: input.transactionId ?? null });
  world.data.events.push(stored);
  world.count('eventsCreated');
  world.changed({ type: 'calendar', eventId: event.id });
  tellInvitees(world, stored, 'invitation', stored.invitees);
  return stored;
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

function revise(world: World, event: CalendarEvent, owner: Person, input: EventInput): void {
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

function end(world: World, event: CalendarEvent, state: 'cancelled', comment: string): void {
  event.state = state;
  event.revision++;
  event.modifiedAt = world.now();
  world.count('eventsCancelled');
  world.changed({ type: 'calendar', eventId: event.id });
  tellInvitees(world, event, 'cancellation', event.invitees, comment);
}
