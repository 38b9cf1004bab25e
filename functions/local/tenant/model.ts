import type { Chat, Notification } from './teams/model';

/** The nouns of the simulated tenant: what `state.json` holds. Moments are ISO strings in UTC. */
export interface TenantState {
  readonly version: 1;
  people: Person[];
  events: CalendarEvent[];
  meetings: OnlineMeeting[];
  mails: Mail[];
  uploads: Upload[];
  chats: Chat[];
  notifications: Notification[];
  controls: Controls;
  counters: Record<string, number>;
}

export interface Person {
  readonly id: string;
  name: string;
  mail: string;
  cargo: string;
  dependencia: string;
  managerId: string | null;
  /** A guest is in the directory without mailbox or Teams licence of this tenant. */
  readonly kind: 'member' | 'guest' | 'office';
}

export interface Body {
  readonly contentType: 'text' | 'html';
  readonly content: string;
}
export interface Address {
  readonly name: string;
  readonly address: string;
}
export type RsvpAnswer = 'none' | 'accepted' | 'tentativelyAccepted' | 'declined';
export interface Invitee extends Address {
  readonly type: 'required' | 'optional' | 'resource';
  response: RsvpAnswer;
  respondedAt: string | null;
}

export interface CalendarEvent {
  readonly id: string;
  readonly ownerId: string;
  readonly transactionId: string | null;
  /** Of the request that made it: the same transactionId must carry the same contents. */
  readonly requestDigest: string;
  readonly iCalUId: string;
  readonly createdAt: string;
  modifiedAt: string;
  revision: number;
  subject: string;
  body: Body;
  start: string;
  end: string;
  startZone: string;
  endZone: string;
  isAllDay: boolean;
  location: string;
  invitees: Invitee[];
  meetingId: string | null;
  state: 'planned' | 'cancelled';
  importance: string;
  sensitivity: string;
  showAs: string;
  reminderMinutes: number;
  isReminderOn: boolean;
  responseRequested: boolean;
  hideAttendees: boolean;
  allowNewTimeProposals: boolean;
  categories: string[];
  attachments: Attachment[];
}

export type MeetingRole = 'attendee' | 'presenter' | 'coorganizer';
export interface OnlineMeeting {
  readonly id: string;
  readonly organizerId: string;
  readonly threadId: string;
  readonly joinUrl: string;
  readonly createdAt: string;
  subject: string;
  start: string;
  end: string;
  /** Roles given through Graph; who is only invited is an attendee of the calendar event. */
  roles: { upn: string; personId: string | null; role: MeetingRole }[];
  sessions: Session[];
}
export interface Session {
  readonly id: string;
  readonly startedAt: string;
  endedAt: string | null;
  participants: Participant[];
}
/** Somebody in a meeting: a person of the directory, a guest or a visitor without identity (`personId` null). */
export interface Participant {
  readonly key: string;
  readonly personId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly role: 'Organizer' | 'Presenter' | 'Attendee';
  intervals: { readonly join: string; leave: string | null }[];
}

/** The bytes lie in `blobs/{sha256}`. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly modifiedAt: string;
}
export interface Mail {
  id: string;
  /** Address of the mailbox it lies in, lower case. */
  readonly mailbox: string;
  folder: 'drafts' | 'sentitems' | 'inbox';
  readonly kind: 'mail' | 'invitation' | 'update' | 'cancellation' | 'response';
  readonly eventId: string | null;
  readonly createdAt: string;
  modifiedAt: string;
  sentAt: string | null;
  receivedAt: string | null;
  revision: number;
  immutable: boolean;
  internetMessageId: string;
  conversationId: string;
  subject: string;
  body: Body;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  replyTo: Address[];
  importance: string;
  categories: string[];
  headers: { name: string; value: string }[];
  isRead: boolean;
  attachments: Attachment[];
}
export interface Upload {
  readonly token: string;
  readonly target: { readonly kind: 'mail' | 'event'; readonly id: string };
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly expiresAt: string;
  received: number;
}

/** Switches of the desk: what an administrator, the network or Microsoft may do to us. */
export interface Controls {
  accessPolicy: 'granted' | 'denied';
  attendanceDelayMs: number;
  meetingEvents: boolean;
  /** ChatMessage.Read.Chat: the bot hears everything said in a meeting's chat. */
  hearsAllChat: boolean;
  deniedRoles: string[];
  latencyMs: number;
  faults: Fault[];
}
/** The next `times` requests that match fail; `after` = the work was done and only the answer is lost. */
export interface Fault {
  readonly surface: 'graph' | 'connector';
  readonly match: string;
  readonly status: number;
  readonly when: 'before' | 'after';
  readonly retryAfter: number | null;
  times: number;
}
