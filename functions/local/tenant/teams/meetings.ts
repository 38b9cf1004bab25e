import { channelMeetingId, newGuid } from '../ids';
import type { OnlineMeeting, Participant, Person, Session } from '../model';
import type { World } from '../world';
import { ensureMeetingChat, membersOf } from './chats';
import { deliver } from './deliver';

/** Who comes in: somebody of the directory, or a guest who only typed a name. */
export type Joiner =
  | { readonly person: Person }
  | {
      readonly visitor: {
        readonly key?: string | undefined;
        readonly name: string;
        readonly email?: string | undefined;
      };
    };

export const liveSession = (meeting: OnlineMeeting): Session | undefined =>
  meeting.sessions.find((session) => session.endedAt === null);

/** Joins; the first one in starts a session, and Teams tells the bot. Joining twice changes nothing. */
export function join(world: World, meeting: OnlineMeeting, who: Joiner): Participant {
  const at = world.now();
  let session = liveSession(meeting);
  const begins = session === undefined;
  if (!session) {
    session = { id: newGuid(), startedAt: at, endedAt: null, participants: [] };
    meeting.sessions.push(session);
  }
  const fresh = participantFor(meeting, who);
  let participant = session.participants.find((it) => it.key === fresh.key);
  if (!participant) {
    participant = fresh;
    session.participants.push(participant);
  }
  if (participant.intervals.at(-1)?.leave !== null) participant.intervals.push({ join: at, leave: null });
  world.changed({ type: 'meeting', meetingId: meeting.id });
  if (begins) announce(world, meeting, 'meetingStart', { StartTime: at });
  return participant;
}

function participantFor(meeting: OnlineMeeting, who: Joiner): Participant {
  if ('visitor' in who) {
    const { key, name, email } = who.visitor;
    const known = meeting.sessions.flatMap((session) => session.participants).find((it) => it.key === key);
    return {
      key: known?.key ?? `visitante-${newGuid()}`,
      personId: null,
      name,
      email: email ?? null,
      role: 'Attendee',
      intervals: [],
    };
  }
  const { person } = who;
  const given = meeting.roles.find((it) => it.personId === person.id)?.role;
  const role =
    person.id === meeting.organizerId
      ? 'Organizer'
      : person.kind === 'guest' || given === 'attendee'
        ? 'Attendee'
        : 'Presenter';
  const email = person.kind === 'guest' ? null : person.mail;
  return { key: person.id, personId: person.id, name: person.name, email, role, intervals: [] };
}

/** Leaves; when nobody is left the session is over, as in Teams. */
export function leave(world: World, meeting: OnlineMeeting, key: string): boolean {
  const session = liveSession(meeting);
  const interval = session?.participants.find((it) => it.key === key)?.intervals.at(-1);
  if (!session || !interval || interval.leave !== null) return false;
  interval.leave = world.now();
  if (session.participants.every((it) => it.intervals.at(-1)?.leave !== null))
    finish(world, meeting, session);
  else world.changed({ type: 'meeting', meetingId: meeting.id });
  return true;
}

/** «End meeting for everyone». */
export function endForAll(world: World, meeting: OnlineMeeting): boolean {
  const session = liveSession(meeting);
  if (!session) return false;
  finish(world, meeting, session);
  return true;
}

function finish(world: World, meeting: OnlineMeeting, session: Session): void {
  const at = world.now();
  for (const participant of session.participants) {
    const interval = participant.intervals.at(-1);
    if (interval && interval.leave === null) interval.leave = at;
  }
  session.endedAt = at;
  world.changed({ type: 'meeting', meetingId: meeting.id });
  announce(world, meeting, 'meetingEnd', { EndTime: at });
}

/** Meeting events reach the bot only where the app is in the meeting's chat; they may also never arrive (`controls.meetingEvents`). */
function announce(
  world: World,
  meeting: OnlineMeeting,
  name: 'meetingStart' | 'meetingEnd',
  time: object,
): void {
  const chat = ensureMeetingChat(world, meeting);
  if (!chat.installation || !world.data.controls.meetingEvents) return;
  const organizer = membersOf(world, chat).find((member) => member.key === meeting.organizerId) ?? null;
  world.background(chat.id, () =>
    deliver(world, chat, organizer, {
      type: 'event',
      name: `application/vnd.microsoft.${name}`,
      value: {
        MeetingType: 'Scheduled',
        Title: meeting.subject,
        Id: channelMeetingId(meeting.threadId),
        JoinUrl: meeting.joinUrl,
        ...time,
      },
    }),
  );
}
