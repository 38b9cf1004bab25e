import { showCard } from '../../bot/proactive';
import { convene } from '../../domain/dies058';
import { EMPTY_FLOOR, linkCalendar, mesaFeature, openMesa } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { at, TENANT } from '../helpers/given';
import { button, buttonsOf, textOf } from './read-cards';
import { CHAT, said, teams } from './teams';

jest.setTimeout(60_000);

async function meeting() {
  const chat = await teams();
  const { house } = chat;
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('sistema', linkCalendar, {
    mesaId,
    calendar: { eventId: 'ev-1', joinUrl: 'https://teams.example/j', onlineMeetingId: 'om-1', chatId: CHAT },
  });
  await chat.click('moderadora', 'mesas/open', { mesaId }, CHAT);
  const mesa = async () => {
    const { state } = await house.reader().get(mesaFeature, mesaId);
    if (state.kind === 'none') throw new Error('no mesa');
    return state;
  };
  const floor = async () => (await mesa()).floor ?? EMPTY_FLOOR;
  /** What everybody sees; and what who conducts sees when Teams refreshes it for them. */
  const shared = async () => {
    const message = await showCard(chat.ports, TENANT, `palabra:${mesaId}`);
    return message && said(message).card;
  };
  const own = async (who: string) =>
    (await chat.click(who, 'cards/refresh', { cardKey: `palabra:${mesaId}` }, CHAT)).card;
  return { chat, mesaId, mesa, floor, shared, own };
}

test('MES-051 F11 «pido la palabra» in the meeting: one card, edited in place, says who speaks since when and who follows', async () => {
  const { chat, shared, own, floor } = await meeting();
  expect(await chat.write('enlace', 'pido la palabra', CHAT)).toEqual([]);
  expect(await chat.write('coordinadora', '¡Punto de orden!', CHAT)).toEqual([]);
  expect(textOf(await shared())).toMatch(
    /Nadie tiene la palabra[\s\S]*1\) Persona coordinadora, Oficina \(punto de orden\)[\s\S]*2\) Persona enlace/,
  );
  const give = button(await own('moderadora'), 'Dar la palabra');
  await chat.click('moderadora', give.verb, give.data, CHAT);
  const card = await chat.click('moderadora', give.verb, give.data, CHAT);
  expect((await floor()).holder?.person.personId).toBe('coordinadora');
  expect((await floor()).queue).toHaveLength(1);
  expect(textOf(card.card)).toMatch(/Tiene la palabra: Persona coordinadora[^\n]*desde las \d+:\d\d/);
  expect(buttonsOf(card.card).map(({ title }) => title)).toContain('Pasar al siguiente');
  const everybody = buttonsOf(await shared()).map(({ title }) => title);
  expect(everybody).toEqual(['Pedir la palabra', 'Punto de orden', 'Réplica', 'Terminé o ya no la pido']);
});

test('F11 asking again, finishing and withdrawing in words: the second time is answered with where one stands', async () => {
  const { chat, floor } = await meeting();
  await chat.write('enlace', 'palabra', CHAT);
  await chat.write('coordinadora', 'quiero hablar', CHAT);
  const [again] = await chat.write('coordinadora', 'pido la palabra', CHAT);
  expect(again?.text).toContain('en el puesto 2');
  expect((await floor()).queue).toHaveLength(2);
  await chat.write('coordinadora', 'ya no la pido', CHAT);
  expect((await floor()).queue.map(({ person }) => person.personId)).toEqual(['enlace']);
  await chat.write('moderadora', 'dar la palabra', CHAT);
  await chat.write('enlace', 'terminé', CHAT);
  expect(await floor()).toMatchObject({ holder: null, turns: [{ person: { personId: 'enlace' } }] });
  const [nobody] = await chat.write('moderadora', 'dar la palabra', CHAT);
  expect(nobody?.text).toContain('nadie la ha pedido');
  const [refused] = await chat.write('enlace', 'dar la palabra', CHAT);
  expect(refused?.text).toContain('No puede dar la palabra');
});

test('F11 from the opening and the item card the word is asked for and that card stays what it is', async () => {
  const { chat, mesaId, mesa, floor } = await meeting();
  const itemId = (await mesa()).items[0]?.id ?? '';
  await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId }, CHAT);
  const opening = await showCard(chat.ports, TENANT, `mesa:${mesaId}`);
  const ask = button(opening && said(opening).card, 'Pedir la palabra');
  const asked = await chat.click('enlace', ask.verb, ask.data, CHAT);
  expect(textOf(asked.card)).toMatch(/Usted está en la lista[\s\S]*Orden del día/);
  const item = await showCard(chat.ports, TENANT, `item:${mesaId}:${itemId}`);
  const onItem = button(item && said(item).card, 'Pedir la palabra');
  const twice = await chat.click('enlace', onItem.verb, onItem.data, CHAT);
  expect(textOf(twice.card)).toMatch(/Usted está en la lista[\s\S]*Punto 1 de 2|Punto 1 de 2[\s\S]*/);
  expect((await floor()).queue).toHaveLength(1);
});

