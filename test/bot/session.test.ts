import { showCard } from '../../bot/proactive';
import { commitmentFeature } from '../../domain/commitments';
import { convene, decideItem, formFeature } from '../../domain/dies058';
import { callItem, linkCalendar, type MesaState, mesaFeature } from '../../domain/mesas';
import { mesaView } from '../../domain/reports';
import { conveneInput } from '../dies058/office';
import { at, TENANT, TODAY } from '../helpers/given';
import { button, buttonsOf, CHAT, said, type Teams, teams, textOf, valuesOf } from './teams';

jest.setTimeout(60_000);

interface Meeting {
  readonly chat: Teams;
  readonly mesaId: string;
  readonly itemIds: readonly string[];
  readonly formIds: readonly string[];
  readonly mesa: () => Promise<Exclude<MesaState, { kind: 'none' }>>;
  /** The card that everybody sees in the chat of the meeting. */
  readonly shared: (cardKey: string) => Promise<unknown>;
}

async function meeting({ open = true } = {}): Promise<Meeting> {
  const chat = await teams();
  const { house } = chat;
  const { mesaId, formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('sistema', linkCalendar, {
    mesaId,
    calendar: { eventId: 'ev-1', joinUrl: 'https://teams.example/j', onlineMeetingId: 'om-1', chatId: CHAT },
  });
  const mesa = async () => {
    const { state } = await house.reader().get(mesaFeature, mesaId);
    if (state.kind === 'none') throw new Error('no mesa');
    return state;
  };
  const itemIds = (await mesa()).items.map(({ id }) => id);
  if (open) await chat.click('moderadora', 'mesas/open', { mesaId }, CHAT);
  const shared = async (cardKey: string) => {
    const message = await showCard(chat.ports, TENANT, cardKey);
    return message && said(message).card;
  };
  return { chat, mesaId, itemIds, formIds, mesa, shared };
}
const task = { msteams: { type: 'task/fetch' } };

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

describe('an indicator on the floor', () => {
  test('positions by party, live; a second click changes nothing; who is no party is told that they comment', async () => {
    const { chat, mesaId, itemIds, mesa, shared } = await meeting();
    const [itemId = ''] = itemIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId }, CHAT);
    const card = await shared(`item:${mesaId}:${itemId}`);
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['De acuerdo', 'No estoy de acuerdo', 'Comentar', 'Ver completa']),
    );
    expect(buttonsOf(card).map(({ title }) => title)).not.toContain('Ajustar');

    const { verb, data } = button(card, 'De acuerdo');
    const agreed = await chat.click('enlace', verb, data, CHAT);
    expect(textOf(agreed.card)).toContain('Dependencia: De acuerdo (Persona enlace');
    const before = (await mesa()).items[0]?.positions;
    await chat.click('enlace', verb, data, CHAT);
    expect((await mesa()).items[0]?.positions).toEqual(before);
    await chat.click('coordinadora', verb, { ...data, valor: 'no-de-acuerdo' }, CHAT);
    expect(textOf(await shared(`item:${mesaId}:${itemId}`))).toMatch(
      /DAP: No de acuerdo \(Persona coordinadora/,
    );

    const other = await chat.click('relator', verb, data, CHAT);
    expect(textOf(other.card)).toContain('Usted puede comentar');
  });

  test('a stale card shows the point as it is now', async () => {
    const { chat, mesaId, itemIds } = await meeting();
    const [itemId = ''] = itemIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId }, CHAT);
    await chat.dialog(
      'moderadora',
      'task/submit',
      { verb: 'mesas/decide-item', mesaId, itemId, resultado: 'no-concertado', nota: '' },
      CHAT,
    );
    const late = await chat.click('enlace', 'mesas/position', { mesaId, itemId, valor: 'de-acuerdo' }, CHAT);
    expect(textOf(late.card)).toMatch(/No se cambió la posición: el punto ya se cerró[\s\S]*No concertado/);
    expect(buttonsOf(late.card).map(({ title }) => title)).not.toContain('De acuerdo');
  });

  test("MES-058 comments by dialog; «de viva voz» is the relator's and stays written as such", async () => {
    const { chat, mesaId, itemIds, mesa } = await meeting();
    const [itemId = ''] = itemIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId }, CHAT);
    const form = await chat.dialog(
      'enlace',
      'task/fetch',
      { ...task, verb: 'mesas/comment', mesaId, itemId },
      CHAT,
    );
    const { data } = button(form.card, 'Comentar');
    const empty = await chat.dialog('enlace', 'task/submit', { ...data, texto: '  ' }, CHAT);
    expect(textOf(empty.card)).toContain('Escriba el comentario (obligatorio).');
    await chat.dialog('enlace', 'task/submit', { ...data, texto: 'La fuente es **otra**' }, CHAT);
    await chat.dialog('enlace', 'task/submit', { ...data, texto: 'La fuente es **otra**' }, CHAT);
    expect((await mesa()).items[0]?.comments).toHaveLength(1);

    const aloud = await chat.dialog(
      'relator',
      'task/fetch',
      { ...task, verb: 'mesas/aloud', mesaId, itemId },
      CHAT,
    );
    const heard = {
      ...button(aloud.card, 'Registrar').data,
      personId: 'enlace',
      valor: 'de-acuerdo',
      texto: 'Sí, con la fuente nueva',
    };
    const done = await chat.dialog('relator', 'task/submit', heard, CHAT);
    expect([done.text, textOf(done.card)]).toEqual([expect.stringContaining('de viva voz'), '']);
    const item = (await mesa()).items[0];
    expect(item?.positions.dependencia).toMatchObject({
      value: 'de-acuerdo',
      by: { personId: 'enlace' },
      recordedBy: { personId: 'relator' },
    });
    const foreign = await chat.dialog('moderadora', 'task/submit', { ...heard, solicitud: 'otra' }, CHAT);
    expect(textOf(foreign.card)).toContain('solo quien lleva la relatoría');
    expect(valuesOf(foreign.card)).toMatchObject({ texto: 'Sí, con la fuente nueva' });
  });

  test('DIE-004 DIE-008 «Ajustar»: sections and ficha in pages; a stale revision keeps what was typed', async () => {
    const { chat, mesaId, itemIds, formIds, shared } = await meeting();
    const [itemId = ''] = itemIds;
    const [formId = ''] = formIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId }, CHAT);
    const form = await chat.dialog('relator', 'task/fetch', { ...task, verb: 'dies058/edit', formId }, CHAT);
    const first = button(form.card, 'Guardar y seguir');
    const typed = {
      ...valuesOf(form.card),
      tipo: 'modificar',
      justificacion: 'La unidad se escribe completa.',
      anexaActa: 'si',
      anexaFichaAnterior: 'si',
      anexaFichaNueva: 'si',
    };
    const page = await chat.dialog('relator', 'task/submit', { ...first.data, ...typed }, CHAT);
    expect(textOf(page.card)).toContain('página 1 de');

    const stale = await chat.dialog(
      'moderadora',
      'task/submit',
      { ...first.data, ...typed, justificacion: 'Otra justificación' },
      CHAT,
    );
    expect(textOf(stale.card)).toMatch(/⚠/);
    expect(valuesOf(stale.card)['justificacion']).toBe('Otra justificación');

    const fields = valuesOf(page.card);
    expect(Object.keys(fields).filter((key) => key.startsWith('f_')).length).toBeGreaterThan(3);
    const key = Object.keys(fields).find((one) => one === 'f_unidad') ?? Object.keys(fields)[0] ?? '';
    const saved = await chat.dialog(
      'relator',
      'task/submit',
      { ...button(page.card, 'Guardar').data, ...fields, [key]: 'm² por habitante', confirmo: 'true' },
      CHAT,
    );
    expect(saved.text).toContain('Guardado: revisión 3');
    const { state } = await chat.house.reader().get(formFeature, formId);
    const ficha = state.kind === 'none' ? {} : state.answers.fichaNueva;
    expect(ficha[key.slice(2)]).toEqual({ kind: 'cambia', value: 'm² por habitante' });
    expect(Object.values(ficha).filter(({ kind }) => kind === 'sin-cambio').length).toBe(
      Object.keys(fields).filter((one) => one.startsWith('f_')).length - 1,
    );
    expect(textOf(await shared(`item:${mesaId}:${itemId}`))).toContain('m² por habitante');
  });

  test('what is not confirmed stays unanswered: no page confirms by itself (DIE-004)', async () => {
    const { chat, formIds } = await meeting();
    const [formId = ''] = formIds;
    const page = await chat.dialog('relator', 'task/fetch', { ...task, verb: 'dies058/ficha', formId }, CHAT);
    await chat.dialog(
      'relator',
      'task/submit',
      { ...button(page.card, 'Guardar').data, ...valuesOf(page.card), confirmo: 'false' },
      CHAT,
    );
    const { state } = await chat.house.reader().get(formFeature, formId);
    expect(state.kind === 'none' ? null : state.answers.fichaNueva).toEqual({});
  });

  test('who neither moderates nor relates may not adjust', async () => {
    const { chat, formIds } = await meeting();
    const form = await chat.dialog(
      'enlace',
      'task/fetch',
      { ...task, verb: 'dies058/edit', formId: formIds[0] },
      CHAT,
    );
    const refused = await chat.dialog(
      'enlace',
      'task/submit',
      { ...button(form.card, 'Guardar').data, ...valuesOf(form.card), tipo: 'modificar', justificacion: 'x' },
      CHAT,
    );
    expect(textOf(refused.card)).toMatch(/No puede ajustar el formato DIES-058/);
  });
});

