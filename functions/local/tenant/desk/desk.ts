import type { z } from 'zod';
import { calendarOf } from '../calendar';
import type { CalendarEvent, Controls, RsvpAnswer } from '../model';
import type { Notification } from '../teams/model';
import type { World } from '../world';
import { chatAt, meetingAt, personAt } from './actors';
import { dropEvent, moveEvent } from './calendar-hand';
import { click, refresh } from './cards';
import { type ChatMessage, type ChatSummary, chatsOf, messagesOf, say, summaryOf } from './chats';
import { dialogClose, dialogSubmit } from './dialogs';
import { callExtension, type ExtensionCall, postCard } from './extensions';
import { attachmentBytes, type DeskMail, describeMail, mailsOf, markRead, respond } from './mailbox';
import {
  type DeskMeeting,
  describeMeeting,
  endMeeting,
  type JoinInput,
  joinMeeting,
  leaveMeeting,
  listMeetings,
} from './meetings';
import { type DeskPerson, listPeople, type NewPerson, newPerson, setInstalled } from './people';
import type { Click, ClickResult } from './shapes';

/** Everything a person at the desk can do; `as` is an aadObjectId, a mail, or a visitor's key. The HTTP routes and tests in process call the same. */
export interface Desk {
  readonly people: () => DeskPerson[];
  readonly addPerson: (input: z.output<typeof NewPerson>) => DeskPerson;
  readonly install: (as: string) => DeskPerson;
  readonly uninstall: (as: string) => DeskPerson;
  readonly chats: (as: string) => ChatSummary[];
  readonly chat: (chatId: string) => ChatSummary;
  readonly messages: (chatId: string, as: string) => ChatMessage[];
  readonly say: (
    chatId: string,
    as: string,
    said: { readonly text: string; readonly mention?: boolean },
  ) => ReturnType<typeof say>;
  readonly click: (chatId: string, messageId: string, click: Click) => Promise<ClickResult>;
  readonly refresh: (chatId: string, messageId: string, as: string) => Promise<ClickResult>;
  readonly submitDialog: (token: string, given: Parameters<typeof dialogSubmit>[2]) => Promise<ClickResult>;
  readonly closeDialog: (token: string) => boolean;
  readonly extension: (call: ExtensionCall) => Promise<unknown>;
  readonly postCard: (chatId: string, as: string, attachment: unknown) => string;
  readonly meetings: (as?: string) => DeskMeeting[];
  readonly meeting: (id: string) => DeskMeeting;
  readonly join: (id: string, who: JoinInput) => { readonly key: string; readonly meeting: DeskMeeting };
  readonly leave: (id: string, as: string) => DeskMeeting;
  readonly end: (id: string) => DeskMeeting;
  readonly calendar: (as: string) => CalendarEvent[];
  readonly mail: (as: string, folder?: string) => DeskMail[];
  readonly allSent: () => DeskMail[];
  readonly readMail: (id: string) => DeskMail;
  readonly attachment: (mailId: string, attachmentId: string) => ReturnType<typeof attachmentBytes>;
  readonly moveEvent: (eventId: string, start: string, end: string) => CalendarEvent;
  readonly dropEvent: (eventId: string) => CalendarEvent;
  readonly respond: (eventId: string, as: string, response: RsvpAnswer) => CalendarEvent;
  readonly notifications: (as: string) => Notification[];
  readonly setControls: (change: { readonly [K in keyof Controls]?: Controls[K] | undefined }) => Controls;
  readonly counters: () => Readonly<Record<string, number>>;
  readonly settled: () => Promise<void>;
}

export const createDesk = (world: World): Desk => ({
  people: () => listPeople(world),
  addPerson: (input) => newPerson(world, input),
  install: (as) => setInstalled(world, as, true),
  uninstall: (as) => setInstalled(world, as, false),
  chats: (as) => chatsOf(world, as),
  chat: (chatId) => summaryOf(world, chatAt(world, chatId)),
  messages: (chatId, as) => messagesOf(world, chatId, as),
  say: (chatId, as, said) => say(world, chatId, as, said),
  click: (chatId, messageId, asked) => click(world, chatId, messageId, asked),
  refresh: (chatId, messageId, as) => refresh(world, chatId, messageId, as),
  submitDialog: (token, given) => dialogSubmit(world, token, given),
  closeDialog: (token) => dialogClose(world, token),
  extension: (call) => callExtension(world, call),
  postCard: (chatId, as, attachment) => postCard(world, chatId, as, attachment),
  meetings: (as) => listMeetings(world, as),
  meeting: (id) => describeMeeting(world, meetingAt(world, id)),
  join: (id, who) => joinMeeting(world, id, who),
  leave: (id, as) => leaveMeeting(world, id, as),
  end: (id) => endMeeting(world, id),
  calendar: (as) => [...calendarOf(world, personAt(world, as))].sort((a, b) => (a.start < b.start ? -1 : 1)),
  mail: (as, folder = 'inbox') => mailsOf(world, as, folder),
  allSent: () => world.data.mails.filter((it) => it.folder === 'sentitems').map(describeMail),
  readMail: (id) => markRead(world, id),
  attachment: (mailId, attachmentId) => attachmentBytes(world, mailId, attachmentId),
  moveEvent: (eventId, start, end) => moveEvent(world, eventId, start, end),
  dropEvent: (eventId) => dropEvent(world, eventId),
  respond: (eventId, as, response) => respond(world, eventId, as, response),
  notifications: (as) => {
    const { id } = personAt(world, as);
    return world.data.notifications.filter((it) => it.personId === id).reverse();
  },
  setControls: (change) => {
    Object.assign(
      world.data.controls,
      Object.fromEntries(Object.entries(change).filter(([, it]) => it !== undefined)),
    );
    world.changed({ type: 'controls' });
    return world.data.controls;
  },
  counters: () => ({ ...world.data.counters }),
  settled: () => world.settled(),
});
