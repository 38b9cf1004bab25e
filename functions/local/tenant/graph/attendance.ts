import { Hono } from 'hono';
import type { OnlineMeeting, Participant, Session } from '../model';
import type { World } from '../world';
import { itemNotFound } from './errors';
import { needs } from './guard';
import { meetingOr404, organizerOr404 } from './meetings';
import { type Item, page } from './odata';
import { context } from './users';

const KEPT = 50;
const seconds = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

/** Sessions that ended long enough ago for Teams to have written their report; newest first. */
function reported(world: World, meeting: OnlineMeeting): Session[] {
  const now = world.setting.now().getTime();
  return meeting.sessions
    .filter(
      (session) =>
        session.endedAt !== null &&
        Date.parse(session.endedAt) + world.data.controls.attendanceDelayMs <= now,
    )
    .reverse()
    .slice(0, KEPT);
}

function record(world: World, participant: Participant): Item {
  const intervals = participant.intervals.map(({ join, leave }) => ({
    joinDateTime: join,
    leaveDateTime: leave ?? join,
    durationInSeconds: seconds(join, leave ?? join),
  }));
  return {
    id: participant.personId ?? participant.key,
    emailAddress: participant.email ?? '',
    totalAttendanceInSeconds: intervals.reduce((sum, one) => sum + one.durationInSeconds, 0),
    role: participant.role,
    identity: participant.personId
      ? {
          '@odata.type': '#microsoft.graph.communicationsUserIdentity',
          id: participant.personId,
          displayName: participant.name,
          tenantId: world.setting.tenantId,
        }
      : { id: null, displayName: participant.name, tenantId: null },
    attendanceIntervals: intervals,
  };
}

const summary = (session: Session): Item => ({
  id: session.id,
  totalParticipantCount: session.participants.length,
  meetingStartDateTime: session.startedAt,
  meetingEndDateTime: session.endedAt,
});

/** One report per session; the list carries no records, each report must be expanded. */
export function attendanceRoutes(world: World): Hono {
  const app = new Hono();
  const may = needs(world, 'teams', 'OnlineMeetingArtifact.Read.All');
  const base = '/users/:id/onlineMeetings/:meeting/attendanceReports';
  const open = (id: string, meetingId: string): { meeting: OnlineMeeting; path: string } => {
    const organizer = organizerOr404(world, id);
    const meeting = meetingOr404(world, organizer, meetingId);
    return { meeting, path: `users('${organizer.id}')/onlineMeetings('${meeting.id}')/attendanceReports` };
  };
  const sessionOf = (meeting: OnlineMeeting, id: string): Session => {
    const session = reported(world, meeting).find((it) => it.id === id);
    if (!session) throw itemNotFound();
    return session;
  };
  app.get(base, may, (c) => {
    const { meeting, path } = open(c.req.param('id'), c.req.param('meeting'));
    const reports = reported(world, meeting).map((session) => ({
      ...summary(session),
      attendanceRecords: [],
    }));
    return c.json(page(reports, new URL(c.req.url), context(path)));
  });
  app.get(`${base}/:report`, may, (c) => {
    const { meeting, path } = open(c.req.param('id'), c.req.param('meeting'));
    const session = sessionOf(meeting, c.req.param('report'));
    const expanded = c.req.query('$expand')?.toLowerCase() === 'attendancerecords';
    return c.json({
      '@odata.context': context(`${path}/$entity`),
      ...summary(session),
      attendanceRecords: expanded ? session.participants.map((one) => record(world, one)) : [],
    });
  });
  app.get(`${base}/:report/attendanceRecords`, may, (c) => {
    const { meeting, path } = open(c.req.param('id'), c.req.param('meeting'));
    const session = sessionOf(meeting, c.req.param('report'));
    const records = session.participants.map((one) => record(world, one));
    return c.json(page(records, new URL(c.req.url), context(`${path}('${session.id}')/attendanceRecords`)));
  });
  return app;
}