test('MES-054 F11 the relator writes down who asks in the room; who moderates hands the floor to anybody; each sees only what they may', async () => {
  const { chat, mesaId, own, floor } = await meeting();
  const form = await chat.dialog(
    'relator',
    'task/fetch',
    button(await own('relator'), 'Para otra persona').data,
    CHAT,
  );
  const { data } = button(form.card, 'Registrar');
  const missing = await chat.dialog('relator', 'task/submit', { ...data, cuando: 'normal' }, CHAT);
  expect(textOf(missing.card)).toContain('Elija una persona (obligatorio).');
  for (const _twice of [1, 2])
    await chat.dialog('relator', 'task/submit', { ...data, personId: 'invitado', cuando: 'normal' }, CHAT);
  expect((await floor()).queue).toMatchObject([
    { person: { personId: 'invitado' }, recordedBy: { personId: 'relator' } },
  ]);
  const hand = await chat.dialog(
    'moderadora',
    'task/fetch',
    button(await own('moderadora'), 'Para otra persona').data,
    CHAT,
  );
  expect(textOf(hand.card)).not.toContain('Ponerla en la lista');
  await chat.dialog(
    'moderadora',
    'task/submit',
    { ...button(hand.card, 'Registrar').data, personId: 'coordinadora', cuando: 'ahora' },
    CHAT,
  );
  expect((await floor()).holder?.person.personId).toBe('coordinadora');
  const skip = await chat.click('moderadora', 'mesas/skip-floor', { mesaId, requestId: 'vieja' }, CHAT);
  expect(textOf(skip.card)).toMatch(/ya no está en la lista[\s\S]*Tiene la palabra: Persona coordinadora/);
});

test('MES-058 «nota: …» goes to the item being discussed and, between items, to the mesa', async () => {
  const { chat, mesaId, mesa } = await meeting();
  const [loose] = await chat.write('relator', 'nota: se esperó al quórum', CHAT);
  expect(loose?.text).toContain('quedó en la mesa');
  const [first, second] = (await mesa()).items;
  await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: second?.id }, CHAT);
  const [noted] = await chat.write('relator', 'nota de la relatoría: la fuente cambia en 2027', CHAT);
  expect(noted?.text).toContain('quedó en el punto 2');
  const after = await mesa();
  expect(after.notes.map(({ text }) => text)).toEqual(['se esperó al quórum']);
  expect(after.items.map(({ comments }) => comments.map(({ text }) => text))).toEqual([
    [],
    ['la fuente cambia en 2027'],
  ]);
  expect(first?.comments).toEqual([]);
  const [empty] = await chat.write('relator', 'nota:', CHAT);
  expect(empty?.text).toContain('Escriba la nota');
});

test('MES-050 MES-053 the moderador follows the agenda in words: «iniciar el orden del día», «siguiente», and then the indicators', async () => {
  const { chat, mesaId, mesa } = await meeting();
  await chat.write('moderadora', 'iniciar el orden del día', CHAT);
  expect((await mesa()).steps?.current?.stepId).toBe('apertura');
  await chat.write('moderadora', 'siguiente', CHAT);
  expect((await mesa()).steps?.current?.stepId).toBe('reglas');
  const opening = (await chat.click('moderadora', 'mesas/show', { mesaId }, CHAT)).card;
  expect(textOf(opening)).toMatch(/En curso: Reglas de operación, desde las[\s\S]*1\) Apertura[^\n]*✓/);
  const next = button(opening, 'Iniciar: Presentación general');
  await chat.click('moderadora', next.verb, next.data, CHAT);
  await chat.click('moderadora', next.verb, next.data, CHAT);
  expect((await mesa()).steps?.current?.stepId).toBe('presentacion');
  await chat.write('moderadora', 'siguiente punto', CHAT);
  expect(await mesa()).toMatchObject({
    steps: { current: { stepId: 'indicadores' } },
    items: [{ kind: 'open' }, { kind: 'pending' }],
  });
  const [refused] = await chat.write('enlace', 'siguiente paso', CHAT);
  expect(refused?.text).toContain('No puede conducir el orden del día');
});

test('design §8 who moderates two live mesas is asked which one is meant, and one click says it', async () => {
  const { chat, mesaId } = await meeting();
  const { house } = chat;
  const other = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, {
      start: at('2026-11-27 09:00'),
      end: at('2026-11-27 11:00'),
      acceptWarnings: true,
      reason: 'Otra sesión',
    }),
  );
  await house.ok('moderadora', openMesa, { mesaId: other.mesaId });
  const [which] = await chat.write('moderadora', 'pido la palabra');
  expect(textOf(which?.card)).toContain('¿En cuál?');
  const second = buttonsOf(which?.card)[1];
  await chat.click('moderadora', second?.verb ?? '', second?.data);
  const queue = async (id: string) => {
    const { state } = await house.reader().get(mesaFeature, id);
    return state.kind === 'none' ? null : (state.floor?.queue.length ?? 0);
  };
  expect([await queue(mesaId), await queue(other.mesaId)]).toEqual([0, 1]);
});
