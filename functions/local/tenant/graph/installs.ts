import { Hono } from 'hono';
import { z } from 'zod';
import { itemIdOf, newGuid } from '../ids';
import type { Chat } from '../model';
import { ensurePersonalChat, findChat, meetingOf, membersOf } from '../teams/chats';
import { installIn } from '../teams/installs';
import type { World } from '../world';
import { read } from './body';
import { badRequest, GraphError, tooMany } from './errors';
import { needs } from './guard';
import { filterBy, type Item, page } from './odata';
import { context, userOr404 } from './users';

const InstallBody = z.looseObject({ 'teamsApp@odata.bind': z.string() });
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
const NotificationBody = z.object({
  topic: z.looseObject({
    source: z.string().nullish(),
    value: z.string().nullish(),
    webUrl: z.string().nullish(),
  }),
  activityType: z.string().nullish(),
  chainId: z.number().nullish(),
  previewText: z.looseObject({ content: z.string().nullish() }).nullish(),
  teamsAppId: z.string().nullish(),
  templateParameters: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
  iconId: z.string().nullish(),
});

export function installRoutes(world: World): Hono {
  const app = new Hono();
  const forUser = needs(
    world,
    'teams',
    'TeamsAppInstallation.ReadWriteForUser.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  );
  const forChat = needs(
    world,
    'teams',
    'TeamsAppInstallation.ReadWriteSelfForChat.All',
    'TeamsAppInstallation.ReadWriteAndConsentForChat.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  );
  const personal = (id: string): Chat => {
    const person = userOr404(world, id);
    if (person.kind !== 'member')
      throw new GraphError(404, 'NotFound', 'The user is not licensed for Teams.');
    return ensurePersonalChat(world, person);
  };
  const chatOr404 = (id: string): Chat => {
    const chat = findChat(world, decodeURIComponent(id));
    if (!chat) throw new GraphError(404, 'NotFound', 'NotFound: chat not found.');
    return chat;
  };
  const install = (chat: Chat, bind: string): void => {
    requireOurApp(world, bind);
    if (chat.installation)
      throw new GraphError(409, 'Conflict', 'The specified app is already installed in the current scope.');
    installIn(world, chat);
  };
  const list = (chat: Chat, query: { filter: string | undefined; expand: string | undefined }): Item[] => {
    if (!chat.installation) return [];
    const { teamsAppId, botName } = world.setting;
    const teamsApp = {
      id: teamsAppId,
      externalId: world.setting.appId,
      displayName: botName,
      distributionMethod: 'organization',
    };
    const id = Buffer.from(`${chat.graphId}##${teamsAppId}`).toString('base64');
    const item = { id, teamsApp };
    if (!filterBy(query.filter)(item)) return [];
    return [query.expand?.includes('teamsApp') ? item : { id }];
  };
  const asked = (url: string) => {
    const query = new URL(url).searchParams;
    return { filter: query.get('$filter') ?? undefined, expand: query.get('$expand') ?? undefined };
  };

  app.get('/users/:id/teamwork/installedApps', forUser, (c) => {
    const person = userOr404(world, c.req.param('id'));
    return c.json({
      '@odata.context': context(`users('${person.id}')/teamwork/installedApps`),
      value: person.kind === 'member' ? list(personal(person.id), asked(c.req.url)) : [],
    });
  });
  app.post('/users/:id/teamwork/installedApps', forUser, async (c) => {
    const body = await read(c, InstallBody, 'userScopeTeamsAppInstallation');
    install(personal(c.req.param('id')), body['teamsApp@odata.bind']);
    return c.body(null, 201);
  });
  app.get('/users/:id/teamwork/installedApps/:installation/chat', forUser, (c) => {
    const chat = personal(c.req.param('id'));
    if (!chat.installation) throw new GraphError(404, 'NotFound', 'The app is not installed for the user.');
    return c.json({
      '@odata.context': context('chats/$entity'),
      id: chat.graphId,
      topic: null,
      createdDateTime: chat.createdAt,
      lastUpdatedDateTime: chat.createdAt,
      chatType: 'oneOnOne',
      webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.graphId)}/0?tenantId=${world.setting.tenantId}`,
      tenantId: world.setting.tenantId,
      onlineMeetingInfo: null,
      viewpoint: null,
    });
  });
  app.get('/chats/:chat/installedApps', forChat, (c) => {
    const chat = chatOr404(c.req.param('chat'));
    return c.json({
      '@odata.context': context(`chats('${chat.graphId}')/installedApps`),
      value: list(chat, asked(c.req.url)),
    });
  });
  app.post('/chats/:chat/installedApps', forChat, async (c) => {
    const body = await read(c, InstallBody, 'teamsAppInstallation');
    install(chatOr404(c.req.param('chat')), body['teamsApp@odata.bind']);
    return c.body(null, 201);
  });
  app.get('/chats/:chat/members', needs(world, 'teams', 'ChatMember.Read.All'), (c) => {
    const chat = chatOr404(c.req.param('chat'));
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
  app.post('/chats/:chat/tabs', needs(world, 'teams', 'TeamsTab.ReadWriteSelfForChat.All'), async (c) => {
    const chat = chatOr404(c.req.param('chat'));
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
      ...(meetingOf(world, chat) ? { meetingId: meetingOf(world, chat)?.id ?? '' } : {}),
    });
    return c.json(
      {
        '@odata.context': context(`chats('${chat.graphId}')/tabs/$entity`),
        id: tab.id,
        displayName: tab.displayName,
        webUrl: `https://teams.microsoft.com/l/entity/${world.setting.teamsAppId}/${encodeURIComponent(tab.entityId ?? tab.id)}`,
        configuration: {
          entityId: tab.entityId,
          contentUrl: tab.contentUrl,
          removeUrl: null,
          websiteUrl: tab.websiteUrl,
        },
      },
      201,
    );
  });
  const recent: number[] = [];
  app.post(
    '/users/:id/teamwork/sendActivityNotification',
    needs(world, 'teams', 'TeamsActivity.Send'),
    async (c) => {
      const chat = personal(c.req.param('id'));
      const body = await read(c, NotificationBody, 'activityNotification');
      if (!chat.installation)
        throw new GraphError(
          403,
          'Forbidden',
          'Application with the specified id is not installed in the scope of the recipient.',
        );
      recent.splice(0, recent.length, ...recent.filter((at) => at > Date.now() - 1000), Date.now());
      if (recent.length > world.setting.limits.notificationsPerSecond)
        throw tooMany('TooManyRequests', 'Too many requests.', 1);
      world.data.notifications.push({
        id: newGuid(),
        personId: chat.personId ?? '',
        activityType: body.activityType ?? 'systemDefault',
        preview: body.previewText?.content ?? '',
        topic: body.topic,
        parameters: (body.templateParameters ?? []).map(({ name, value }) => ({ name, value })),
        at: world.now(),
        read: false,
      });
      world.count('notificationsSent');
      world.changed({ type: 'notification', personId: chat.personId ?? '' });
      return c.body(null, 204);
    },
  );
  return app;
}

function requireOurApp(world: World, bind: string): void {
  const id = /\/appCatalogs\/teamsApps\/([^/]+)$/.exec(bind)?.[1];
  if (!id) throw badRequest('BadRequest', "Bind requests expected for the property 'teamsApp'.");
  if (id !== world.setting.teamsAppId)
    throw new GraphError(404, 'NotFound', `App '${id}' was not found in the catalog.`);
}
