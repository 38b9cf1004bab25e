import { Hono } from 'hono';
import { botUserId, teamsUserId, threadOfChannelMeetingId } from '../ids';
import { nodeOf, textOf } from '../json';
import {
  accountOf,
  ensurePersonalChat,
  findChat,
  type Member,
  meetingOf,
  membersOf,
  rosterEntry,
} from '../teams/chats';
import { liveSession } from '../teams/meetings';
import type { Chat } from '../teams/model';
import type { World } from '../world';
import { readActivity, sendInto } from './activities';
import { badArgument, ConnectorError, conversationNotFound, memberNotFound, notInRoster } from './errors';
import { conversationLimits } from './limits';

/** The chat, if the app is in it: without the app the bot neither writes nor reads there. */
export const openChat =
  (world: World) =>
  (id: string): Chat => {
    const chat = findChat(world, decodeURIComponent(id));
    if (!chat) throw conversationNotFound();
    if (!chat.installation) throw notInRoster();
    return chat;
  };

/** Conversations, their members, and what the bot may ask about a meeting. */
export function conversationRoutes(world: World): Hono {
  const app = new Hono();
  const open = openChat(world);
  const limit = conversationLimits(world);
  const personOfAccount = (id: string) =>
    world.data.people.find((it) => it.id === id || teamsUserId(it.id) === id);
  const memberIn = (chat: Chat, id: string): Member => {
    const wanted = decodeURIComponent(id);
    const member = membersOf(world, chat).find((it) => it.key === wanted || teamsUserId(it.key) === wanted);
    if (!member) throw memberNotFound();
    return member;
  };

  app.post('/v3/conversations', async (c) => {
    const body = await readActivity(world, c);
    const tenant = body['tenantId'] ?? nodeOf(nodeOf(body['channelData'])['tenant'])['id'];
    if (tenant !== world.setting.tenantId) throw badArgument('Invalid tenant id.');
    if (body['isGroup'] === true) throw badArgument('Group conversations cannot be created by a bot.');
    const [member, ...others] = Array.isArray(body['members']) ? (body['members'] as unknown[]) : [];
    if (!member || others.length > 0)
      throw badArgument('Incorrect conversation creation parameters: exactly one member is expected.');
    const person = personOfAccount(textOf(nodeOf(member)['id'], textOf(nodeOf(member)['aadObjectId'])));
    if (!person) throw badArgument('Invalid user identity in provided tenant');
    const chat = person.kind === 'member' ? ensurePersonalChat(world, person) : null;
    if (!chat?.installation) throw notInRoster();
    const first = body['activity'];
    const activityId = first ? sendInto(world, chat, nodeOf(first), null, limit) : undefined;
    return c.json(
      {
        id: chat.id,
        ...(activityId ? { activityId } : {}),
        serviceUrl: `${world.setting.baseUrl}/tenant/connector/`,
      },
      201,
    );
  });
  app.get('/v3/conversations/:id/members', (c) => {
    const members = membersOf(world, open(c.req.param('id')));
    return c.json(members.map((member) => rosterEntry(world, member)));
  });
  app.get('/v3/conversations/:id/pagedmembers', (c) => {
    const members = membersOf(world, open(c.req.param('id')));
    const size = Math.min(Math.max(Number(c.req.query('pageSize') ?? 200), 50), 500);
    const from = Number(c.req.query('continuationToken') ?? 0);
    return c.json({
      members: members.slice(from, from + size).map((member) => rosterEntry(world, member)),
      ...(members.length > from + size ? { continuationToken: String(from + size) } : {}),
    });
  });
  app.get('/v3/conversations/:id/members/:member', (c) =>
    c.json(rosterEntry(world, memberIn(open(c.req.param('id')), c.req.param('member')))),
  );
  app.get('/v3/conversations/:id/activities/:activity/members', (c) =>
    c.json(membersOf(world, open(c.req.param('id'))).map((member) => rosterEntry(world, member))),
  );
  app.get('/v1/meetings/:meeting', (c) => {
    const chat = open(threadOfChannelMeetingId(c.req.param('meeting')));
    const meeting = meetingOf(world, chat);
    const organizer = membersOf(world, chat).find((it) => it.key === meeting?.organizerId);
    if (!meeting || !organizer) throw conversationNotFound();
    return c.json({
      details: {
        id: meeting.id,
        msGraphResourceId: meeting.id,
        scheduledStartTime: meeting.start,
        scheduledEndTime: meeting.end,
        joinUrl: meeting.joinUrl,
        title: meeting.subject,
        type: 'Scheduled',
      },
      conversation: { isGroup: true, conversationType: 'groupchat', id: chat.id },
      organizer: { ...accountOf(organizer), tenantId: world.setting.tenantId },
    });
  });
  app.get('/v1/meetings/:meeting/participants/:participant', (c) => {
    if (c.req.query('tenantId') !== world.setting.tenantId) throw badArgument('Invalid tenant id.');
    const chat = open(threadOfChannelMeetingId(c.req.param('meeting')));
    const meeting = meetingOf(world, chat);
    const member = memberIn(chat, c.req.param('participant'));
    const now = meeting && liveSession(meeting)?.participants.find((it) => it.key === member.key);
    return c.json({
      user: rosterEntry(world, member),
      meeting: {
        role: now?.role ?? (member.role === 'owner' ? 'Organizer' : 'Attendee'),
        inMeeting: now ? now.intervals.at(-1)?.leave === null : false,
      },
      conversation: { id: chat.id },
    });
  });
  app.all('/v3/teams/*', () => {
    throw new ConnectorError(404, 'NotFound', `The bot ${botUserId(world.setting.appId)} is in no team.`);
  });
  return app;
}
