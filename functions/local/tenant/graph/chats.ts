import { Hono } from 'hono';
import { z } from 'zod';
import { itemIdOf, newGuid } from '../ids';
import { ensurePersonalChat, findChat, membersOf } from '../teams/chats';
import type { Chat } from '../teams/model';
import type { World } from '../world';
import { read } from './body';
import { badRequest, GraphError } from './errors';
import { needs } from './guard';
import { page } from './odata';
import { context, userOr404 } from './users';

const TabBody = z.looseObject({
  displayName: z.string(),
  'teamsApp@odata.bind': z.string(),
  configuration: z
    .looseObject({
      entityId: z.string().nullish(),
      contentUrl: z.string().nullish(),
      websiteUrl: z.string().nullish(),
    })
    .nullish(),
});

/** The chat of a person with the bot; guests and the office's own account have no Teams here. */
export function personalChatOf(world: World, id: string): Chat {
  const person = userOr404(world, id);
  if (person.kind !== 'member') throw new GraphError(404, 'NotFound', 'The user is not licensed for Teams.');
  return ensurePersonalChat(world, person);
}

export function chatOr404(world: World, id: string): Chat {
  const chat = findChat(world, decodeURIComponent(id));
  if (!chat) throw new GraphError(404, 'NotFound', 'NotFound: chat not found.');
  return chat;
}

/** `teamsApp@odata.bind` names the app in the organization's catalogue. */
export function requireOurApp(world: World, bind: string): void {
  const id = /\/appCatalogs\/teamsApps\/([^/]+)$/.exec(bind)?.[1];
  if (!id) throw badRequest('BadRequest', "Bind requests expected for the property 'teamsApp'.");
  if (id !== world.setting.teamsAppId)
    throw new GraphError(404, 'NotFound', `App '${id}' was not found in the catalog.`);
}

export function chatRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/chats/:chat/members', needs(world, 'teams', 'ChatMember.Read.All'), (c) => {
    const chat = chatOr404(world, c.req.param('chat'));
    const members = membersOf(world, chat).map((member) => ({
      '@odata.type': member.person
        ? '#microsoft.graph.aadUserConversationMember'
        : '#microsoft.graph.anonymousGuestConversationMember',
      id: itemIdOf(`${chat.id}:${member.key}`),
      roles: member.role === 'owner' ? ['owner'] : member.role === 'guest' ? ['guest'] : [],
      displayName: member.name,
      visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
      ...(member.person
        ? { userId: member.person.id, email: member.person.mail, tenantId: world.setting.tenantId }
        : { anonymousGuestId: member.key }),
    }));
    return c.json(page(members, new URL(c.req.url), context(`chats('${chat.graphId}')/members`), 20));
  });
  const tabs = needs(world, 'teams', 'TeamsTab.ReadWriteSelfForChat.All');
  const shown = (tab: Chat['tabs'][number]) => ({
    id: tab.id,
    displayName: tab.displayName,
    webUrl: `https://teams.microsoft.com/l/entity/${world.setting.teamsAppId}/${encodeURIComponent(tab.entityId ?? tab.id)}`,
    configuration: {
      entityId: tab.entityId,
      contentUrl: tab.contentUrl,
      removeUrl: null,
      websiteUrl: tab.websiteUrl,
    },
  });
  app.get('/chats/:chat/tabs', tabs, (c) => {
    const chat = chatOr404(world, c.req.param('chat'));
    return c.json({
      '@odata.context': context(`chats('${chat.graphId}')/tabs`),
      value: chat.tabs.map(shown),
    });
  });
  app.post('/chats/:chat/tabs', tabs, async (c) => {
    const chat = chatOr404(world, c.req.param('chat'));
    const body = await read(c, TabBody, 'teamsTab');
    requireOurApp(world, body['teamsApp@odata.bind']);
    if (!chat.installation) throw badRequest('BadRequest', 'The app is not installed in the chat.');
    const configuration = body.configuration ?? {};
    const tab = {
      id: newGuid(),
      displayName: body.displayName,
      contentUrl: configuration.contentUrl ?? '',
      entityId: configuration.entityId ?? null,
      websiteUrl: configuration.websiteUrl ?? null,
    };
    chat.tabs.push(tab);
    world.count('tabsAdded');
    world.changed({
      type: 'meeting',
      chatId: chat.id,
      ...(chat.meetingId ? { meetingId: chat.meetingId } : {}),
    });
    return c.json({ '@odata.context': context(`chats('${chat.graphId}')/tabs/$entity`), ...shown(tab) }, 201);
  });
  return app;
}
