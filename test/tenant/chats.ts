import manifest from '../../manifest/manifest.json';
import { mesaEvent, ORGANIZER, type TestOffice } from './office';

export const BIND = {
  'teamsApp@odata.bind':
    'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/5a1e0000-0000-4000-8000-00000000b07a',
};
/** In a chat: with the consent that the manifest asks for. */
export const BIND_IN_CHAT = {
  ...BIND,
  consentedPermissionSet: {
    resourceSpecificPermissions: manifest.authorization.permissions.resourceSpecific.map(
      ({ name, type }) => ({ permissionValue: name, permissionType: type.toLowerCase() }),
    ),
  },
};

export const TENANT = '5a1e0000-0000-4000-8000-000000000001';

export const card = (change: object = {}): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: 'Punto 1' }],
        ...change,
      },
    },
  ],
});

export const personal = async (office: TestOffice, key: string): Promise<string> => {
  office.tenant.desk.install(office.id(key));
  await office.tenant.desk.settled();
  office.bot.heard.length = 0;
  const made = await office.connector('POST', '/v3/conversations', {
    bot: { id: '28:x' },
    isGroup: false,
    tenantId: TENANT,
    members: [{ id: office.id(key) }],
  });
  return String(made.body['id']);
};

export const meetingChat = async (office: TestOffice): Promise<string> => {
  await office.graph('POST', `/users/${ORGANIZER}/events`, mesaEvent('m-1'));
  const chat = office.tenant.desk.meetings()[0]?.chatId ?? '';
  await office.graph('POST', `/chats/${chat}/installedApps`, BIND_IN_CHAT);
  await office.tenant.desk.settled();
  office.bot.heard.length = 0;
  return chat;
};

export const send = async (
  office: TestOffice,
  chat: string,
  activity: object,
): Promise<{ status: number; id: string; code: unknown }> => {
  const { status, body } = await office.connector('POST', `/v3/conversations/${chat}/activities`, activity);
  return { status, id: String(body['id']), code: (body['error'] as { code?: string } | undefined)?.code };
};
