import { z } from 'zod';
import { addMinutes, type Instant } from '../../../domain/kernel/instant';
import { at, type GraphClient } from './client';
import { isGraphFault } from './fault';
import { OutlookTime, officeTime } from './times';

export interface EventAttendee {
  readonly address: string;
  readonly name: string;
  readonly type: 'required' | 'optional';
}
/** What is put in everybody's calendar. `html` is our own markup: texts of people are escaped before. */
export interface EventDraft {
  readonly subject: string;
  readonly html: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly attendees: readonly EventAttendee[];
  readonly location: string | null;
  readonly online: boolean;
  /** Makes the creation singular: the same id never gives a second event (X-011). */
  readonly transactionId: string;
}
export interface CreatedEvent {
  readonly eventId: string;
  /** `null` when the meeting is not online, or its link is not there yet. */
  readonly joinUrl: string | null;
}

const Event = z
  .object({ id: z.string().min(1), onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish() })
  .transform((event): CreatedEvent => ({ eventId: event.id, joinUrl: event.onlineMeeting?.joinUrl ?? null }));
const WithTransaction = z.object({ id: z.string(), transactionId: z.string().nullish() });

/** Ids that stay the same when an item moves between folders. */
const IMMUTABLE = { Prefer: 'IdType="ImmutableId"' };
const DAY = 24 * 60;

const attendee = ({ address, name, type }: EventAttendee) => ({ emailAddress: { address, name }, type });

function eventBody(draft: EventDraft) {
  return {
    subject: draft.subject,
    body: { contentType: 'html', content: draft.html },
    start: officeTime(draft.start),
    end: officeTime(draft.end),
    attendees: draft.attendees.map(attendee),
    ...(draft.location === null ? {} : { location: { displayName: draft.location } }),
    ...(draft.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    transactionId: draft.transactionId,
  };
}

/**
 * Creates the event with its Teams meeting. Repeating the same draft answers the same event; when the draft changed meanwhile Outlook
 * refuses the known id, and the event it belongs to is looked up.
 */
export async function createEvent(
  graph: GraphClient,
  organizer: string,
  draft: EventDraft,
): Promise<CreatedEvent> {
  try {
    return await graph.post(at`/users/${organizer}/events`, eventBody(draft), Event, {
      headers: IMMUTABLE,
      repeatable: true,
    });
  } catch (error) {
    if (!isGraphFault(error) || error.code !== 'ErrorDuplicateTransactionId') throw error;
    const found = await findByTransaction(graph, organizer, draft);
    if (!found) throw error;
    return found;
  }
}

/** Around the planned day only: a mailbox of an office holds thousands of events. */
async function findByTransaction(graph: GraphClient, organizer: string, draft: EventDraft) {
  const [from, to] = [addMinutes(draft.start, -90 * DAY), addMinutes(draft.start, 90 * DAY)];
  const near = await graph.list(at`/users/${organizer}/events`, WithTransaction, {
    query: {
      $filter: `start/dateTime ge '${from.slice(0, 19)}' and start/dateTime lt '${to.slice(0, 19)}'`,
      $select: 'id,transactionId',
      $top: '100',
    },
    headers: IMMUTABLE,
  });
  const known = near.find((event) => event.transactionId === draft.transactionId);
  return known ? readEvent(graph, organizer, known.id) : null;
}

export const readEvent = (graph: GraphClient, organizer: string, eventId: string): Promise<CreatedEvent> =>
  graph.get(at`/users/${organizer}/events/${eventId}`, Event, {
    query: { $select: 'id,onlineMeeting' },
    headers: IMMUTABLE,
  });

const Placed = z
  .object({ id: z.string(), start: OutlookTime, end: OutlookTime, isCancelled: z.boolean().nullish() })
  .transform(({ id, start, end, isCancelled }) => ({
    eventId: id,
    start,
    end,
    cancelled: isCancelled ?? false,
  }));
export type PlacedEvent = z.output<typeof Placed>;
const PLACED = { $select: 'id,start,end,isCancelled' };

/** Where the events of a mailbox are between two moments: one question instead of one per event. */
export const eventsBetween = (
  graph: GraphClient,
  organizer: string,
  from: Instant,
  to: Instant,
): Promise<readonly PlacedEvent[]> =>
  graph.list(
    `${at`/users/${organizer}/calendarView`}?startDateTime=${encodeURIComponent(from)}&endDateTime=${encodeURIComponent(to)}`,
    Placed,
    { query: { ...PLACED, $top: '100' }, headers: IMMUTABLE },
  );

/** Where one event is now; `null`: it was cancelled or deleted. */
export async function placedEvent(
  graph: GraphClient,
  organizer: string,
  eventId: string,
): Promise<PlacedEvent | null> {
  try {
    const event = await graph.get(at`/users/${organizer}/events/${eventId}`, Placed, {
      query: PLACED,
      headers: IMMUTABLE,
    });
    return event.cancelled ? null : event;
  } catch (error) {
    if (!isGraphFault(error, 'not-found', 'gone')) throw error;
    return null;
  }
}

/** Never the body: a changed body can lose the meeting's own block and with it the link. */
export const updateEvent = (
  graph: GraphClient,
  organizer: string,
  eventId: string,
  change: Partial<Pick<EventDraft, 'subject' | 'start' | 'end' | 'location' | 'attendees'>>,
): Promise<void> =>
  graph.patch(
    at`/users/${organizer}/events/${eventId}`,
    {
      ...(change.subject === undefined ? {} : { subject: change.subject }),
      ...(change.start === undefined ? {} : { start: officeTime(change.start) }),
      ...(change.end === undefined ? {} : { end: officeTime(change.end) }),
      ...(change.location === undefined ? {} : { location: { displayName: change.location ?? '' } }),
      ...(change.attendees === undefined ? {} : { attendees: change.attendees.map(attendee) }),
    },
    { headers: IMMUTABLE },
  );

/** Tells every attendee, with the reason. Cancelling twice is the same as once. */
export async function cancelEvent(
  graph: GraphClient,
  organizer: string,
  eventId: string,
  comment: string,
): Promise<void> {
  try {
    await graph.act(at`/users/${organizer}/events/${eventId}/cancel`, { comment });
  } catch (error) {
    if (!isGraphFault(error, 'not-found', 'gone')) throw error;
  }
}
