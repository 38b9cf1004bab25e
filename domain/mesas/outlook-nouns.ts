import type { Instant } from '../kernel/instant';

/** What somebody did to the event in Outlook, not here. */
export type OutlookCommand =
  | {
      readonly type: 'move-outside';
      readonly eventId: string;
      readonly start: Instant;
      readonly end: Instant;
    }
  | { readonly type: 'lose-event'; readonly eventId: string }
  | { readonly type: 'book-again' };
export type OutlookEvent =
  | {
      readonly type: 'moved-outside';
      readonly eventId: string;
      readonly start: Instant;
      readonly end: Instant;
    }
  | { readonly type: 'event-lost'; readonly eventId: string }
  | { readonly type: 'booked-again' };
