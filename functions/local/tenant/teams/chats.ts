import { botUserId, channelMeetingId, personalChatId, personalGraphChatId, teamsUserId } from '../ids';
import type { OnlineMeeting, Participant, Person } from '../model';
import type { World } from '../world';
import type { Author, Chat, Message } from './model';

/** Somebody who can be in a chat: a person of the directory, or a visitor of a meeting whom nobody has identified. */
export interface Member {
  readonly key: string;
  readonly name: string;
  readonly person: Person | null;
  readonly role: 'owner' | 'guest' | 'member' | 'anonymous';
}

const newChat = (
  world: World,
  it: Pick<Chat, 'id' | 'graphId' | 'kind' | 'personId' | 'meetingId'>,
): Chat => {
  const chat: Chat = { ...it, createdAt: world.now(), installation: null, tabs: [], messages: [] };
  world.data.chats.push(chat);
  world.file.touch(chat.id);
  return chat;
};

/** The chat of one person with the bot. */
export function ensurePersonalChat(world: World, person: Person): Chat {
  const { appId } = world.setting;
  const id = personalChatId(appId, person.id);
  return (
    world.data.chats.find((chat) => chat.id === id) ??
    newChat(world, {
      id,
      graphId: personalGraphChatId(appId, person.id),
      kind: 'personal',
      personId: person.id,
      meetingId: null,
    })
  );
}

export function ensureMeetingChat(world: World, meeting: OnlineMeeting): Chat {
  const id = meeting.threadId;
  return (
    world.data.chats.find((chat) => chat.id === id) ??
    newChat(world, { id, graphId: id, kind: 'meeting', personId: null, meetingId: meeting.id })
  );
}

export const findChat = (world: World, id: string): Chat | undefined =>
  world.data.chats.find(
    (chat) => chat.id === id || chat.graphId === id || `${chat.id};` === id.slice(0, chat.id.length + 1),
  );

export const meetingOf = (world: World, chat: Chat): OnlineMeeting | undefined =>
  world.data.meetings.find((meeting) => meeting.id === chat.meetingId);

/** Who is in the chat now: for a meeting its organizer, everyone invited who has an account, and whoever joined. */
export function membersOf(world: World, chat: Chat): Member[] {
  if (chat.personId) {
    const person = world.personBy(chat.personId);
    return person ? [memberOf(person, false)] : [];
  }
  const meeting = meetingOf(world, chat);
  if (!meeting) return [];
  const event = world.data.events.find((candidate) => candidate.meetingId === meeting.id);
  const joined: Participant[] = meeting.sessions.flatMap((session) => session.participants);
  const ids = [
    meeting.organizerId,
    ...(event?.invitees ?? []).map((invitee) => world.personBy(invitee.address)?.id),
    ...meeting.roles.map((role) => role.personId ?? world.personBy(role.upn)?.id),
    ...joined.map((participant) => participant.personId),
  ];
  const people = [...new Set(ids.filter((id) => typeof id === 'string'))]
    .map((id) => world.personBy(id))
    .filter((person) => person !== undefined)
    .map((person) => memberOf(person, person.id === meeting.organizerId));
  const visitors = new Map(joined.filter((one) => !one.personId).map((one) => [one.key, one]));
  return [
    ...people,
    ...[...visitors.values()].map(
      (one): Member => ({ key: one.key, name: one.name, person: null, role: 'anonymous' }),
    ),
  ];
}

const memberOf = (person: Person, owner: boolean): Member => ({
  key: person.id,
  name: person.name,
  person,
  role: owner ? 'owner' : person.kind === 'guest' ? 'guest' : 'member',
});

/** The account as the bot sees it. A visitor has no `aadObjectId`: there is nothing to trust. */
export function accountOf(member: Member): Readonly<Record<string, unknown>> {
  const id = teamsUserId(member.key);
  return member.person ? { id, name: member.name, aadObjectId: member.person.id } : { id, name: member.name };
}

export const botAccount = (world: World): Readonly<Record<string, unknown>> => ({
  id: botUserId(world.setting.appId),
  name: world.setting.botName,
});

/** What the connector's roster says of a member. */
export function rosterEntry(world: World, member: Member): Readonly<Record<string, unknown>> {
  const account = accountOf(member);
  if (!member.person) return { ...account, tenantId: world.setting.tenantId, userRole: 'anonymous' };
  const [givenName = member.name, ...rest] = member.name.split(' ');
  return {
    ...account,
    objectId: member.person.id,
    givenName,
    surname: rest.join(' '),
    email: member.person.mail,
    userPrincipalName: member.person.mail,
    tenantId: world.setting.tenantId,
    userRole: member.person.kind === 'guest' ? 'guest' : 'user',
  };
}

/** `conversation` and `channelData` of every activity from this chat. */
export function placeOf(
  world: World,
  chat: Chat,
): { readonly conversation: object; readonly channelData: object } {
  const { tenantId } = world.setting;
  const tenant = { id: tenantId };
  if (chat.kind === 'personal')
    return { conversation: { conversationType: 'personal', tenantId, id: chat.id }, channelData: { tenant } };
  return {
    conversation: { isGroup: true, conversationType: 'groupChat', tenantId, id: chat.id },
    channelData: { tenant, meeting: { id: channelMeetingId(chat.id) } },
  };
}

let last = 0;
/** Teams numbers messages by the millisecond; two never share a number. */
function newMessageId(world: World): string {
  last = Math.max(
    last + 1,
    world.setting.now().getTime(),
    ...world.data.chats.map((chat) => Number(chat.messages.at(-1)?.id ?? 0) + 1),
  );
  return String(last);
}

export type Draft = Partial<
  Pick<
    Message,
    | 'textFormat'
    | 'attachments'
    | 'entities'
    | 'suggestedActions'
    | 'summary'
    | 'replyToId'
    | 'notes'
    | 'delivery'
  >
> & {
  readonly text: string;
};

export function post(world: World, chat: Chat, from: Author, draft: Draft): Message {
  const message: Message = {
    id: newMessageId(world),
    from,
    createdAt: world.now(),
    editedAt: null,
    deleted: false,
    revision: 1,
    text: draft.text,
    textFormat: draft.textFormat ?? 'plain',
    attachments: draft.attachments ?? [],
    entities: draft.entities ?? [],
    suggestedActions: draft.suggestedActions ?? null,
    summary: draft.summary ?? null,
    replyToId: draft.replyToId ?? null,
    notes: draft.notes ?? [],
    views: {},
    delivery: draft.delivery ?? null,
  };
  chat.messages.push(message);
  world.changed({ type: 'message', chatId: chat.id, messageId: message.id });
  return message;
}
