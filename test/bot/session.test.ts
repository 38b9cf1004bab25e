import { commitmentFeature } from '../../domain/commitments';
import { convene, decideItem } from '../../domain/dies058';
import { callItem } from '../../domain/mesas';
import { mesaView } from '../../domain/reports';
import { conveneInput } from '../dies058/office';
import { at, TODAY } from '../helpers/given';
import { meeting } from './held-meeting';
import { button, buttonsOf, textOf, valuesOf } from './read-cards';
import { CHAT } from './teams';

jest.setTimeout(60_000);

describe('the cards of the meeting', () => {
  test('MES-061 a point that was never called has no card in the chat, even when closing leaves it aplazado', async () => {
    const { chat, mesaId, itemIds, mesa, shared } = await meeting();
    const [called = '', never = ''] = itemIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: called }, CHAT);
    for (const itemId of itemIds)
      await chat.house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
    expect((await mesa()).items.map(({ kind }) => kind)).toEqual(itemIds.map(() => 'decided'));
    expect(textOf(await shared(`item:${mesaId}:${called}`))).toMatch(/Aplazado/);
    expect(await shared(`item:${mesaId}:${never}`)).toBeNull();
  });
});

describe('opening', () => {
  test('the meeting starts: the bot offers, once; opening turns the offer into the opening card (MES-050, MES-051)', async () => {
    const { chat, mesaId, mesa, shared } = await meeting({ open: false });
    const start = {
      type: 'event',
      name: 'application/vnd.microsoft.meetingStart',
      value: { Id: 'x', JoinUrl: '', MeetingType: 'Scheduled', Title: '', StartTime: '' },
    };
    const offer = (await chat.turn(chat.activityFrom('relator', start, CHAT))) as { card: unknown }[];
    expect(textOf(offer[0]?.card)).toContain('entrar antes no la abre');
    expect(await chat.turn(chat.activityFrom('enlace', start, CHAT))).toEqual([]);
    expect((await mesa()).kind).toBe('scheduled');
    expect(chat.cards.get(`mesa:${mesaId}`)).toMatchObject({
      conversationId: CHAT,
      activityId: chat.chats.posted[0]?.id,
    });

    const opened = await chat.click('moderadora', 'mesas/open', { mesaId }, CHAT);
    expect((await mesa()).kind).toBe('open');
    expect(textOf(opened.card)).toMatch(/Orden del día[\s\S]*Reglas[\s\S]*Puntos[\s\S]*Aviso de datos/);
    expect(button(opened.card, 'Iniciar punto 1').verb).toBe('mesas/call-item');
    const everybody = await shared(`mesa:${mesaId}`);
    expect(buttonsOf(everybody).map(({ title }) => title)).toEqual(['Pedir la palabra']);
  });

  test('«abrir mesa 1» works from the personal chat and «abrir mesa» in the meeting, without any event', async () => {
    const personal = await meeting({ open: false });
    const [card] = await personal.chat.write('moderadora', 'arbir mesa 1');
    expect(textOf(card?.card)).toContain('Abierta desde las');
    const shared = await meeting({ open: false });
    expect(await shared.chat.write('moderadora', 'abrir mesa', CHAT)).toEqual([]);
    expect((await shared.mesa()).kind).toBe('open');
    const [again] = await shared.chat.write('moderadora', 'abrir mesa', CHAT);
    expect(again?.text).toMatch(/ya está abierta desde las .* escriba «siguiente»/);
  });

  test('somebody else cannot open it, and is told who can', async () => {
    const { chat, mesaId, mesa } = await meeting({ open: false });
    const refused = await chat.click('enlace', 'mesas/open', { mesaId }, CHAT);
    expect(textOf(refused.card)).toMatch(/No puede abrir la mesa[\s\S]*quien modera la mesa/);
    expect((await mesa()).kind).toBe('scheduled');
  });
});

