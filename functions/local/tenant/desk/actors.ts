import type { OnlineMeeting, Person } from '../model';
import { findChat, type Member, membersOf } from '../teams/chats';
import type { Author, Chat } from '../teams/model';
import type { World } from '../world';
import { DeskError, unknown } from './errors';

export function personAt(world: World, as: string): Person {
  const person = world.personBy(as);
  if (!person) throw unknown(`la persona ${as}`);
  return person;
}

export function chatAt(world: World, id: string): Chat {
  const chat = findChat(world, id);
  if (!chat) throw unknown(`el chat ${id}`);
  return chat;
}

export function meetingAt(world: World, id: string): OnlineMeeting {
  const meeting = world.data.meetings.find((it) => it.id === id || it.threadId === id);
  if (!meeting) throw unknown(`la reunión ${id}`);
  return meeting;
}

/** Somebody in this chat: by aadObjectId, by mail, or a visitor by key. Who is not in a chat neither reads nor writes there. */
export function memberAt(world: World, chat: Chat, as: string): Member {
  const wanted = world.personBy(as)?.id ?? as;
  const member = membersOf(world, chat).find((it) => it.key === wanted);
  if (!member) throw new DeskError(403, 'fuera-del-chat', 'Esa persona no está en este chat.');
  return member;
}

export const authorOf = (member: Member): Author => ({
  kind: member.person ? 'person' : 'visitor',
  key: member.key,
  name: member.name,
});
