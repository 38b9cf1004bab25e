import { showCard } from '../../bot/proactive';
import { bytesOf, CARD_BYTES } from '../../bot/render';
import { newVotacionCard, votacionCard } from '../../bot/votes/card';
import { convene } from '../../domain/dies058';
import { linkCalendar } from '../../domain/mesas';
import { MAYORIAS, startVotacion, votacionesOf } from '../../domain/votes';
import { button, buttonsOf, textOf } from '../bot/read-cards';
import { CHAT, said, teams } from '../bot/teams';
import { conveneInput } from '../dies058/office';
import { TENANT } from '../helpers/given';

jest.setTimeout(60_000);

async function meeting(clase: 'nominal' | 'secreta' = 'nominal') {
  const chat = await teams();
  const { house } = chat;
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('sistema', linkCalendar, {
    mesaId,
    calendar: { eventId: 'ev-1', joinUrl: 'https://teams.example/j', onlineMeetingId: 'om-1', chatId: CHAT },
  });
  await chat.click('moderadora', 'mesas/open', { mesaId }, CHAT);
  const [asked] = await chat.write('moderadora', 'votación: ¿se pide prórroga?', CHAT);
  const how = button(asked?.card ?? null, 'Elegir cómo y quiénes votan');
  const form = await chat.dialog('moderadora', 'task/fetch', how.data, CHAT);
  const open = button(form.card, 'Abrir votación');
  const input = {
    pregunta: '¿se pide prórroga?',
    punto: 'mesa',
    clase,
    mayoria: 'simple',
    votantes: 'moderadora,relator,enlace',
  };
  const start = () =>
    chat.dialog('moderadora', 'task/submit', { ...open.data, ...input, verb: open.verb }, CHAT);
  await start();
  const votes = () => votacionesOf(house.reader(), { mesaId });
  const votacionId = (await votes())[0]?.id ?? '';
  const shared = async () => {
    const message = await showCard(chat.ports, TENANT, `votacion:${mesaId}:${votacionId}`);
    return message && said(message).card;
  };
  const askedNow = () =>
    chat.chats.posted
      .map(({ activity }) => said(activity).card)
      .findLast(
        (card) => JSON.stringify(card).includes('rórroga') && !JSON.stringify(card).includes('A favor'),
      );
  return { chat, house, mesaId, form, start, votes, votacionId, shared, askedNow };
}

test('F16 «votación: …» asks how and who; sent twice it opens one vote, whose card says how many voted and never what', async () => {
  const { chat, form, start, votes, votacionId, shared, askedNow } = await meeting();
  expect(JSON.stringify(form.card)).toContain('"value":"¿Se pide prórroga?"');
  // The message that asked how and who says what it became, and asks nobody else.
  expect(textOf(askedNow())).toMatch(
    /Votación 1 \(nominal\)[\s\S]*¿se pide prórroga\?[\s\S]*Se vota en su tarjeta/,
  );
  expect(buttonsOf(askedNow())).toEqual([]);
  await start();
  expect(await votes()).toHaveLength(1);
  expect(buttonsOf(await shared()).map(({ title }) => title)).toEqual(['A favor', 'En contra', 'En blanco']);
  const favour = button(await shared(), 'A favor');
  expect(favour.data).toEqual({ votacionId, opcion: 'a-favor' });
  const mine = await chat.click('enlace', favour.verb, favour.data, CHAT);
  expect(textOf(mine.card)).toContain('Su voto quedó registrado: A favor. Puede cambiarlo hasta el cierre.');
  await chat.click('enlace', favour.verb, favour.data, CHAT);
  expect(textOf(await shared())).toContain('Abierta: ha votado 1 de 3 personas.');
  expect(textOf(await shared())).not.toContain('Persona enlace');
  const foreign = await chat.click('coordinadora', favour.verb, favour.data, CHAT);
  expect(foreign.text + textOf(foreign.card)).toMatch(/No puede votar|No se registró/);
});

test('F16 the relator records «de viva voz»; closing counts, and late clicks get the result', async () => {
  const { chat, votacionId, shared } = await meeting();
  const own = (await chat.click('relator', 'cards/refresh', { cardKey: `votacion:m:${votacionId}` }, CHAT))
    .card;
  expect(buttonsOf(own).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Voto de viva voz', 'Cerrar o anular']),
  );
  const heard = { votacionId, solicitud: 's-1', personId: 'enlace', opcion: 'en-contra' };
  await chat.click('relator', 'votaciones/aloud', heard, CHAT);
  await chat.click('moderadora', 'votaciones/end', { votacionId, como: 'anular', motivo: '' }, CHAT);
  expect(textOf(await shared())).toContain('Abierta');
  await chat.click('moderadora', 'votaciones/end', { votacionId, como: 'cerrar', motivo: '' }, CHAT);
  const closed = textOf(await shared());
  expect(closed).toMatch(
    /Decidido: En contra\.[\s\S]*En contra: 1 voto[\s\S]*Persona enlace: En contra \(de viva voz\)/,
  );
  const late = await chat.click('enlace', 'votaciones/vote', { votacionId, opcion: 'a-favor' }, CHAT);
  expect(textOf(late.card)).toMatch(/la votación ya terminó[\s\S]*Decidido: En contra/);
  const [result] = await chat.write('enlace', 'resultado', CHAT);
  expect(textOf(result?.card ?? null)).toContain('Decidido: En contra.');
});

