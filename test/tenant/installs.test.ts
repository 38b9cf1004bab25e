import { appTokens } from '../../functions/adapters/auth';
import {
  addTab,
  createEvent,
  findMeetingByJoinUrl,
  type GraphClient,
  graphClient,
  installForUser,
  installInChat,
} from '../../functions/adapters/graph';
import { SAMPLE_TENANT_ID } from '../../functions/local/people';
import { at } from '../helpers/given';
import { APP_ID, ORGANIZER, ORGANIZER_ID, openOffice, SECRET, type TestOffice } from './office';

let office: TestOffice;
let graph: GraphClient;
let chatId: string;

beforeAll(async () => {
  office = await openOffice();
  const { baseUrl } = office.tenant;
  const tokens = appTokens({ loginBaseUrl: `${baseUrl}/tenant/login`, appId: APP_ID, secret: SECRET });
  graph = graphClient({ graphBaseUrl: `${baseUrl}/tenant/graph`, tenantId: SAMPLE_TENANT_ID, tokens });
  const { joinUrl } = await createEvent(graph, ORGANIZER, {
    subject: 'Mesa',
    html: '<p>Orden del día</p>',
    start: at('2026-11-24 08:00'),
    end: at('2026-11-24 10:00'),
    attendees: [],
    location: '',
    online: true,
    transactionId: 'installs',
  });
  chatId = (await findMeetingByJoinUrl(graph, ORGANIZER_ID, joinUrl ?? ''))?.chatId ?? '';
});
afterAll(() => office.close());

const bind = {
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${APP_ID}`,
};
const path = () => `/chats/${encodeURIComponent(chatId)}/installedApps`;

test('X-002 an app that asks for permissions of a chat is refused there without the consent to exactly those', async () => {
  const only = (resourceSpecificPermissions: readonly object[]) => ({
    ...bind,
    consentedPermissionSet: { resourceSpecificPermissions },
  });
  const one = { permissionValue: 'ChatMessage.Read.Chat', permissionType: 'application' };
  for (const body of [bind, only([]), only([one])])
    await expect(graph.act(path(), body)).rejects.toMatchObject({ kind: 'rejected', status: 400 });
});

test('X-002 the right to install is not the right to consent: without it the chat stays without the bot', async () => {
  const deniedRoles = ['TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All'];
  office.tenant.desk.setControls({ deniedRoles });
  await expect(installInChat(graph, chatId, APP_ID)).rejects.toMatchObject({ kind: 'forbidden' });
  office.tenant.desk.setControls({ deniedRoles: [] });
});

test('X-002 the product installs its bot with the consent that its manifest asks for, and then its tab', async () => {
  await installInChat(graph, chatId, APP_ID);
  const url = 'https://mesas.example/tab/';
  const tab = { name: 'Mesa', entityId: 'mesa', contentUrl: url, websiteUrl: url };
  await expect(addTab(graph, chatId, APP_ID, tab)).resolves.toBeUndefined();
  await expect(installForUser(graph, office.id('enlace'), APP_ID)).resolves.toBeUndefined();
});
