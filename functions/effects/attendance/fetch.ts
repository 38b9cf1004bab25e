import { addReport, attendanceFeature, type Interval, type Presence } from '../../../domain/attendance';
import { compare } from '../../../domain/kernel/instant';
import { ok } from '../../../domain/kernel/result';
import {
  type AttendanceRecord,
  attendanceRecords,
  findMeetingByJoinUrl,
  type GraphFault,
  isGraphFault,
  listAttendanceReports,
  type ReportHead,
} from '../../adapters/graph';
import { idOf } from '../job-data';
import { organizerId } from '../organizer';
import type { Effect, Job, World } from '../ports';
import { perform } from '../system';
import { joiner } from './joiner';
import { LAST_ROUND, nextLook } from './looks';
import { type Sitting, sittingOf } from './sitting';
import { tellNoPolicy, tellNoReport } from './tell';

/**
 * Takes the attendance reports of the sitting into our record: each session once, people matched, nobody counted twice.
 * While none is there, the sheet stays provisional and the look is repeated for a day.
 */
export const fetchAttendance: Effect = async (job, world) => {
  const reader = world.office.reader(job.tenantId);
  const sitting = await sittingOf(reader, idOf(job, 'mesaId'), idOf(job, 'sesionId'));
  if (!sitting) return;
  try {
    const reports = await newReports(world, job, sitting);
    await lookAgain(world, job, sitting, reports);
  } catch (error) {
    if (!isGraphFault(error, 'policy', 'forbidden')) throw error;
    await denied(world, job, sitting, error);
  }
};

/** The reports that Graph has of this meeting; those not yet in the sheet are added to it. */
async function newReports(world: World, job: Job, sitting: Sitting): Promise<readonly ReportHead[]> {
  const { tenantId } = job;
  const organizer = await organizerId(world);
  const meetingId = sitting.calendar.onlineMeetingId || (await meetingOf(world, organizer, sitting));
  if (!meetingId) return [];
  const heads = (await announced(world, organizer, meetingId)).filter((head) => ofThisSitting(head, sitting));
  const { state } = await world.office.reader(tenantId).get(attendanceFeature, sitting.sesionId);
  const known = state.kind === 'none' ? [] : state.reports.map(({ reportId }) => reportId);
  const taken = [];
  for (const head of heads)
    if (known.includes(head.reportId) || (await take(world, job, { sitting, organizer, meetingId, head })))
      taken.push(head);
  return taken;
}

/** Graph knows no reports of a meeting that has not been held, of one in a channel, or just after it ends: the next look asks again. */
async function announced(world: World, organizer: string, meetingId: string): Promise<readonly ReportHead[]> {
  try {
    return await listAttendanceReports(world.graph, organizer, meetingId);
  } catch (error) {
    if (isGraphFault(error, 'not-found', 'gone')) return [];
    throw error;
  }
}

async function meetingOf(world: World, organizer: string, sitting: Sitting): Promise<string | null> {
  const found = await findMeetingByJoinUrl(world.graph, organizer, sitting.calendar.joinUrl);
  return found?.onlineMeetingId ?? null;
}

/** Days before the sitting people may have tried the link: that is no attendance of this mesa. */
function ofThisSitting({ end, start }: ReportHead, { openedAt }: Sitting): boolean {
  return start !== null && end !== null && compare(end, openedAt) >= 0;
}

interface Session {
  readonly sitting: Sitting;
  readonly organizer: string;
  readonly meetingId: string;
  readonly head: ReportHead;
}

/** `false`: Graph announces the report and has not written its people yet; the next look asks again. */
async function take(
  world: World,
  job: Job,
  { sitting, organizer, meetingId, head }: Session,
): Promise<boolean> {
  const { tenantId } = job;
  const { reportId, start, end } = head;
  if (start === null || end === null) return false;
  const records = await attendanceRecords(world.graph, organizer, meetingId, reportId);
  if (records.length === 0) return false;
  const presences = [];
  for (const record of records.filter(({ seconds }) => seconds !== 0)) {
    const known = await joiner(world, { tenantId, sesionId: sitting.sesionId }, record);
    if (known) presences.push({ ...known, ...hoursOf(record), role: record.role, source: 'graph' as const });
  }
  const { mesaId, sesionId } = sitting;
  await perform(
    world,
    tenantId,
    addReport,
    { mesaId, sesionId, report: { reportId, start, end, presences } },
    `attendance/report:${reportId}`,
  );
  world.log.info({ mesaId, reportId, people: presences.length }, 'attendance report taken');
  return true;
}

const hoursOf = ({
  intervals,
  seconds,
}: AttendanceRecord): { intervals: Interval[] } & Pick<Presence, 'seconds'> => ({
  intervals: [...intervals],
  ...(seconds === null ? {} : { seconds }),
});

async function lookAgain(
  world: World,
  job: Job,
  sitting: Sitting,
  reports: readonly ReportHead[],
): Promise<void> {
  const round = Number(job.data['round'] ?? 0);
  const covered = reports.some(({ end }) => end !== null && compare(end, sitting.closedAt) >= 0);
  const after = nextLook({ round, closedAt: sitting.closedAt, now: world.office.now(), covered });
  if (after === null) {
    if (reports.length === 0) await tellNoReport(world, job.tenantId, sitting);
    return;
  }
  const next = covered ? LAST_ROUND : round + 1;
  const key = `${job.key.replace(/#\d+$/, '')}#${next}`;
  const again = { topic: job.topic, key, data: { ...job.data, round: next }, after };
  await perform(
    world,
    job.tenantId,
    { name: 'attendance/look-again', run: async (_input, desk) => ok(desk.tell(again)) },
    null,
    `look:${key}`,
  );
}

/** An administrator must act; meanwhile the relator has the CSV and the list by hand. */
async function denied(world: World, job: Job, sitting: Sitting, fault: GraphFault): Promise<void> {
  world.log.warn(
    { mesaId: sitting.mesaId, code: fault.code, status: fault.status },
    'attendance is denied to this application',
  );
  await tellNoPolicy(world, job.tenantId, sitting);
}