test('F16 of a secret vote no card, answer or log says what anybody chose; written in the chat it is not taken', async () => {
  const { chat, votacionId, shared } = await meeting('secreta');
  const [written] = await chat.write('enlace', 'votar a favor', CHAT);
  expect(written?.text).toContain('no escriba su voto en el chat');
  for (const who of ['enlace', 'relator', 'moderadora']) {
    const mine = await chat.click(who, 'votaciones/vote', { votacionId, opcion: 'en-contra' }, CHAT);
    expect(textOf(mine.card)).toContain('Su voto secreto quedó en la urna.');
    expect(textOf(mine.card)).not.toMatch(/registrado: |En contra: /);
  }
  const again = await chat.click('enlace', 'votaciones/vote', { votacionId, opcion: 'a-favor' }, CHAT);
  expect(textOf(again.card)).toContain('Usted ya votó: su voto está en la urna y no se cambia.');
  await chat.click('moderadora', 'votaciones/end', { votacionId, como: 'cerrar', motivo: '' }, CHAT);
  const closed = textOf(await shared());
  expect(closed).toContain('En contra: 3 votos');
  expect(closed).not.toContain('Persona enlace');
  expect(JSON.stringify(chat.log)).not.toMatch(/en-contra|a-favor/);
});

test('F16 «sometamos a votación si …» asks the question without its «si»', async () => {
  const { chat } = await meeting();
  await chat.click('moderadora', 'votaciones/end-here', {}, CHAT);
  const [asked] = await chat.write('moderadora', 'sometamos a votación si se aplaza la meta', CHAT);
  expect(textOf(asked?.card ?? null)).toContain('¿Se aplaza la meta?');
});

test('F16 a vote prepared before the mesa is opened from the chat with one word and one button', async () => {
  const chat = await teams();
  const { house } = chat;
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const calendar = { eventId: 'e', joinUrl: 'https://teams.example/j', onlineMeetingId: 'o', chatId: CHAT };
  await house.ok('sistema', linkCalendar, { mesaId, calendar });
  const prepared = { mesaId, pregunta: '¿Se aplaza?', abrir: false };
  await house.ok('moderadora', startVotacion, prepared);
  await chat.click('moderadora', 'mesas/open', { mesaId }, CHAT);
  const [card] = await chat.write('relator', 'votación', CHAT);
  expect(textOf(card?.card ?? null)).toContain('¿Se aplaza?');
  const open = button(card?.card ?? null, 'Abrir votación');
  const refused = await chat.click('enlace', open.verb, open.data, CHAT);
  expect((await votacionesOf(house.reader(), { mesaId }))[0]?.state.kind).toBe('draft');
  expect(refused.text + textOf(refused.card)).toMatch(/No/);
  const opened = await chat.click('relator', open.verb, open.data, CHAT);
  expect(textOf(opened.card)).toContain('Abierta: han votado 0 de 4 personas');
  await chat.click('relator', open.verb, open.data, CHAT);
  expect((await votacionesOf(house.reader(), { mesaId })).map(({ state }) => state.kind)).toEqual(['open']);
});

test('F16 the longest vote and the longest roll fit in a card of Teams', () => {
  const opciones = Array.from({ length: 10 }, (_, i) => ({
    id: `opcion-${i}`,
    texto: 'Ñ'.repeat(200),
    votos: 12,
  }));
  const listado = Array.from({ length: 300 }, (_, i) => ({
    personId: `p-${i}`,
    nombre: `Persona ${'ñ'.repeat(60)} ${i}`,
    dependencia: 'Secretaría de Gestión y Control Territorial',
    voto: true,
    opcion: 'Ñ'.repeat(200),
    recogidoPor: null,
  }));
  const view = {
    votacionId: 'v-1',
    numero: 1,
    pregunta: '¿'.repeat(500),
    itemId: null,
    punto: `Punto 1 · ${'x'.repeat(300)}`,
    estado: 'cerrada' as const,
    estadoTexto: 'Cerrada: votaron 300 de 300 personas',
    clase: 'nominal' as const,
    claseTexto: '',
    mayoria: 'Mayoría simple',
    mayoriaTexto: 'Más de la mitad',
    opciones,
    listado,
    votaron: 300,
    abiertaEn: null,
    cerradaEn: null,
    resultado: 'Decidido: Ñ.',
    decidida: 'opcion-1',
    quorum: null,
    presencia: null,
    motivo: '',
    yaVote: false,
    miOpcion: null,
    offers: [],
  };
  expect(bytesOf(votacionCard(view, 'Mesa 1', new Set()))).toBeLessThanOrEqual(CARD_BYTES);
  const personas = listado.map((one) => ({ ...one, cargo: 'Profesional universitaria', correo: null }));
  const puntos = Array.from({ length: 80 }, (_, i) => ({ itemId: `it-${i}`, titulo: 'x'.repeat(300) }));
  const all = { mesaId: 'm', votaciones: [], personas, mayorias: [...MAYORIAS], puntos, offers: [] };
  const card = newVotacionCard(all, {
    titulo: 'Mesa 1',
    pregunta: '',
    punto: null,
    solicitud: 's',
    dicho: '',
  });
  expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
});
