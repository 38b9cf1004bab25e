import { teamsUserId } from '../../functions/local/tenant/ids';
import { card, meetingChat, personal, send, TENANT } from './chats';
import { openOffice, type TestOffice } from './office';

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

test('in a meeting’s chat the bot hears only mentions; whoever is not in it says nothing', async () => {
  const chat = await meetingChat(office);
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
  const chat = await meetingChat(office);
  const base = {
    body: [{ type: 'Input.Text', id: 'nota', isRequired: true, errorMessage: 'Escriba la nota.' }],
    actions: [{ type: 'Action.Execute', title: 'De acuerdo', verb: 'mesas/position', data: { item: '1' } }],
  };
  const { id } = await send(office, chat, card(base));
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
  const chat = await meetingChat(office);
  const action = { type: 'Action.Execute', verb: 'vista', data: {} };
  const { id } = await send(
    office,
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
  await send(
    office,
    chat,
    card({ refresh: { action, userIds: [...many, teamsUserId(office.id('enlace'))] } }),
  );
  const last = office.tenant.desk.messages(chat, office.id('enlace')).at(-1);
  expect([last?.refreshDue, last?.notes]).toEqual([false, [expect.stringContaining('60')]]);
});

test('Action.Submit is a message with a value; task/fetch opens a dialog and task/submit sends it', async () => {
  const chat = await personal(office, 'relator');
  const { id } = await send(
    office,
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

test('when the product does not answer the person is told, nothing is retried, and the meeting goes on', async () => {
  const chat = await personal(office, 'relator');
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
  const chat = await personal(office, 'relator');
  const { id } = await send(
    office,
    chat,
    card({ actions: [{ type: 'Action.Execute', title: 'Firmar', verb: 'x' }] }),
  );
  office.bot.delayMs = 300;
  expect(
    await office.tenant.desk.click(chat, id, { as: office.id('relator'), title: 'Firmar' }),
  ).toMatchObject({ kind: 'error', text: expect.stringContaining('Algo salió mal') });
});
