import { Hono } from 'hono';
import { z } from 'zod';
import manifest from '../../../../manifest/manifest.json';
import { installIn } from '../teams/installs';
import type { Chat } from '../teams/model';
import type { World } from '../world';
import { read } from './body';
import { chatOr404, personalChatOf, requireOurApp } from './chats';
import { badRequest, GraphError } from './errors';
import { needs } from './guard';
import { filterBy, type Item } from './odata';
import { context, userOr404 } from './users';

const Permission = z.object({ permissionValue: z.string(), permissionType: z.string() });
const InstallBody = z.looseObject({
  'teamsApp@odata.bind': z.string(),
  consentedPermissionSet: z
    .object({ resourceSpecificPermissions: z.array(Permission).default([]) })
    .nullish(),
});

const named = (name: string, type: string): string => `${name} ${type.toLowerCase()}`;
const ASKED = manifest.authorization.permissions.resourceSpecific
  .map(({ name, type }) => named(name, type))
  .sort()
  .join();

/** An app that asks for permissions of a chat is installed with the consent to all of them and to no other. */
function requireConsent({ consentedPermissionSet }: z.output<typeof InstallBody>): void {
  const given = (consentedPermissionSet?.resourceSpecificPermissions ?? []).map((one) =>
    named(one.permissionValue, one.permissionType),
  );
  if (given.sort().join() !== ASKED)
    throw badRequest(
      'BadRequest',
      'The permissions consented to do not match the resource-specific permissions that the app requires.',
    );
}

const installationId = (world: World, chat: Chat): string =>
  Buffer.from(`${chat.graphId}##${world.setting.teamsAppId}`).toString('base64');

export function installRoutes(world: World): Hono {
  const app = new Hono();
  const forUser = needs(
    world,
    'teams',
    'TeamsAppInstallation.ReadWriteForUser.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  );
  const inChat = [
    'TeamsAppInstallation.ReadWriteAndConsentForChat.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  ];
  const ofChat = needs(world, 'teams', 'TeamsAppInstallation.ReadWriteSelfForChat.All', ...inChat);
  const consenting = needs(world, 'teams', ...inChat);
  const personal = (id: string): Chat => personalChatOf(world, id);
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
    const id = installationId(world, chat);
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
    if (!chat.installation || c.req.param('installation') !== installationId(world, chat))
      throw new GraphError(404, 'NotFound', 'The app is not installed for the user.');
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
  app.get('/chats/:chat/installedApps', ofChat, (c) => {
    const chat = chatOr404(world, c.req.param('chat'));
    return c.json({
      '@odata.context': context(`chats('${chat.graphId}')/installedApps`),
      value: list(chat, asked(c.req.url)),
    });
  });
  app.post('/chats/:chat/installedApps', consenting, async (c) => {
    const body = await read(c, InstallBody, 'teamsAppInstallation');
    requireConsent(body);
    install(chatOr404(world, c.req.param('chat')), body['teamsApp@odata.bind']);
    return c.body(null, 201);
  });
  return app;
}
