/** What the desk's API answers, from the code that answers it; types only, nothing of it is bundled. */
export type { MesaRow, MesaView, PendingsView } from '../../../domain/reports';
export type { ChatMessage, ChatSummary } from '../tenant/desk/chats';
export type { DeskMail } from '../tenant/desk/mailbox';
export type { DeskMeeting } from '../tenant/desk/meetings';
export type { DeskPerson } from '../tenant/desk/people';
export type { CardAction, ClickResult, Dialog } from '../tenant/desk/shapes';
export type { CalendarEvent, RsvpAnswer } from '../tenant/model';
export type { Notification } from '../tenant/teams/model';

/** What `/tenant/desk/events` says: something changed, with the ids to fetch again. `hello` opens the stream. */
export interface DeskEvent {
  readonly type: string;
  readonly chatId?: string;
  readonly messageId?: string;
  readonly meetingId?: string;
  readonly eventId?: string;
  readonly personId?: string;
  readonly mailbox?: string;
}
