import { teamsUserId } from '../../functions/local/tenant/ids';
import { mesaEvent, ORGANIZER, openOffice, type TestOffice } from './office';

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const BIND = {
  'teamsApp@odata.bind':
    'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/5a1e0000-0000-4000-8000-00000000b07a',
};
const TENANT = '5a1e0000-0000-4000-8000-000000000001';
const card = (change: object = {}): object => ({
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
const personal = async (key: string): Promise<string> => {
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
const meetingChat = async (): Promise<string> => {
  await office.graph('POST', `/users/${ORGANIZER}/events`, mesaEvent('m-1'));
  const chat = office.tenant.desk.meetings()[0]?.chatId ?? '';
  await office.graph('POST', `/chats/${chat}/installedApps`, BIND);
  await office.tenant.desk.settled();
  office.bot.heard.length = 0;
  return chat;
};
const send = async (
  chat: string,
  activity: object,
): Promise<{ status: number; id: string; code: unknown }> => {
  const { status, body } = await office.connector('POST', `/v3/conversations/${chat}/activities`, activity);
  return { status, id: String(body['id']), code: (body['error'] as { code?: string } | undefined)?.code };
};

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
  expect((await send(chat, { type: 'message', text: 'Hola' })).status).toBe(201);
  office.tenant.desk.uninstall(office.id('enlace'));
  expect(await send(chat, { type: 'message', text: 'Hola' })).toMatchObject({
    status: 403,
    code: 'BotNotInConversationRoster',
  });
});

test('Graph’s id of the personal chat works as the conversation’s id', async () => {
  const chat = await personal('relator');
  const apps = `/users/${office.id('relator')}/teamwork/installedApps`;
  const installation = ((await office.graph('GET', apps)).body['value'] as { id: string }[])[0]?.id;
  const graphId = String((await office.graph('GET', `${apps}/${installation}/chat`)).body['id']);
  await send(encodeURIComponent(graphId), { type: 'message', text: 'Hola' });
  expect(office.tenant.desk.messages(chat, office.id('relator'))).toMatchObject([
    { text: 'Hola', mine: false },
  ]);
});

test('too large, too many, empty, unknown: each refused with Teams’ own status and code', async () => {
  const chat = await personal('relator');
  expect(await send(chat, { type: 'message', text: 'x'.repeat(110_000) })).toMatchObject({
    status: 413,
    code: 'MessageSizeTooBig',
  });
  expect(await send(chat, { type: 'message' })).toMatchObject({ status: 400, code: 'BadArgument' });
  expect(await send('a:1nadie', { type: 'message', text: 'x' })).toMatchObject({
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
  const chat = await personal('relator');
  const { id } = await send(chat, card({ version: '1.6', body: [{ type: 'Carousel' }] }));
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

test('in a meeting’s chat the bot hears only mentions; whoever is not in it says nothing', async () => {
  const chat = await meetingChat();
  expect(await office.tenant.desk.say(chat, office.id('enlace'), { text: 'buenos días' })).toMatchObject({
    delivery: 'unheard',
  });
  expect(office.bot.heard).toEqual([]);
  await office.tenant.desk.say(chat, office.id('enlace'), { text: 'abrir mesa', mention: true });
  expect(office.bot.heard[0]?.activity).toMatchObject({
    type: 'message',
    text: '<at>Mesas</at> abrir mesa',
    from: { aadObjectId: office.id('enlace') },
    entities: [
      { type: 'mention', mentioned: { id: '28:5a1e0000-0000-4000-8000-00000000b07a' } },
      { type: 'clientInfo' },
    ],
    conversation: { conversationType: 'groupChat' },
    channelData: { tenant: { id: TENANT }, meeting: { id: expect.any(String) } },
  });
  await expect(office.tenant.desk.say(chat, office.id('despacho'), { text: 'hola' })).rejects.toThrow(
    'no está en este chat',
  );
});

test('Action.Execute is an invoke with who, which message and what; the answer is a card for the clicker alone, until the base is edited', async () => {
  const chat = await meetingChat();
  const base = {
    body: [{ type: 'Input.Text', id: 'nota', isRequired: true, errorMessage: 'Escriba la nota.' }],
    actions: [{ type: 'Action.Execute', title: 'De acuerdo', verb: 'mesas/position', data: { item: '1' } }],
  };
  const { id } = await send(chat, card(base));
  office.bot.answer = () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard', version: '1.5', body: [] },
  });
  await expect(
    office.tenant.desk.click(chat, id, { as: office.id('enlace'), title: 'De acuerdo' }),
  ).rejects.toThrow('Escriba la nota.');
  expect(
    await office.tenant.desk.click(chat, id, {
      as: office.id('enlace'),
      title: 'De acuerdo',
      inputs: { nota: 'sí' },
    }),
  ).toMatchObject({ kind: 'card' });
  expect(office.bot.heard[0]?.activity).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: { id: teamsUserId(office.id('enlace')), aadObjectId: office.id('enlace') },
    replyToId: id,
    value: {
      trigger: 'manual',
      action: { type: 'Action.Execute', verb: 'mesas/position', data: { item: '1', nota: 'sí' } },
    },
  });
  const own = (key: string) => office.tenant.desk.messages(chat, office.id(key))[0]?.ownView;
  expect([own('enlace'), own('relator')]).toEqual([true, false]);
  await office.connector('PUT', `/v3/conversations/${chat}/activities/${id}`, card(base));
  expect(own('enlace')).toBe(false);
});

test('per-person views refresh for those named, at most sixty', async () => {
  const chat = await meetingChat();
  const action = { type: 'Action.Execute', verb: 'vista', data: {} };
  const { id } = await send(
    chat,
    card({ refresh: { action, userIds: [teamsUserId(office.id('relator'))] } }),
  );
  const due = (key: string) => office.tenant.desk.messages(chat, office.id(key))[0]?.refreshDue;
  expect([due('relator'), due('enlace')]).toEqual([true, false]);
  office.bot.answer = () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'moderación' }] },
  });
  await office.tenant.desk.refresh(chat, id, office.id('relator'));
  expect(office.bot.heard[0]?.activity).toMatchObject({
    value: { trigger: 'automatic', action: { verb: 'vista' } },
  });
  expect(await office.tenant.desk.refresh(chat, id, office.id('enlace'))).toEqual({ kind: 'none' });
  const many = [...Array(60)].map((_, n) => `29:${n}`);
  await send(chat, card({ refresh: { action, userIds: [...many, teamsUserId(office.id('enlace'))] } }));
  const last = office.tenant.desk.messages(chat, office.id('enlace')).at(-1);
  expect([last?.refreshDue, last?.notes]).toEqual([false, [expect.stringContaining('60')]]);
});

