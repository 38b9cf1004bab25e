import { teamsUserId } from '../../functions/local/tenant/ids';
import { BIND, card, meetingChat, personal, send, TENANT } from './chats';
import { openOffice, type TestOffice } from './office';

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

test('a personal message needs the app: 403 before, welcome events on installing, 403 again after it was taken out', async () => {
  const create = {
    bot: { id: '28:x' },
    isGroup: false,
    tenantId: TENANT,
    members: [{ id: teamsUserId(office.id('enlace')) }],
  };
  const before = await office.connector('POST', '/v3/conversations', create);
  expect([before.status, before.body['error']]).toEqual([
    403,
    { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' },
  ]);
  await office.graph('POST', `/users/${office.id('enlace')}/teamwork/installedApps`, BIND);
  await office.tenant.desk.settled();
  expect(office.bot.heard.map((it) => [it.activity['type'], it.activity['action']])).toEqual([
    ['conversationUpdate', undefined],
    ['installationUpdate', 'add'],
  ]);
  const chat = String((await office.connector('POST', '/v3/conversations', create)).body['id']);
  expect((await send(office, chat, { type: 'message', text: 'Hola' })).status).toBe(201);
  office.tenant.desk.uninstall(office.id('enlace'));
  expect(await send(office, chat, { type: 'message', text: 'Hola' })).toMatchObject({
    status: 403,
    code: 'BotNotInConversationRoster',
  });
});

test('Graph’s id of the personal chat works as the conversation’s id', async () => {
  const chat = await personal(office, 'relator');
  const apps = `/users/${office.id('relator')}/teamwork/installedApps`;
  const installation = ((await office.graph('GET', apps)).body['value'] as { id: string }[])[0]?.id;
  const graphId = String((await office.graph('GET', `${apps}/${installation}/chat`)).body['id']);
  await send(office, encodeURIComponent(graphId), { type: 'message', text: 'Hola' });
  expect(office.tenant.desk.messages(chat, office.id('relator'))).toMatchObject([
    { text: 'Hola', mine: false },
  ]);
});

test('too large, too many, empty, unknown: each refused with Teams’ own status and code', async () => {
  const chat = await personal(office, 'relator');
  expect(await send(office, chat, { type: 'message', text: 'x'.repeat(110_000) })).toMatchObject({
    status: 413,
    code: 'MessageSizeTooBig',
  });
  expect(await send(office, chat, { type: 'message' })).toMatchObject({ status: 400, code: 'BadArgument' });
  expect(await send(office, 'a:1nadie', { type: 'message', text: 'x' })).toMatchObject({
    status: 404,
    code: 'ConversationNotFound',
  });
  const unknown = await office.connector('PUT', `/v3/conversations/${chat}/activities/1`, {
    type: 'message',
    text: 'x',
  });
  expect([unknown.status, unknown.body['error']]).toEqual([
    404,
    expect.objectContaining({ code: 'ActivityNotFoundInConversation' }),
  ]);
  const burst = await Promise.all(
    [...Array(9)].map(() =>
      office.connector('POST', `/v3/conversations/${chat}/activities`, { type: 'message', text: 'x' }),
    ),
  );
  expect(burst.filter((it) => it.status === 429)).toHaveLength(2);
  expect(burst.find((it) => it.status === 429)?.headers.get('retry-after')).toBe('1');
  expect(
    (await fetch(`${office.tenant.baseUrl}/tenant/connector/v3/conversations/${chat}/members`)).status,
  ).toBe(401);
});

test('a card is edited in place, and what Teams would not show is noted', async () => {
  const chat = await personal(office, 'relator');
  const { id } = await send(office, chat, card({ version: '1.6', body: [{ type: 'Carousel' }] }));
  const [shown] = office.tenant.desk.messages(chat, office.id('relator'));
  expect(shown?.notes).toEqual([expect.stringContaining('1.6'), expect.stringContaining('Carousel')]);
  await office.connector('PUT', `/v3/conversations/${chat}/activities/${id}`, card());
  expect(office.tenant.desk.messages(chat, office.id('relator'))).toMatchObject([
    { id, revision: 2, notes: [], card: { version: '1.5' } },
  ]);
  expect((await office.connector('DELETE', `/v3/conversations/${chat}/activities/${id}`)).status).toBe(200);
  expect(office.tenant.desk.messages(chat, office.id('relator'))).toMatchObject([
    { deleted: true, card: null },
  ]);
});

test('an anonymous participant acts without aadObjectId', async () => {
  const chat = await meetingChat(office);
  const { id } = await send(
    office,
    chat,
    card({ actions: [{ type: 'Action.Execute', title: 'De acuerdo', verb: 'x' }] }),
  );
  const { key } = office.tenant.desk.join(chat, { visitor: { name: 'Dana' } });
  await office.tenant.desk.settled();
  office.bot.heard.length = 0;
  await office.tenant.desk.click(chat, id, { as: key, title: 'De acuerdo' });
  expect(office.bot.heard[0]?.activity['from']).toEqual({ id: teamsUserId(key), name: 'Dana' });
});

test('the roster: paged, by Teams id and by aadObjectId, anonymous ones without account', async () => {
  const chat = await meetingChat(office);
  office.tenant.desk.join(chat, { visitor: { name: 'Dana' } });
  const { body } = await office.connector('GET', `/v3/conversations/${chat}/pagedmembers`);
  expect(
    (body['members'] as { aadObjectId?: string; name: string }[]).map((it) => [
      it.name,
      Boolean(it.aadObjectId),
    ]),
  ).toEqual([
    ['Mesas · Planeación', true],
    ['Andrés Ríos', true],
    ['Jorge Ochoa', true],
    ['Dana', false],
  ]);
  expect(
    (await office.connector('GET', `/v3/conversations/${chat}/members/${office.id('relator')}`)).body,
  ).toMatchObject({
    id: teamsUserId(office.id('relator')),
    email: 'andres.rios@planeacion.example',
    tenantId: TENANT,
  });
  expect(
    (await office.connector('GET', `/v3/conversations/${chat}/members/${office.id('despacho')}`)).status,
  ).toBe(404);
});