describe('commitments', () => {
  test('MES-059 one line of text becomes a form to confirm, and the form a commitment of the point', async () => {
    const { chat, mesaId, itemIds } = await meeting();
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: itemIds[0] }, CHAT);
    const [understood] = await chat.write(
      'relator',
      'compromiso: entregar la nueva ficha, enlace, 4 dic',
      CHAT,
    );
    expect(textOf(understood?.card)).toContain('viernes 4 de diciembre de 2026');
    const form = await chat.dialog('relator', 'task/fetch', button(understood?.card, 'Revisar').data, CHAT);
    expect(valuesOf(form.card)).toMatchObject({ que: 'Entregar la nueva ficha', fecha: '2026-12-04' });
    const filled = { ...button(form.card, 'Guardar').data, ...valuesOf(form.card) };
    const missing = await chat.dialog('relator', 'task/submit', { ...filled, responsableId: '' }, CHAT);
    expect(textOf(missing.card)).toContain('Elija la persona responsable (obligatorio).');
    for (const _twice of [1, 2])
      await chat.dialog('relator', 'task/submit', { ...filled, responsableId: 'enlace' }, CHAT);
    const owed = await chat.house.reader().find(commitmentFeature, { mesaId });
    expect(owed).toHaveLength(1);
    expect(owed[0]?.state).toMatchObject({
      what: 'Entregar la nueva ficha',
      due: '2026-12-04',
      owner: { personId: 'enlace' },
    });

    const [pending] = await chat.write('enlace', 'mis pendientes');
    expect(textOf(pending?.card)).toContain('Entregar la nueva ficha');
    const done = await chat.dialog('enlace', 'task/submit', {
      ...button(pending?.card, 'Informar que se cumplió').data,
      evidencia: 'Radicado 2026-1',
    });
    expect(done.text).toContain('cumplido');
  });
});

