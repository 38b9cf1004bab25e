import type { Brand } from './brand';

/** A moment, UTC, ISO 8601 with milliseconds: `2026-11-24T14:00:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;
/** A day of the calendar, no zone: `2026-11-24`. */
export type PlainDate = Brand<string, 'PlainDate'>;
