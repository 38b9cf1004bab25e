import { z } from 'zod';
import manifest from '../../../manifest/manifest.json';
import { at, type Body, type GraphClient } from './client';
import { isGraphFault } from './fault';

/** Teams' own reference of an app in the catalogue; always on the public host, as Graph wants it. */
const app = (teamsAppId: string) =>
  `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${encodeURIComponent(teamsAppId)}`;
const binding = (teamsAppId: string) => ({ 'teamsApp@odata.bind': app(teamsAppId) });

const Installation = z.object({
  id: z.string().min(1),
  teamsApp: z.object({ id: z.string().nullish(), externalId: z.string().nullish() }).nullish(),
});

/**
 * The manifest asks for permissions of each chat, and Graph installs such an app only together with the consent to exactly those; the office's
 * administrator gave the right to consent with `TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All` (docs/deploy.md).
 */
const CONSENT = {
  consentedPermissionSet: {
    resourceSpecificPermissions: manifest.authorization.permissions.resourceSpecific.map(
      ({ name, type }) => ({ permissionValue: name, permissionType: type.toLowerCase() }),
    ),
  },
};

/** Already installed answers 409, and is what was asked for. */
async function install(graph: GraphClient, path: string, body: Body): Promise<void> {
  try {
    await graph.act(path, body);
  } catch (error) {
    if (!isGraphFault(error, 'conflict')) throw error;
  }
}

/**
 * In the personal scope of somebody: without it Teams delivers no personal message (design §8). Nothing of a chat is read there, so no consent is
 * sent; a tenant that asks for it all the same gets it.
 */
export async function installForUser(graph: GraphClient, userId: string, teamsAppId: string): Promise<void> {
  const path = at`/users/${userId}/teamwork/installedApps`;
  try {
    await install(graph, path, binding(teamsAppId));
  } catch (refused) {
    if (!isGraphFault(refused, 'rejected', 'forbidden')) throw refused;
    await install(graph, path, { ...binding(teamsAppId), ...CONSENT }).catch(() => {
      throw refused;
    });
  }
}

export const installInChat = (graph: GraphClient, chatId: string, teamsAppId: string): Promise<void> =>
  install(graph, at`/chats/${chatId}/installedApps`, { ...binding(teamsAppId), ...CONSENT });

/** The personal conversation that the installation opened; `null` while there is none. */
export async function personalChat(
  graph: GraphClient,
  userId: string,
  teamsAppId: string,
): Promise<string | null> {
  const installed = await graph.list(at`/users/${userId}/teamwork/installedApps`, Installation, {
    query: { $expand: 'teamsApp' },
  });
  const ours = installed.find(
    ({ teamsApp }) => teamsApp?.id === teamsAppId || teamsApp?.externalId === teamsAppId,
  );
  if (!ours) return null;
  const chat = await graph.get(
    at`/users/${userId}/teamwork/installedApps/${ours.id}/chat`,
    z.object({ id: z.string().min(1) }),
  );
  return chat.id;
}

export interface ChatTab {
  readonly name: string;
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
}

/** The mesa's page in its meeting chat. */
export async function addTab(
  graph: GraphClient,
  chatId: string,
  teamsAppId: string,
  tab: ChatTab,
): Promise<void> {
  await graph.act(at`/chats/${chatId}/tabs`, {
    displayName: tab.name,
    ...binding(teamsAppId),
    configuration: { entityId: tab.entityId, contentUrl: tab.contentUrl, websiteUrl: tab.websiteUrl },
  });
}

const Tab = z.object({ configuration: z.object({ entityId: z.string().nullish() }).nullish() });

/** Whether the chat has that tab already; `null`: Graph does not say. */
export async function hasTab(graph: GraphClient, chatId: string, entityId: string): Promise<boolean | null> {
  try {
    const tabs = await graph.list(at`/chats/${chatId}/tabs`, Tab);
    return tabs.some(({ configuration }) => configuration?.entityId === entityId);
  } catch (error) {
    if (!isGraphFault(error) || error.passes) throw error;
    return null;
  }
}
