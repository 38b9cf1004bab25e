import { Hono } from 'hono';
import { z } from 'zod';
import type { MeetingRole, OnlineMeeting, Person } from '../model';
import { ensureMeetingChat } from '../teams/chats';
import type { World } from '../world';
import { read } from './body';
import { badRequest, GraphError, itemNotFound } from './errors';
import { newMeeting } from './event-shape';
import { needs } from './guard';
import type { Item } from './odata';
import { context, userOr404 } from './users';

const ParticipantShape = z.looseObject({
  upn: z.string().nullish(),
  role: z.string().nullish(),
  identity: z.looseObject({ user: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
});
const MeetingBody = z.looseObject({
  subject: z.string().nullish(),
  startDateTime: z.string().nullish(),
  endDateTime: z.string().nullish(),
  participants: z.looseObject({ attendees: z.array(ParticipantShape).nullish() }).nullish(),
});
const ROLES: readonly string[] = ['attendee', 'presenter', 'coorganizer'];

/** Application access to meetings needs a policy per organizer; without it Graph says 403 to everything here. */
function requirePolicy(world: World): void {
  if (world.data.controls.accessPolicy === 'denied')
    throw new GraphError(403, 'Forbidden', 'No application access policy found for this app.');
}

/** The organizer by object id: online meetings take no mail address. */
export function organizerOr404(world: World, id: string): Person {
  if (id.includes('@')) throw badRequest('BadRequest', 'The user must be given by object id.');
  const organizer = userOr404(world, id);
  requirePolicy(world);
  return organizer;
}

/** The organizer's meeting; nobody else's account opens it. */
export function meetingOr404(world: World, organizer: Person, id: string): OnlineMeeting {
  const meeting = world.data.meetings.find((it) => it.id === decodeURIComponent(id));
  if (!meeting || meeting.organizerId !== organizer.id) throw itemNotFound();
  return meeting;
}

function meetingShape(world: World, meeting: OnlineMeeting): Item {
  const organizer = world.personBy(meeting.organizerId);
  const identity = (person: Person | undefined, upn: string): Item => ({
    upn,
    identity: {
      application: null,
      device: null,
      user: {
        id: person?.id ?? null,
        displayName: null,
        tenantId: world.setting.tenantId,
        identityProvider: 'AAD',
      },
    },
  });
  const number = String(parseInt(Buffer.from(meeting.threadId).toString('hex').slice(-10), 16)).padStart(
    13,
    '2',
  );
  return {
    id: meeting.id,
    creationDateTime: meeting.createdAt,
    startDateTime: meeting.start,
    endDateTime: meeting.end,
    joinWebUrl: meeting.joinUrl,
    subject: meeting.subject,
    isEntryExitAnnounced: false,
    allowedPresenters: 'everyone',
    videoTeleconferenceId: number.slice(0, 9),
    participants: {
      organizer: { role: 'presenter', ...identity(organizer, organizer?.mail ?? '') },
      attendees: meeting.roles.map((it) => ({
        role: it.role,
        ...identity(it.personId ? world.personBy(it.personId) : undefined, it.upn),
      })),
    },
    lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
    chatInfo: { threadId: meeting.threadId, messageId: '0', replyChainMessageId: null },
    joinMeetingIdSettings: { isPasscodeRequired: false, joinMeetingId: number, passcode: null },
  };
}

export function meetingRoutes(world: World): Hono {
  const app = new Hono();
  const may = needs(world, 'teams', 'OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All');
  const write = needs(world, 'teams', 'OnlineMeetings.ReadWrite.All');
  app.get('/users/:id/onlineMeetings', may, (c) => {
    const organizer = organizerOr404(world, c.req.param('id'));
    const wanted = /^(JoinWebUrl|joinMeetingIdSettings\/joinMeetingId)\s+eq\s+'(.+)'$/i.exec(
      c.req.query('$filter') ?? '',
    );
    if (!wanted)
      throw badRequest(
        'InvalidArgument',
        "Filter expression expected - /onlineMeetings?$filter=JoinWebUrl eq '{joinWebUrl}'.",
      );
    const value = wanted[2] ?? '';
    const found = world.data.meetings.filter(
      (it) =>
        it.organizerId === organizer.id &&
        [it.joinUrl, decodeURIComponent(it.joinUrl)].some(
          (url) => url === value || url === decodeURIComponent(value),
        ),
    );
    return c.json({
      '@odata.context': context(`users('${organizer.id}')/onlineMeetings`),
      value: found.map((it) => meetingShape(world, it)),
    });
  });
  app.post('/users/:id/onlineMeetings', write, async (c) => {
    const organizer = organizerOr404(world, c.req.param('id'));
    const input = await read(c, MeetingBody, 'onlineMeeting');
    const start = input.startDateTime ?? world.now();
    const made = newMeeting(world, organizer, {
      subject: input.subject ?? '',
      start,
      end: input.endDateTime ?? start,
    });
    giveRoles(world, made, input);
    ensureMeetingChat(world, made);
    world.count('meetingsCreated');
    world.changed({ type: 'meeting', meetingId: made.id });
    return c.json(
      {
        '@odata.context': context(`users('${organizer.id}')/onlineMeetings/$entity`),
        ...meetingShape(world, made),
      },
      201,
    );
  });
  app.get('/users/:id/onlineMeetings/:meeting', may, (c) => {
    const organizer = organizerOr404(world, c.req.param('id'));
    const meeting = meetingOr404(world, organizer, c.req.param('meeting'));
    return c.json({
      '@odata.context': context(`users('${organizer.id}')/onlineMeetings/$entity`),
      ...meetingShape(world, meeting),
    });
  });
  app.patch('/users/:id/onlineMeetings/:meeting', write, async (c) => {
    const organizer = organizerOr404(world, c.req.param('id'));
    const meeting = meetingOr404(world, organizer, c.req.param('meeting'));
    giveRoles(world, meeting, await read(c, MeetingBody, 'onlineMeeting'));
    world.changed({ type: 'meeting', meetingId: meeting.id });
    return c.json({
      '@odata.context': context(`users('${organizer.id}')/onlineMeetings/$entity`),
      ...meetingShape(world, meeting),
    });
  });
  return app;
}

/** The list of attendees is replaced as a whole; a co-organizer must have an account of the organization. */
function giveRoles(world: World, meeting: OnlineMeeting, input: z.output<typeof MeetingBody>): void {
  const given = input.participants?.attendees;
  if (!given) return;
  meeting.roles = given.map((it) => {
    const role = it.role ?? 'attendee';
    const person = world.personBy(it.identity?.user?.id ?? it.upn ?? '');
    if (!ROLES.includes(role)) throw badRequest('InvalidArgument', `The role '${role}' is not valid.`);
    if (role === 'coorganizer' && person?.kind !== 'member')
      throw badRequest('InvalidArgument', 'A co-organizer must be a user of the same organization.');
    return { upn: person?.mail ?? it.upn ?? '', personId: person?.id ?? null, role: role as MeetingRole };
  });
}
