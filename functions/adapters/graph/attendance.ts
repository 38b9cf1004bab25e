import { z } from 'zod';
import { emailIn } from '../../../domain/attendance';
import type { Instant } from '../../../domain/kernel/instant';
import { at, type GraphClient } from './client';
import { GraphInstant } from './times';

export interface ReportHead {
  readonly reportId: string;
  readonly start: Instant | null;
  readonly end: Instant | null;
}
export interface AttendanceRecord {
  readonly aadObjectId: string | null;
  /** Where that account lives; `null` when Graph does not say (own people, anonymous guests). */
  readonly tenantId: string | null;
  readonly name: string;
  /** Lower case; `null` for guests and people on the phone. */
  readonly email: string | null;
  readonly userType: string | null;
  readonly role: 'organizador' | 'presentador' | 'asistente' | '';
  readonly intervals: readonly { readonly join: Instant; readonly leave: Instant }[];
  /** What Graph says when it gives no hours: 0, they never came in (the lobby); `null`, it is not known. */
  readonly seconds: number | null;
}

const Head = z.object({
  id: z.string().min(1),
  meetingStartDateTime: GraphInstant.nullish(),
  meetingEndDateTime: GraphInstant.nullish(),
});
/** An hour that cannot be read is as one that is missing: it must not take the rest of the report with it. */
const Hour = GraphInstant.nullish().catch(null);
const Interval = z.object({ joinDateTime: Hour, leaveDateTime: Hour });
const ROLES: Readonly<Record<string, AttendanceRecord['role']>> = {
  organizer: 'organizador',
  presenter: 'presentador',
  attendee: 'asistente',
};

/** An interval without one of its ends tells no duration and is left out; the person stays. */
function intervals(found: readonly z.infer<typeof Interval>[]): AttendanceRecord['intervals'] {
  return found.flatMap(({ joinDateTime: join, leaveDateTime: leave }) =>
    join && leave && leave > join ? [{ join, leave }] : [],
  );
}

const Record = z
  .object({
    emailAddress: z.string().nullish(),
    role: z.string().nullish(),
    totalAttendanceInSeconds: z.number().int().min(0).nullish().catch(null),
    identity: z
      .object({
        id: z.string().nullish(),
        tenantId: z.string().nullish(),
        displayName: z.string().nullish(),
        userIdentityType: z.string().nullish(),
      })
      .nullish(),
    attendanceIntervals: z.array(Interval).nullish(),
  })
  .transform(
    (record): AttendanceRecord => ({
      aadObjectId: record.identity?.id || null,
      tenantId: record.identity?.tenantId || null,
      name: record.identity?.displayName?.trim() ?? '',
      email: emailIn(record.emailAddress ?? ''),
      userType: record.identity?.userIdentityType ?? null,
      role: ROLES[record.role?.toLowerCase() ?? ''] ?? '',
      intervals: intervals(record.attendanceIntervals ?? []),
      seconds: record.attendanceIntervals?.length ? null : (record.totalAttendanceInSeconds ?? null),
    }),
  );

const reports = (organizerId: string, meetingId: string) =>
  at`/users/${organizerId}/onlineMeetings/${meetingId}/attendanceReports`;

/** One report per Teams session of the meeting; Graph keeps the last 50, for a year. Empty until a session has ended. */
export async function listAttendanceReports(
  graph: GraphClient,
  organizerId: string,
  meetingId: string,
): Promise<readonly ReportHead[]> {
  const found = await graph.list(reports(organizerId, meetingId), Head);
  return found.map(({ id, meetingStartDateTime, meetingEndDateTime }) => ({
    reportId: id,
    start: meetingStartDateTime ?? null,
    end: meetingEndDateTime ?? null,
  }));
}

/** The people of one report: the list of reports never carries them. */
export const attendanceRecords = (
  graph: GraphClient,
  organizerId: string,
  meetingId: string,
  reportId: string,
): Promise<readonly AttendanceRecord[]> =>
  graph.list(`${reports(organizerId, meetingId)}/${encodeURIComponent(reportId)}/attendanceRecords`, Record);
