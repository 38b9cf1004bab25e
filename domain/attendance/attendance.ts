import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';

export interface Interval {
  readonly join: Instant;
  readonly leave: Instant;
}

/** A participant as one source reported them. `who` is how that source knows the person; names go to person versions at the edge. */
export interface Presence {
  readonly person: PersonRef;
  readonly intervals: readonly Interval[];
  /** What the report says they add up to, when it gives no more than the first entry and the last exit. */
  readonly seconds?: number;
  readonly role: 'organizador' | 'presentador' | 'asistente' | '';
  readonly source: 'graph' | 'csv' | 'manual';
  /** Guests without e-mail cannot be mailed and are listed (MES-056). */
  readonly hasEmail: boolean;
}

/** One report of one Teams session; a meeting that is left and joined again gives several. */
export interface AttendanceReport {
  readonly reportId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly presences: readonly Presence[];
}

/** What was shown to whoever registered in the room, and when they did. */
export interface SelfRegistration {
  readonly since: Instant;
  /** Version of the notice of data treatment that was accepted. */
  readonly aviso: string;
  /** They allowed that voice and image be recorded; absent: they did not. */
  readonly grabacion?: true;
}
export type ManualEntry = Presence & { readonly reason: string; readonly self?: SelfRegistration };

export interface Sheet {
  readonly mesaId: string;
  readonly reports: readonly AttendanceReport[];
  /** Entered by the relator by hand, with a reason; or by the person, in the room. */
  readonly manual: readonly ManualEntry[];
}

/** Stream `attendance:{sesionId}`. Provisional until a report arrives; a report that arrives after the acta was sent is a difference. */
export type AttendanceState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'provisional' } & Sheet)
  | ({ readonly kind: 'reported' } & Sheet)
  | ({
      readonly kind: 'settled';
      readonly settledAt: Instant;
      /** The people of the sheet when it was used for the acta. */
      readonly settled: readonly string[];
    } & Sheet);

export type AttendanceCommand =
  | { readonly type: 'add-report'; readonly mesaId: string; readonly report: AttendanceReport }
  | {
      readonly type: 'add-manual';
      readonly mesaId: string;
      readonly presence: Presence;
      readonly reason: string;
    }
  | {
      readonly type: 'register-self';
      readonly mesaId: string;
      readonly aviso: string;
      readonly grabacion?: true;
      readonly hasEmail: boolean;
    }
  | { readonly type: 'remove-manual'; readonly personId: string; readonly reason: string }
  | { readonly type: 'settle'; readonly mesaId: string };

export type AttendanceEvent =
  | { readonly type: 'report-added'; readonly mesaId: string; readonly report: AttendanceReport }
  | {
      readonly type: 'manual-added';
      readonly mesaId: string;
      readonly presence: Presence;
      readonly reason: string;
    }
  | {
      readonly type: 'self-registered';
      readonly mesaId: string;
      readonly aviso: string;
      readonly grabacion?: true;
      readonly hasEmail: boolean;
    }
  | { readonly type: 'manual-removed'; readonly personId: string; readonly reason: string }
  | { readonly type: 'settled'; readonly mesaId: string; readonly people: readonly string[] };

/** One line of the merged sheet: intervals united (overlap counted once), seconds recomputed from them. */
export interface Attendee {
  readonly person: PersonRef;
  readonly firstJoin: Instant | null;
  readonly lastLeave: Instant | null;
  /** `null` when no interval is known; never 0 for that. */
  readonly seconds: number | null;
  readonly intervals: readonly Interval[];
  readonly sources: readonly Presence['source'][];
  readonly hasEmail: boolean;
  /** What they answered about recording voice and image; absent: they were not asked. */
  readonly grabacion?: boolean;
}
