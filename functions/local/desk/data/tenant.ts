import type {
  CalendarEvent,
  CardAction,
  ChatMessage,
  ChatSummary,
  ClickResult,
  DeskMail,
  DeskMeeting,
  DeskPerson,
  Notification,
  RsvpAnswer,
} from '../wire';
import { ask } from './http';

const DESK = '/tenant/desk';
const e = encodeURIComponent;
const get = <T>(path: string) => ask<T>('GET', DESK + path);
const post = <T>(path: string, body: unknown = {}) => ask<T>('POST', DESK + path, { body });
const messageAt = (chat: string, message: string): string => `/chats/${e(chat)}/messages/${e(message)}`;

export interface NewPerson {
  readonly name: string;
  readonly mail: string;
  readonly cargo: string;
  readonly dependencia: string;
  readonly kind: 'member' | 'guest';
}
export type Said = { readonly delivery: 'delivered' | 'unheard' | 'failed'; readonly why?: string };

/** The desk's API (functions/local/tenant/README.md), one function per request. */
export const tenant = {
  people: () => get<{ readonly people: readonly DeskPerson[]; readonly tenantId: string }>('/people'),
  addPerson: (person: NewPerson) => post<DeskPerson>('/people', person),
  install: (as: string) => post<DeskPerson>(`/people/${e(as)}/install`),
  uninstall: (as: string) => ask<DeskPerson>('DELETE', `${DESK}/people/${e(as)}/install`),
  chats: (as: string) => get<{ readonly chats: readonly ChatSummary[] }>(`/people/${e(as)}/chats`),
  chat: (id: string) => get<ChatSummary>(`/chats/${e(id)}`),
  messages: (chat: string, as: string) =>
    get<{ readonly messages: readonly ChatMessage[] }>(`/chats/${e(chat)}/messages?as=${e(as)}`),
  say: (chat: string, as: string, text: string) => post<Said>(`/chats/${e(chat)}/messages`, { as, text }),
  /** The message extension's search; what comes back is the bot's own. */
  find: (chat: string, as: string, commandId: string, parameter: string, text: string) =>
    post<unknown>('/extensions', {
      as,
      chatId: chat,
      commandId,
      kind: 'query',
      parameters: [{ name: parameter, value: text }],
    }),
  postCard: (chat: string, as: string, attachment: unknown) =>
    post<unknown>(`/chats/${e(chat)}/cards`, { as, attachment }),
  click: (chat: string, message: string, as: string, action: CardAction) =>
    post<ClickResult>(`${messageAt(chat, message)}/click`, { as, action }),
  refresh: (chat: string, message: string, as: string) =>
    post<ClickResult>(`${messageAt(chat, message)}/refresh`, { as }),
  submitDialog: (token: string, data: unknown) => post<ClickResult>(`/dialogs/${e(token)}/submit`, { data }),
  closeDialog: (token: string) => ask<unknown>('DELETE', `${DESK}/dialogs/${e(token)}`),
  calendar: (as: string) => get<{ readonly events: readonly CalendarEvent[] }>(`/people/${e(as)}/calendar`),
  meetings: (as: string) => get<{ readonly meetings: readonly DeskMeeting[] }>(`/people/${e(as)}/meetings`),
  everyMeeting: () => get<{ readonly meetings: readonly DeskMeeting[] }>('/meetings'),
  join: (meeting: string, as: string) => post<unknown>(`/meetings/${e(meeting)}/join`, { as }),
  visit: (meeting: string, name: string, email: string) =>
    post<{ readonly key: string }>(`/meetings/${e(meeting)}/join`, {
      visitor: { name, ...(email ? { email } : {}) },
    }),
  leave: (meeting: string, as: string) => post<unknown>(`/meetings/${e(meeting)}/leave`, { as }),
  end: (meeting: string) => post<unknown>(`/meetings/${e(meeting)}/end`),
  respond: (event: string, as: string, response: RsvpAnswer) =>
    post<CalendarEvent>(`/events/${e(event)}/respond`, { as, response }),
  moveEvent: (event: string, start: string, end: string) =>
    post<CalendarEvent>(`/events/${e(event)}/move`, { start, end }),
  dropEvent: (event: string) => post<CalendarEvent>(`/events/${e(event)}/cancel`),
  mail: (as: string, folder: string) =>
    get<{ readonly mails: readonly DeskMail[] }>(`/people/${e(as)}/mail?folder=${folder}`),
  readMail: (id: string) => get<DeskMail>(`/mail/${e(id)}`),
  notifications: (as: string) =>
    get<{ readonly notifications: readonly Notification[] }>(`/people/${e(as)}/notifications`),
};
