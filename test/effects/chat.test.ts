import { composeActa, sendActa } from '../../domain/actas';
import { addManual } from '../../domain/attendance';
import { askFloor, closeMesa, giveFloor, openMesa, withdrawFloor } from '../../domain/mesas';
import { requestSignatures } from '../../domain/signatures';
import { agree } from './agree';
import { type House, house, idOf, mailOf, TENANT } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

const personal = (key: string) => {
  const chat = home.tenant.desk.chats(idOf(key)).find(({ kind }) => kind === 'personal');
  return chat ? home.tenant.desk.messages(chat.id, idOf(key)).map(({ text }) => text) : [];
};
async function agreed(): Promise<readonly string[]> {
  const { mesaId, formIds } = await home.convened();
  await home.work();
  await home.as('moderadora', openMesa, { mesaId });
  await agree(home, mesaId);
  await home.as('moderadora', closeMesa, { mesaId });
  await home.work();
  return formIds;
}
const request = async (formId: string) => {
  const printed = await home.office.printer.form(
    { tenantId: TENANT, person: { personId: 'x', version: 1 }, grants: [] },
    formId,
  );
  if (!printed.ok) throw new Error('not printed');
  return home.as('relator', requestSignatures, { formId, revision: 2, documentSha256: printed.value.sha256 });
};

test('the card of the mesa is posted once and then edited in place; when it was removed it is posted again', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  const chatId = (await home.mesa(mesaId)).calendar?.chatId ?? '';
  const shown = () =>
    home.tenant.desk
      .messages(chatId, idOf('relator'))
      .map(({ text }) => text)
      .filter((text) => text !== '');
  const key = `mesa:${mesaId}`;
  for (let n = 0; n < 3; n++) await home.run('card/show', { cardKey: key });
  expect(shown()).toEqual([`${key} 3`]);
  const posted = await home.world.cards.lookup(TENANT, key);
  await home.world.teams.remove(
    { serviceUrl: home.world.teams.defaultServiceUrl, conversationId: chatId },
    posted?.activityId ?? '',
  );
  await home.run('card/show', { cardKey: key });
  expect(shown()).toEqual([`${key} 4`]);
});

test('a burst on one card becomes few edits, the last of which shows the last state', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  const chatId = (await home.mesa(mesaId)).calendar?.chatId ?? '';
  await Promise.all(Array.from({ length: 30 }, () => home.run('card/show', { cardKey: `mesa:${mesaId}` })));
  expect(home.tenant.desk.messages(chatId, idOf('relator')).map(({ text }) => text)).toEqual([
    `mesa:${mesaId} 2`,
  ]);
});

test('a mesa that is not linked to a chat shows no card, and breaks nothing', async () => {
  await home.run('card/show', { cardKey: 'mesa:none' });
  expect(await home.world.cards.lookup(TENANT, 'mesa:none')).toBeNull();
});

test('many forms for one person arrive as one notification; another day they are a new one', async () => {
  const [first = '', second = ''] = await agreed();
  await request(first);
  await home.work();
  home.pass(2);
  await request(second);
  await home.work();
  expect(personal('lider').filter((text) => text.startsWith('pendientes'))).toHaveLength(1);
  const posted = await home.world.cards.lookup(TENANT, `pendientes:${idOf('relator')}`);
  home.pass(60 * 24);
  await home.run('notify/pendings', { personId: idOf('relator') });
  expect(await home.world.cards.lookup(TENANT, `pendientes:${idOf('relator')}`)).toEqual(posted);
});

test('design §8 whoever the chat does not reach gets one mail with all that waits for them, and the mark «por correo»', async () => {
  const [first = '', second = ''] = await agreed();
  home.tenant.desk.uninstall(idOf('lider'));
  await request(first);
  await request(second);
  await home.work();
  await home.run('notify/pendings', { personId: idOf('lider') });
  const letters = home.tenant.desk
    .mail(mailOf('lider'))
    .filter(({ subject }) => subject.startsWith('Solicitud de firma'));
  expect(letters.map(({ subject, attachments }) => [subject, attachments.length])).toEqual([
    ['Solicitud de firma de 2 documentos', 2],
  ]);
  expect((await home.world.deliveries.find(TENANT, `alcance:${idOf('lider')}`))?.external['via']).toBe(
    'correo',
  );
});

test('nobody is told that nothing waits for them', async () => {
  await home.run('notify/pendings', { personId: idOf('despacho') });
  expect(personal('despacho').filter((text) => text.startsWith('pendientes'))).toEqual([]);
});

test('design §8 a chat that refuses the bot gets the app again, and the card comes with the next try', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  home.tenant.desk.setControls({
    faults: [
      { surface: 'connector', match: '/activities', status: 403, when: 'before', retryAfter: null, times: 1 },
    ],
  });
  await expect(home.run('card/show', { cardKey: `mesa:${mesaId}` })).rejects.toThrow(
    'the bot was not in the chat',
  );
  await home.run('card/show', { cardKey: `mesa:${mesaId}` });
  expect(await home.world.cards.lookup(TENANT, `mesa:${mesaId}`)).not.toBeNull();
});

test('MES-071 the acta is mailed by its own mailing: the pendings of an attendee do not mail it again', async () => {
  const { mesaId, sesionId } = await home.convened();
  await home.work();
  await home.as('moderadora', openMesa, { mesaId });
  await agree(home, mesaId);
  await home.as('moderadora', closeMesa, { mesaId });
  await home.as('relator', addManual, {
    mesaId,
    sesionId,
    personId: idOf('enlace'),
    reason: 'Asistió en la sala',
  });
  await home.as('sistema', composeActa, { mesaId });
  home.tenant.desk.uninstall(idOf('enlace'));
  const printed = await home.office.printer.acta(
    { tenantId: TENANT, person: { personId: 'x', version: 1 }, grants: [] },
    sesionId,
  );
  if (!printed.ok) throw new Error('not printed');
  await home.as('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: printed.value.sha256 });
  await home.work();
  await home.run('notify/pendings', { personId: idOf('enlace') });
  const letters = home.tenant.desk.mail(mailOf('enlace')).filter(({ kind }) => kind === 'mail');
  expect(letters.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Acta 001-1 para su firma'),
  ]);
});

test('F11 who follows is told in their personal chat, once, while somebody speaks; and nobody else is', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', openMesa, { mesaId });
  await home.as('coordinadora', askFloor, { mesaId });
  await home.as('enlace', askFloor, { mesaId });
  await home.work();
  const told = (key: string) =>
    personal(key).filter((text) => text.includes('Usted sigue en el uso de la palabra'));
  expect([told('coordinadora'), told('enlace')]).toEqual([[], []]);
  await home.as('moderadora', giveFloor, { mesaId });
  await home.work();
  await home.as('relator', askFloor, { mesaId });
  await home.as('relator', withdrawFloor, { mesaId });
  await home.work();
  expect([told('coordinadora'), told('enlace'), told('relator')].map(({ length }) => length)).toEqual([
    0, 1, 0,
  ]);
});
