import type { BotPorts } from '../../bot';
import { showCard } from '../../bot/proactive';
import { formFeature } from '../../domain/dies058';
import { TENANT } from '../helpers/given';
import { meeting, task } from './held-meeting';
import { button, buttonsOf, textOf, valuesOf } from './read-cards';
import { CHAT, said } from './teams';

jest.setTimeout(60_000);

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

  test('MES-054 «pasemos al punto 2» calls that point and no other; a number that is not there is told', async () => {
    const { chat, itemIds, mesa } = await meeting();
    const states = async () => (await mesa()).items.map(({ kind }) => kind);
    await chat.write('moderadora', 'pasemos al punto 2', CHAT);
    expect(await states()).toEqual(itemIds.map((_, i) => (i === 1 ? 'open' : 'pending')));
    const [again] = await chat.write('moderadora', 'pasemos al punto 2', CHAT);
    expect(again?.text).toContain('El punto 2 ya está en discusión');
    const [none] = await chat.write('moderadora', 'vamos al punto 9', CHAT);
    expect(none?.text).toContain('no tiene punto 9');
    await chat.write('moderadora', 'iniciemos el primer punto', CHAT);
    expect((await states())[0]).toBe('open');
  });

  test('who conducts and was never met by the bot is known from the roster of the chat, and gets a view of their own', async () => {
    const { chat, mesaId, itemIds } = await meeting();
    const cardKey = `item:${mesaId}:${itemIds[0]}`;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: itemIds[0] }, CHAT);
    await chat.ports.conversations.remember(TENANT, {
      aadObjectId: 'aad-moderadora',
      userId: '29:met',
      conversationId: 'a:1',
      serviceUrl: 'https://smba.example/',
    });
    const asked: string[] = [];
    const memberId: BotPorts['memberId'] = async (_tenant, chatId, account) => {
      asked.push(`${chatId} ${account}`);
      return '29:of-the-roster';
    };
    const shown = await showCard({ ...chat.ports, memberId }, TENANT, cardKey);
    expect(shown && said(shown).card).toMatchObject({ refresh: { userIds: ['29:met', '29:of-the-roster'] } });
    expect(asked).toEqual([`${CHAT} aad-relator`]);
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