test('Action.Submit is a message with a value; task/fetch opens a dialog and task/submit sends it', async () => {
  const chat = await personal('relator');
  const { id } = await send(
    chat,
    card({
      actions: [
        { type: 'Action.Submit', title: 'Guardar', data: { a: 1 } },
        {
          type: 'Action.Submit',
          title: 'Ajustar',
          data: { msteams: { type: 'task/fetch' }, verb: 'dies058/edit' },
        },
      ],
    }),
  );
  expect(await office.tenant.desk.click(chat, id, { as: office.id('relator'), title: 'Guardar' })).toEqual({
    kind: 'sent',
  });
  expect(office.bot.heard[0]?.activity).toMatchObject({ type: 'message', value: { a: 1 }, replyToId: id });
  const form = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'Input.Text', id: 'justificacion' }],
    actions: [{ type: 'Action.Submit', title: 'Enviar', data: { paso: 2 } }],
  };
  office.bot.answer = (activity) =>
    activity['name'] === 'task/fetch'
      ? {
          task: {
            type: 'continue',
            value: {
              title: 'Sección 2',
              card: { contentType: 'application/vnd.microsoft.card.adaptive', content: form },
            },
          },
        }
      : { task: { type: 'message', value: 'Guardado' } };
  const opened = await office.tenant.desk.click(chat, id, { as: office.id('relator'), title: 'Ajustar' });
  expect(opened).toMatchObject({ kind: 'dialog', dialog: { title: 'Sección 2', card: form } });
  const token = opened.kind === 'dialog' ? opened.dialog.token : '';
  expect(await office.tenant.desk.submitDialog(token, { inputs: { justificacion: 'porque sí' } })).toEqual({
    kind: 'closed',
    text: 'Guardado',
  });
  expect(office.bot.heard.at(-1)?.activity).toMatchObject({
    name: 'task/submit',
    value: { data: { paso: 2, justificacion: 'porque sí' } },
  });
});

test('an anonymous participant acts without aadObjectId', async () => {
  const chat = await meetingChat();
  const { id } = await send(
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
  const chat = await meetingChat();
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

test('when the product does not answer the person is told, nothing is retried, and the meeting goes on', async () => {
  const chat = await personal('relator');
  await office.bot.close();
  expect(await office.tenant.desk.say(chat, office.id('relator'), { text: 'hola' })).toMatchObject({
    delivery: 'failed',
    why: 'No se pudo comunicar con la aplicación.',
  });
  expect(office.tenant.desk.messages(chat, office.id('relator')).at(-1)).toMatchObject({
    delivery: 'failed',
    text: 'hola',
  });
});

test('an invoke that takes too long ends in an error for the clicker', async () => {
  await office.close();
  office = await openOffice({ invokeTimeoutMs: 50 });
  const chat = await personal('relator');
  const { id } = await send(
    chat,
    card({ actions: [{ type: 'Action.Execute', title: 'Firmar', verb: 'x' }] }),
  );
  office.bot.delayMs = 300;
  expect(
    await office.tenant.desk.click(chat, id, { as: office.id('relator'), title: 'Firmar' }),
  ).toMatchObject({ kind: 'error', text: expect.stringContaining('Algo salió mal') });
});
