import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Instant } from '../../domain/kernel/instant';
import { appTokens, userTokens } from '../../functions/adapters/auth';
import {
  addTab,
  attendanceRecords,
  cancelEvent,
  createEvent,
  type EventDraft,
  findMeetingByJoinUrl,
  findUser,
  type GraphClient,
  getSchedule,
  graphClient,
  installForUser,
  installInChat,
  listAttendanceReports,
  personalChat,
  setCoorganizers,
  updateEvent,
} from '../../functions/adapters/graph';
import { mailbox } from '../../functions/adapters/mail';
import { type TeamsAdapter, teamsAdapter } from '../../functions/adapters/teams';
import { SAMPLE_TENANT_ID } from '../../functions/local/people';
import { APP_ID, ORGANIZER, ORGANIZER_ID, openOffice, SECRET, type TestOffice } from './office';

let office: TestOffice;
let graph: GraphClient;
let teams: TeamsAdapter;
let server: ReturnType<typeof serve>;
const turns: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  let answer: (request: Request) => Promise<Response> = () =>
    Promise.resolve(new Response(null, { status: 503 }));
  await new Promise<void>((resolve) => {
    server = serve({ fetch: (request) => answer(request), hostname: '127.0.0.1', port: 0 }, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  office = await openOffice({ botEndpoint: `http://127.0.0.1:${port}/api/messages` });
  const { baseUrl } = office.tenant;
  const loginBaseUrl = `${baseUrl}/tenant/login`;
  const tokens = appTokens({ loginBaseUrl, appId: APP_ID, secret: SECRET });
  graph = graphClient({ graphBaseUrl: `${baseUrl}/tenant/graph`, tenantId: SAMPLE_TENANT_ID, tokens });
  teams = teamsAdapter({
    appId: APP_ID,
    appTenantId: SAMPLE_TENANT_ID,
    appType: 'SingleTenant',
    loginBaseUrl,
    botOpenIdUrl: `${baseUrl}/tenant/botframework/.well-known/openidconfiguration`,
    botTokenIssuer: `${baseUrl}/tenant/botframework`,
    unverified: false,
    tokens,
    serviceUrl: `${baseUrl}/tenant/connector/`,
    onError: (error) => void errors.push(error.message),
  });
  answer = teams.teamsEndpoint({
    run: async (context) => {
      turns.push(context.activity.type);
      if (context.activity.type === 'message') await context.sendActivity(`Eco: ${context.activity.text}`);
      if (context.activity.type === 'invoke')
        await context.sendActivity({
          type: 'invokeResponse',
          value: {
            status: 200,
            body: {
              statusCode: 200,
              type: 'application/vnd.microsoft.activity.message',
              value: 'Registrado',
            },
          },
        });
    },
  });
});
afterAll(async () => {
  await office.close();
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
});

const draft = (transactionId: string): EventDraft => ({
  subject: 'Mesa 3',
  html: '<p>Orden del día</p>',
  start: '2026-11-24T13:00:00.000Z' as Instant,
  end: '2026-11-24T15:00:00.000Z' as Instant,
  attendees: [{ address: 'andres.rios@planeacion.example', name: 'Andrés Ríos', type: 'required' }],
  location: 'Sala 4',
  online: true,
  transactionId,
});

test('the product’s Graph client convenes, changes and cancels, unchanged', async () => {
  const made = await createEvent(graph, ORGANIZER, draft('p-1'));
  expect(await createEvent(graph, ORGANIZER, draft('p-1'))).toEqual(made);
  expect(await createEvent(graph, ORGANIZER, { ...draft('p-1'), subject: 'Otra' })).toEqual(made);
  await updateEvent(graph, ORGANIZER, made.eventId, { subject: 'Mesa 3 bis' });
  const meeting = await findMeetingByJoinUrl(graph, ORGANIZER_ID, made.joinUrl ?? '');
  expect(meeting?.chatId).toContain('19:meeting_');
  await setCoorganizers(graph, ORGANIZER_ID, meeting?.onlineMeetingId ?? '', [
    { aadObjectId: office.id('relator'), upn: 'andres.rios@planeacion.example', coorganizer: true },
  ]);
  expect(office.tenant.desk.meetings()[0]?.coorganizers).toEqual([office.id('relator')]);
  const seen = await getSchedule(
    graph,
    ORGANIZER,
    ['andres.rios@planeacion.example', 'nadie@otra.example'],
    '2026-11-24T12:00:00.000Z' as Instant,
    '2026-11-24T22:00:00.000Z' as Instant,
  );
  expect(seen).toEqual([
    {
      address: 'andres.rios@planeacion.example',
      busy: [{ start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T15:00:00.000Z' }],
    },
    { address: 'nadie@otra.example', busy: null },
  ]);
  await cancelEvent(graph, ORGANIZER, made.eventId, 'Se aplaza');
  await cancelEvent(graph, ORGANIZER, made.eventId, 'Se aplaza');
  expect(office.tenant.desk.counters()).toMatchObject({ eventsCreated: 1, eventsCancelled: 1 });
});

test('the product’s Graph client finds people, installs the app and reads attendance, unchanged', async () => {
  expect(await findUser(graph, 'jorge.ochoa@ambiente.example')).toMatchObject({
    aadObjectId: office.id('enlace'),
    dependencia: 'Secretaría de Medio Ambiente',
  });
  expect(await findUser(graph, 'nadie@otra.example')).toBeNull();
  const { joinUrl } = await createEvent(graph, ORGANIZER, draft('p-2'));
  const meeting = await findMeetingByJoinUrl(graph, ORGANIZER_ID, joinUrl ?? '');
  const [chat, id] = [meeting?.chatId ?? '', meeting?.onlineMeetingId ?? ''];
  await installInChat(graph, chat, APP_ID);
  await installInChat(graph, chat, APP_ID);
  await addTab(graph, chat, APP_ID, {
    name: 'Mesa',
    entityId: 'mesa',
    contentUrl: 'https://x.example',
    websiteUrl: 'https://x.example',
  });
  expect(await personalChat(graph, office.id('enlace'), APP_ID)).toBeNull();
  await installForUser(graph, office.id('enlace'), APP_ID);
  expect(await personalChat(graph, office.id('enlace'), APP_ID)).toContain('@unq.gbl.spaces');
  office.tenant.desk.join(id, { as: office.id('relator') });
  office.clock.now = new Date(office.clock.now.getTime() + 1_800_000);
  office.tenant.desk.end(id);
  const [report] = await listAttendanceReports(graph, ORGANIZER_ID, id);
  expect(await attendanceRecords(graph, ORGANIZER_ID, id, report?.reportId ?? '')).toMatchObject([
    { aadObjectId: office.id('relator'), role: 'presentador', intervals: [{}] },
  ]);
});

test('the product’s mailbox writes, attaches, sends and finds again, unchanged', async () => {
  const box = mailbox(graph, ORGANIZER);
  const letter = {
    to: { address: 'andres.rios@planeacion.example', name: 'Andrés Ríos' },
    subject: 'Acta',
    html: '<p>Va</p>',
    internetMessageId: '<acta-3@planeacion.example>',
  };
  const held = await box.createDraft(letter);
  await box.addAttachment(held.messageId, {
    filename: 'acta.pdf',
    contentType: 'application/pdf',
    bytes: Buffer.alloc(4_200_000, 'a'),
  });
  await box.send(held.messageId);
  expect(await box.find(letter.internetMessageId)).toMatchObject({
    isDraft: false,
    internetMessageId: letter.internetMessageId,
  });
  expect(office.tenant.desk.mail('andres.rios@planeacion.example')[0]?.attachments).toMatchObject([
    { size: 4_200_000 },
  ]);
});

test('botbuilder, with its tokens verified, talks in a chat of the desk: a turn, an invoke, a message of its own', async () => {
  office.tenant.desk.install(office.id('directiva'));
  await office.tenant.desk.settled();
  const chat =
    office.tenant.desk.chats(office.id('directiva')).find((it) => it.kind === 'personal')?.id ?? '';
  expect(await office.tenant.desk.say(chat, office.id('directiva'), { text: 'hola' })).toMatchObject({
    delivery: 'delivered',
  });
  const place = await teams.createPersonal(office.id('directiva'));
  expect(await teams.memberId(place, office.id('directiva'))).toMatch(/^29:/);
  expect(await teams.memberId(place, office.id('relator'))).toBeNull();
  const id = await teams.sendTo(place, {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.5',
          actions: [{ type: 'Action.Execute', title: 'Firmar', verb: 'x' }],
        },
      },
    ],
  });
  expect(await office.tenant.desk.click(chat, id, { as: office.id('directiva'), title: 'Firmar' })).toEqual({
    kind: 'message',
    text: 'Registrado',
  });
  expect(office.tenant.desk.messages(chat, office.id('directiva')).map((it) => it.text)).toEqual([
    'hola',
    'Eco: hola',
    '',
  ]);
  await expect(teams.createPersonal(office.id('despacho'))).rejects.toMatchObject({ kind: 'unreachable' });
  expect([errors, turns.slice(-2)]).toEqual([[], ['message', 'invoke']]);
});

test('a person’s token opens the tab’s API and a false one does not', async () => {
  const verify = userTokens({
    loginBaseUrl: `${office.tenant.baseUrl}/tenant/login`,
    tenantId: SAMPLE_TENANT_ID,
    audience: `api://${APP_ID}`,
  });
  const response = await fetch(`${office.tenant.baseUrl}/tenant/token`, {
    method: 'POST',
    body: JSON.stringify({ user: office.id('enlace') }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  expect(await verify(`Bearer ${token}`)).toEqual({
    ok: true,
    person: { tenantId: SAMPLE_TENANT_ID, oid: office.id('enlace'), name: 'Jorge Ochoa' },
  });
  expect(await verify(`Bearer ${await office.token('https://graph.microsoft.com/.default')}`)).toMatchObject({
    ok: false,
  });
});
