import { z } from 'zod';
import { at, type GraphClient } from './client';

export interface OnlineMeeting {
  readonly onlineMeetingId: string;
  /** The conversation of the meeting, where the bot posts: `19:meeting_…@thread.v2`. */
  readonly chatId: string | null;
  readonly optionsUrl: string | null;
}

const Meeting = z
  .object({
    id: z.string().min(1),
    chatInfo: z.object({ threadId: z.string().nullish() }).nullish(),
    meetingOptionsWebUrl: z.string().nullish(),
  })
  .transform(
    (meeting): OnlineMeeting => ({
      onlineMeetingId: meeting.id,
      chatId: meeting.chatInfo?.threadId ?? null,
      optionsUrl: meeting.meetingOptionsWebUrl ?? null,
    }),
  );

/** The meeting behind an event's link. `organizerId` is an object id: online meetings take no mail address. Needs the access policy. */
export async function findMeetingByJoinUrl(
  graph: GraphClient,
  organizerId: string,
  joinUrl: string,
): Promise<OnlineMeeting | null> {
  const found = await graph.list(at`/users/${organizerId}/onlineMeetings`, Meeting, {
    query: { $filter: `JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'` },
  });
  return found[0] ?? null;
}

/** The conversation is also written in the link itself, for the time until the access policy works. */
export function chatIdOf(joinUrl: string): string | null {
  const encoded = /\/meetup-join\/([^/?]+)/.exec(joinUrl)?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
}

export interface MeetingAttendee {
  readonly aadObjectId: string | null;
  readonly upn: string;
  readonly coorganizer: boolean;
}

/**
 * Makes moderador and relator co-organizers. A calendar event cannot say it, so the meeting behind it is changed: Graph replaces the
 * whole list of attendees (onlineMeeting: update, v1.0, application permission OnlineMeetings.ReadWrite.All and the access policy).
 * A tenant that refuses leaves the meeting as it is: the organizer can name them in the meeting's options (`optionsUrl`).
 */
export const setCoorganizers = (
  graph: GraphClient,
  organizerId: string,
  meetingId: string,
  attendees: readonly MeetingAttendee[],
): Promise<void> =>
  graph.patch(at`/users/${organizerId}/onlineMeetings/${meetingId}`, {
    participants: {
      attendees: attendees.map(({ aadObjectId, upn, coorganizer }) => ({
        ...(aadObjectId === null ? {} : { identity: { user: { id: aadObjectId } } }),
        upn,
        role: coorganizer ? 'coorganizer' : 'attendee',
      })),
    },
  });
