import { z } from 'zod';
import { graphMeetingId, itemIdOf, joinUrlOf, newGuid, newItemId, newThreadId } from '../ids';
import type { CalendarEvent, OnlineMeeting, Person } from '../model';
import type { World } from '../world';
import { inZone } from '../zones';
import { AddressShape, BodyShape, bodyPreview, recipient } from './body';
import type { Item } from './odata';

const Zoned = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const annotations = {
  '@odata.type': z.string(),
  '@odata.etag': z.string(),
  '@odata.context': z.string(),
  '@odata.id': z.string(),
};

/** What may be sent of an event; anything else is not a member of the type or is read-only. */
export const EventBody = z
  .strictObject({
    ...annotations,
    id: z.string(),
    subject: z.string().nullable(),
    body: BodyShape.nullable(),
    start: Zoned,
    end: Zoned,
    isAllDay: z.boolean().nullable(),
    location: z.looseObject({ displayName: z.string().nullish() }).nullable(),
    locations: z.array(z.looseObject({ displayName: z.string().nullish() })),
    attendees: z.array(
      z
        .object({ emailAddress: AddressShape, type: z.enum(['required', 'optional', 'resource']).nullish() })
        .loose(),
    ),
    isOnlineMeeting: z.boolean().nullable(),
    onlineMeetingProvider: z.string().nullable(),
    transactionId: z.string().nullable(),
    categories: z.array(z.string()),
    importance: z.string().nullable(),
    sensitivity: z.string().nullable(),
    showAs: z.string().nullable(),
    reminderMinutesBeforeStart: z.number().int().nullable(),
    isReminderOn: z.boolean().nullable(),
    responseRequested: z.boolean().nullable(),
    hideAttendees: z.boolean().nullable(),
    allowNewTimeProposals: z.boolean().nullable(),
    recurrence: z.null(),
  })
  .partial();
export type EventInput = z.output<typeof EventBody>;

export function newEvent(
  world: World,
  owner: Person,
  at: Pick<CalendarEvent, 'start' | 'end' | 'transactionId' | 'requestDigest'>,
): CalendarEvent {
  const now = world.now();
  return {
    id: newItemId(),
    ownerId: owner.id,
    iCalUId: `040000008200E00074C5B7101A82E008${newGuid().replaceAll('-', '').toUpperCase()}`,
    createdAt: now,
    modifiedAt: now,
    revision: 1,
    subject: '',
    body: { contentType: 'text', content: '' },
    ...at,
    startZone: 'UTC',
    endZone: 'UTC',
    isAllDay: false,
    location: '',
    invitees: [],
    meetingId: null,
    state: 'planned',
    importance: 'normal',
    sensitivity: 'normal',
    showAs: 'busy',
    reminderMinutes: 15,
    isReminderOn: true,
    responseRequested: true,
    hideAttendees: false,
    allowNewTimeProposals: true,
    categories: [],
    attachments: [],
  };
}

export function newMeeting(
  world: World,
  organizer: Person,
  about: Pick<OnlineMeeting, 'subject' | 'start' | 'end'>,
): OnlineMeeting {
  const threadId = newThreadId();
  const meeting: OnlineMeeting = {
    id: graphMeetingId(organizer.id, threadId),
    organizerId: organizer.id,
    threadId,
    joinUrl: joinUrlOf(threadId, world.setting.tenantId, organizer.id),
    createdAt: world.now(),
    ...about,
    roles: [],
    sessions: [],
  };
  world.data.meetings.push(meeting);
  return meeting;
}

/** The same event lies in the calendar of everyone invited, under an id of that mailbox. */
export const eventIdFor = (event: CalendarEvent, viewer: Person): string =>
  viewer.id === event.ownerId ? event.id : itemIdOf(`${event.id}:${viewer.id}`);

/** The event as one mailbox sees it, in the zone asked for. */
export function eventShape(world: World, event: CalendarEvent, viewer: Person, zone = 'UTC'): Item {
  const owner = world.personBy(event.ownerId);
  const meeting = world.data.meetings.find((candidate) => candidate.id === event.meetingId);
  const own = viewer.id === event.ownerId;
  const mine = event.invitees.find((invitee) => invitee.address.toLowerCase() === viewer.mail.toLowerCase());
  const id = eventIdFor(event, viewer);
  const changeKey = Buffer.from(`${event.id.slice(6, 18)}:${event.revision}`).toString('base64');
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey,
    categories: event.categories,
    transactionId: own ? event.transactionId : null,
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutes,
    isReminderOn: event.isReminderOn,
    hasAttachments: event.attachments.length > 0,
    subject: event.state === 'cancelled' ? `Cancelado: ${event.subject}` : event.subject,
    bodyPreview: bodyPreview(event.body),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.state === 'cancelled',
    isOrganizer: own,
    responseRequested: event.responseRequested,
    seriesMasterId: null,
    showAs: event.state === 'cancelled' ? 'free' : event.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: meeting !== undefined,
    onlineMeetingProvider: meeting ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
    recurrence: null,
    responseStatus: own
      ? { response: 'organizer', time: '0001-01-01T00:00:00Z' }
      : {
          response: mine?.response === 'none' || !mine ? 'notResponded' : mine.response,
          time: mine?.respondedAt ?? '0001-01-01T00:00:00Z',
        },
    body: event.body,
    start: inZone(event.start, zone),
    end: inZone(event.end, zone),
    location: {
      displayName: event.location,
      locationType: 'default',
      uniqueId: event.location,
      uniqueIdType: 'private',
    },
    locations: event.location
      ? [{ displayName: event.location, locationType: 'default', uniqueIdType: 'unknown' }]
      : [],
    attendees: event.invitees.map((invitee) => ({
      type: invitee.type,
      status: { response: invitee.response, time: invitee.respondedAt ?? '0001-01-01T00:00:00Z' },
      emailAddress: { name: invitee.name, address: invitee.address },
    })),
    organizer: owner ? recipient({ name: owner.name, address: owner.mail }) : null,
    onlineMeeting: meeting
      ? {
          joinUrl: meeting.joinUrl,
          conferenceId: String(parseInt(event.id.slice(8, 12), 36) || 177513992),
          tollNumber: null,
        }
      : null,
  };
}
