import type { OnlineMeeting } from '../model';
import { ensureMeetingChat } from '../teams/chats';
import { endForAll, type Joiner, join, leave, liveSession } from '../teams/meetings';
import type { World } from '../world';
import { meetingAt, personAt } from './actors';
import { DeskError } from './errors';

export interface DeskMeeting {
  readonly id: string;
  readonly chatId: string;
  readonly joinUrl: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly organizer: string;
  readonly cancelled: boolean;
  readonly installed: boolean;
  readonly coorganizers: readonly string[];
  readonly live: boolean;
  readonly present: readonly {
    readonly key: string;
    readonly name: string;
    readonly role: string;
    readonly since: string;
  }[];
  readonly sessions: OnlineMeeting['sessions'];
}

export function describeMeeting(world: World, meeting: OnlineMeeting): DeskMeeting {
  const event = world.data.events.find((it) => it.meetingId === meeting.id);
  const session = liveSession(meeting);
  const present = (session?.participants ?? []).flatMap(({ key, name, role, intervals }) => {
    const last = intervals.at(-1);
    return last && last.leave === null ? [{ key, name, role, since: last.join }] : [];
  });
  return {
    id: meeting.id,
    chatId: meeting.threadId,
    joinUrl: meeting.joinUrl,
    subject: meeting.subject,
    start: meeting.start,
    end: meeting.end,
    organizer: meeting.organizerId,
    cancelled: event !== undefined && event.state !== 'planned',
    installed: ensureMeetingChat(world, meeting).installation !== null,
    coorganizers: meeting.roles.filter((it) => it.role === 'coorganizer').map((it) => it.personId ?? it.upn),
    live: session !== undefined,
    present,
    sessions: meeting.sessions,
  };
}

/** All meetings, or those of one person, soonest first. */
export function listMeetings(world: World, as?: string): DeskMeeting[] {
  const person = as ? personAt(world, as) : null;
  const mine = (meeting: OnlineMeeting): boolean =>
    !person ||
    meeting.organizerId === person.id ||
    world.data.events.some(
      (event) =>
        event.meetingId === meeting.id &&
        event.invitees.some((it) => it.address.toLowerCase() === person.mail.toLowerCase()),
    ) ||
    meeting.sessions.some((session) => session.participants.some((it) => it.personId === person.id));
  return world.data.meetings
    .filter(mine)
    .map((meeting) => describeMeeting(world, meeting))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

export type JoinInput =
  | { readonly as: string }
  | {
      readonly visitor: {
        readonly key?: string | undefined;
        readonly name: string;
        readonly email?: string | undefined;
      };
    };

/** Joins as a person, or as a visitor who types a name; answers the key by which they act and leave. */
export function joinMeeting(
  world: World,
  id: string,
  input: JoinInput,
): { readonly key: string; readonly meeting: DeskMeeting } {
  const meeting = meetingAt(world, id);
  const who: Joiner = 'visitor' in input ? { visitor: input.visitor } : { person: personAt(world, input.as) };
  const participant = join(world, meeting, who);
  return { key: participant.key, meeting: describeMeeting(world, meeting) };
}

export function leaveMeeting(world: World, id: string, as: string): DeskMeeting {
  const meeting = meetingAt(world, id);
  if (!leave(world, meeting, world.personBy(as)?.id ?? as))
    throw new DeskError(409, 'no-esta', 'Esa persona no está en la reunión.');
  return describeMeeting(world, meeting);
}

export function endMeeting(world: World, id: string): DeskMeeting {
  const meeting = meetingAt(world, id);
  if (!endForAll(world, meeting)) throw new DeskError(409, 'sin-sesion', 'La reunión no está en curso.');
  return describeMeeting(world, meeting);
}