test('with several mesas the number decides; the líder names one by its number', async () => {
  const { chat, mesa } = await meeting({ open: false });
  const { house } = chat;
  const input = conveneInput(house.indicatorIds, {
    start: at('2026-11-27 09:00'),
    end: at('2026-11-27 11:00'),
    acceptWarnings: true,
    reason: 'Otra sesión',
  });
  await house.ok('moderadora', convene, input);
  const [which] = await chat.write('moderadora', 'abrir mesa');
  expect(textOf(which?.card)).toContain('las mesas 1 y 2');
  expect(buttonsOf(which?.card).map(({ data }) => data)).toEqual([{ numero: 1 }, { numero: 2 }]);
  const [opened] = await chat.write('lider', 'abrir mesa 1');
  expect(textOf(opened?.card)).toContain('Abierta desde las');
  expect((await mesa()).kind).toBe('open');
  const [none] = await chat.write('moderadora', 'abrir mesa 9');
  expect(none?.text).toContain('No encontré una mesa 9');
});

test('moderador and relator get their own view of a shared card when Teams asks for it; only they are listed', async () => {
  const { chat, mesaId, itemIds, shared } = await meeting();
  const itemId = itemIds[0] ?? '';
  await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId }, CHAT);
  expect((await shared(`item:${mesaId}:${itemId}`)) as object).not.toHaveProperty('refresh');
  await chat.write('moderadora', 'ayuda');
  await chat.write('relator', 'ayuda');
  const card = (await shared(`item:${mesaId}:${itemId}`)) as {
    refresh: { userIds: string[]; action: { verb: string; data: object } };
  };
  expect(card.refresh.userIds).toEqual(['29:moderadora', '29:relator']);
  const own = await chat.click('relator', card.refresh.action.verb, card.refresh.action.data, CHAT);
  expect(buttonsOf(own.card).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Ajustar', 'Agregar compromiso', 'De viva voz', 'Cerrar punto']),
  );
  const moderates = await chat.click('moderadora', card.refresh.action.verb, card.refresh.action.data, CHAT);
  expect(buttonsOf(moderates.card).map(({ title }) => title)).not.toContain('De viva voz');
});

describe('what a card says when the mesa went on', () => {
  test('MES-054 calling point 2 while point 1 has no outcome: the card of point 1 and the turn say which one is discussed', async () => {
    const { chat, mesaId, itemIds, shared } = await meeting();
    const [first = '', second = ''] = itemIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: first }, CHAT);
    expect(textOf(await shared(`item:${mesaId}:${first}`))).toContain('En discusión desde las');
    chat.house.store.drain();
    const later = { now: at('2026-11-24 09:20'), today: TODAY };
    await chat.house.ok('moderadora', callItem, { mesaId, itemId: second }, later);
    const told = chat.house.store.drain().map(({ data }) => data['cardKey']);
    expect(told).toContain(`item:${mesaId}:${first}`);
    expect(textOf(await shared(`item:${mesaId}:${first}`))).toMatch(
      /sin resultado; ahora se discute el punto 2/,
    );
    const mesa = await mesaView(chat.house.reader(), await chat.house.actorOf('moderadora'), mesaId);
    expect(mesa.ok && mesa.value.turno).toBe(
      'Punto 2 en discusión: falta la posición de la dependencia y del DAP. Sin resultado todavía: punto 1.',
    );
  });

  test('MES-059 «Revisar y guardar» becomes the saved commitment; the same line saved again is the same commitment', async () => {
    const { chat, mesaId } = await meeting();
    const [understood] = await chat.write('relator', 'compromiso: entregar ficha, enlace, 4 dic', CHAT);
    const posted = chat.chats.posted.at(-1);
    const open = button(understood?.card, 'Revisar y guardar');
    const form = await chat.dialog('relator', 'task/fetch', open.data, CHAT);
    const filled = { ...valuesOf(form.card), ...button(form.card, 'Guardar compromiso').data };
    const done = await chat.dialog('relator', 'task/submit', { ...filled, responsableId: 'enlace' }, CHAT);
    expect(done.text).toContain('viernes 4 de diciembre de 2026');
    const now = chat.chats.posted.find(({ id }) => id === posted?.id)?.activity;
    expect(textOf(now?.attachments)).toMatch(/✓ Compromiso guardado[\s\S]*Guardado por Persona relator/);
    expect(buttonsOf(now?.attachments)).toEqual([]);
    const again = await chat.dialog(
      'moderadora',
      'task/submit',
      { ...filled, responsableId: 'relator' },
      CHAT,
    );
    expect(again.text).toContain('Compromiso registrado');
    expect(await chat.house.reader().find(commitmentFeature, { mesaId })).toHaveLength(1);
  });
});