describe('closing', () => {
  test('MES-057 MES-061 points without outcome are named before they are postponed; the closing card says the term', async () => {
    const { chat, mesaId, itemIds, mesa, shared } = await meeting();
    const [first = ''] = itemIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: first }, CHAT);
    const ask = await chat.dialog(
      'moderadora',
      'task/fetch',
      { ...task, verb: 'mesas/decide-item', mesaId, itemId: first },
      CHAT,
    );
    expect(textOf(ask.card)).toContain('el indicador no cambia hasta su decisión');
    const none = await chat.dialog(
      'moderadora',
      'task/submit',
      { ...button(ask.card, 'Cerrar punto').data, nota: 'x' },
      CHAT,
    );
    expect(textOf(none.card)).toContain('Elija el resultado (obligatorio).');
    expect(valuesOf(none.card)['nota']).toBe('x');
    const decided = await chat.dialog(
      'moderadora',
      'task/submit',
      { ...button(ask.card, 'Cerrar punto').data, resultado: 'concertado', nota: '' },
      CHAT,
    );
    expect(decided.text).toContain('cinco firmas');

    const question = await chat.dialog(
      'moderadora',
      'task/fetch',
      { ...task, verb: 'mesas/close', mesaId },
      CHAT,
    );
    expect(textOf(question.card)).toContain('1 punto queda sin resultado y pasarán como aplazados');
    const closed = await chat.dialog(
      'moderadora',
      'task/submit',
      button(question.card, 'Cerrar mesa').data,
      CHAT,
    );
    expect(closed.text).toContain('La mesa quedó cerrada');
    const state = await mesa();
    expect(state.kind).toBe('closed');
    expect(state.items.map((item) => (item.kind === 'decided' ? item.outcome : null))).toEqual([
      'concertado',
      'aplazado',
    ]);
    expect(textOf(await shared(`cierre:${mesaId}`))).toMatch(
      /Término para firmar u observar: 5 días hábiles/,
    );
    const again = await chat.dialog(
      'moderadora',
      'task/submit',
      button(question.card, 'Cerrar mesa').data,
      CHAT,
    );
    expect(again.text).toContain('La mesa quedó cerrada');
  });

  test('«siguiente» calls each point in turn and then says what is left; the shared chat is answered by the card itself', async () => {
    const { chat, mesa } = await meeting();
    expect(await chat.write('moderadora', 'siguente', CHAT)).toEqual([]);
    expect((await mesa()).items.map(({ kind }) => kind)).toEqual(['open', 'pending']);
    const [second] = await chat.write('moderadora', 'siguiente');
    expect(textOf(second?.card)).toContain('Punto 2 de 2');
    const [over] = await chat.write('moderadora', 'siguiente', CHAT);
    expect(over?.text).toContain('Falta cerrar los puntos 1 y 2');
    const [refused] = await chat.write('enlace', 'siguiente');
    expect(refused?.text).toBeTruthy();
  });

  test('meetingEnd closes nothing', async () => {
    const { chat, mesa } = await meeting();
    const end = {
      type: 'event',
      name: 'application/vnd.microsoft.meetingEnd',
      value: { Id: 'x', JoinUrl: '', MeetingType: 'Scheduled', Title: '', EndTime: '' },
    };
    expect(await chat.turn(chat.activityFrom('moderadora', end, CHAT))).toEqual([]);
    expect((await mesa()).kind).toBe('open');
  });
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
