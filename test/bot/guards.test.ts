import { button, buttonsOf, textOf } from './read-cards';
import { CHAT, teams } from './teams';

jest.setTimeout(60_000);

describe('who speaks', () => {
  test('without a verified account nothing is done, and the answer is kind', async () => {
    const chat = await teams();
    const [answer] = await chat.write(null, 'mis pendientes', CHAT);
    expect(answer?.text).toContain('identidad sin verificar');
    const dialog = await chat.dialog(
      null,
      'task/fetch',
      { verb: 'mesas/comment', mesaId: 'm', itemId: '' },
      CHAT,
    );
    expect(dialog.text).toContain('identidad sin verificar');
  });

  test('a verified account that the office does not know is told who registers it', async () => {
    const chat = await teams();
    const [answer] = await chat.write('desconocida', 'ayuda');
    expect(answer?.text).toContain('no figura entre las personas de este proceso');
  });

  test('an account of another tenant is nobody here', async () => {
    const chat = await teams();
    const activity = chat.activityFrom('moderadora', {
      type: 'message',
      text: 'agendar mesa',
      channelData: { tenant: { id: 'otro' } },
    });
    expect(await chat.turn(activity)).toEqual([
      expect.objectContaining({ text: expect.stringContaining('no figura') }),
    ]);
  });
});

describe('where it is said', () => {
  test('in a shared chat the bot answers only when it is mentioned, and the mention is not part of the sentence', async () => {
    const chat = await teams();
    const ordinary = chat.activityFrom(
      'moderadora',
      { type: 'message', text: 'ayuda con esto por favor' },
      CHAT,
    );
    expect(await chat.turn(ordinary)).toEqual([]);
    const another = {
      type: 'mention',
      mentioned: { id: '29:enlace', name: 'Jorge' },
      text: '<at>Jorge</at>',
    };
    expect(
      await chat.turn(
        chat.activityFrom(
          'moderadora',
          { type: 'message', text: '<at>Jorge</at> ayuda', entities: [another] },
          CHAT,
        ),
      ),
    ).toEqual([]);
    const [answer] = await chat.write('moderadora', 'ayuda', CHAT);
    expect(textOf(answer?.card)).toContain('Mesas de concertación');
  });

  test('installing the app greets by role and remembers where to write (design §8)', async () => {
    const chat = await teams();
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot', name: 'Mesas' }] };
    const [welcome] = (await chat.turn(chat.activityFrom('moderadora', added))) as { card: unknown }[];
    expect(textOf(welcome?.card)).toContain('Agendar mesas, abrirlas');
    expect(button(welcome?.card, 'Agendar mesa').verb).toBe('mesas/new');
    expect(chat.people.get('aad-moderadora')).toEqual({
      aadObjectId: 'aad-moderadora',
      userId: '29:moderadora',
      conversationId: 'personal-moderadora',
      serviceUrl: 'https://smba.example/',
    });
    const others = { type: 'conversationUpdate', membersAdded: [{ id: '29:enlace', name: 'Jorge' }] };
    expect(await chat.turn(chat.activityFrom('moderadora', others, CHAT))).toEqual([]);
    expect(await chat.turn(chat.activityFrom('moderadora', added, CHAT))).toEqual([]);
    const install = { type: 'installationUpdate', action: 'add' };
    expect(await chat.turn(chat.activityFrom('relator', install))).toEqual([]);
    expect(chat.people.has('aad-relator')).toBe(true);
  });

  test('a validador is not offered what only the moderador can do', async () => {
    const chat = await teams();
    const [help] = await chat.write('validadora', 'hola');
    expect(textOf(help?.card)).toContain('con su firma entra al registro');
    expect(buttonsOf(help?.card).map(({ title }) => title)).not.toContain('Agendar mesa');
  });
});

describe('what is not understood', () => {
  test('a sentence brings two or three buttons, which do something for that person', async () => {
    const chat = await teams();
    const [card] = await chat.write('moderadora', 'el cosito de las firmas de ayer');
    expect(textOf(card?.card)).toContain('¿Quiso decir…?');
    const offered = buttonsOf(card?.card);
    expect(offered.length).toBeGreaterThanOrEqual(2);
    expect(offered.length).toBeLessThanOrEqual(3);
    for (const { verb, data } of offered) {
      const answer = await chat.click('moderadora', verb, data);
      expect(answer.card ?? answer.text).toBeTruthy();
    }
  });

  test('a button of an older card gets what there is now', async () => {
    const chat = await teams();
    const answer = await chat.click('moderadora', 'mesas/de-otra-version', { cualquier: 'cosa' });
    expect(textOf(answer.card)).toMatch(/tarjeta anterior[\s\S]*No tiene pendientes/);
    const shared = await chat.click('moderadora', '__proto__', {}, CHAT);
    expect(shared.text).toContain('tarjeta anterior');
    const [message] = await chat.submit('moderadora', { nada: 1 });
    expect(textOf(message?.card)).toContain('tarjeta anterior');
  });

  test('indicador: by code, by words with slips, or nothing like it', async () => {
    const chat = await teams();
    const [one] = await chat.write('enlace', 'indicador 1.2.4');
    expect(textOf(one?.card)).toContain('1.2.4 · Árboles sembrados');
    const [slip] = await chat.write('enlace', 'indicador arbols senbrados');
    expect(textOf(slip?.card)).toContain('Árboles sembrados');
    const [none] = await chat.write('enlace', 'indicador ballenas');
    expect(none?.text).toContain('No encontré un indicador parecido a «ballenas»');
    const [ask] = await chat.write('enlace', 'indicador');
    expect(ask?.text).toContain('Dígame el código');
  });
});

describe('when something breaks', () => {
  const broken = async () =>
    teams({
      actorFor: async () => Promise.reject(new Error('connection refused for lucia@planeacion.example')),
    });

  test('the person is told that nothing was lost, with a code that the log has and no detail of the fault', async () => {
    const chat = await broken();
    const [answer] = await chat.write('moderadora', 'mis pendientes');
    expect(answer?.text).toMatch(/Nada de lo que ya estaba guardado se perdió/);
    expect(answer?.text).not.toContain('connection');
    const told = chat.log.map(({ fields }) => (fields as { correlation: string }).correlation);
    expect(told.filter((code) => answer?.text.includes(code))).toHaveLength(1);
  });

  test('a click and a dialog are answered too: Teams shows no blank error', async () => {
    const chat = await broken();
    expect((await chat.click('moderadora', 'pendings/show')).text).toContain('repita la acción');
    expect((await chat.dialog('moderadora', 'task/fetch', { verb: 'mesas/new' })).text).toContain(
      'repita la acción',
    );
    expect((await chat.dialog('moderadora', 'task/submit', { verb: 'mesas/new' })).text).toContain(
      'repita la acción',
    );
  });

  test('invokes that the bot does not know stay unimplemented', async () => {
    const chat = await teams();
    await chat.turn(chat.activityFrom('moderadora', { type: 'invoke', name: 'algo/raro', value: {} }));
    expect(chat.chats.answer()).toMatchObject({ status: 501 });
  });
});
