import { convene, decideItem } from '../../domain/dies058';
import { closeMesa, continueMesa, linkCalendar, mesaFeature, openMesa } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { at } from '../helpers/given';
import { buttonsOf, textOf } from './read-cards';
import { teams } from './teams';

jest.setTimeout(60_000);

type Chat = Awaited<ReturnType<typeof teams>>;
const CHAT = '19:mesa@thread.v2';
const CALENDAR = {
  eventId: 'ev-1',
  joinUrl: 'https://teams.example/j',
  onlineMeetingId: 'om-1',
  chatId: CHAT,
};

async function held({ house }: Chat): Promise<string> {
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('sistema', linkCalendar, { mesaId, calendar: CALENDAR });
  await house.ok('moderadora', openMesa, { mesaId });
  return mesaId;
}
async function closed(chat: Chat, mesaId: string): Promise<void> {
  const { state } = await chat.house.reader().get(mesaFeature, mesaId);
  for (const [n, { id: itemId }] of (state.kind === 'none' ? [] : state.items).entries())
    await chat.house.ok('moderadora', decideItem, {
      mesaId,
      itemId,
      outcome: n === 0 ? 'concertado' : 'aplazado',
    });
  await chat.house.ok('moderadora', closeMesa, { mesaId });
}

test.each([
  'agendar continuación',
  'reprogramar lo que quedó pendiente',
  'continuar la mesa de Medio Ambiente',
  'segunda sesión',
])(
  'MES-077 «%s» in the personal chat offers what can be continued, one click from its form',
  async (said) => {
    const chat = await teams();
    const mesaId = await held(chat);
    await closed(chat, mesaId);
    const [answer] = await chat.write('moderadora', said);
    expect(textOf(answer?.card)).toMatch(
      /¿Qué mesa continúa\?[\s\S]*Mesa 1[\s\S]*1 indicador \(1 aplazado\)/,
    );
    const button = buttonsOf(answer?.card).find(({ title }) => title === 'Agendar continuación');
    expect(button?.data).toMatchObject({ verb: 'mesas/continue', mesaId });
    const form = await chat.dialog('moderadora', 'task/fetch', { verb: 'mesas/continue', mesaId });
    expect(textOf(form.card)).toContain('1 indicador continúa');
  },
);

test('MES-077 its form proposes the next free moments of everybody called, and says why when there is none', async () => {
  const chat = await teams();
  const mesaId = await held(chat);
  await closed(chat, mesaId);
  const asked: (readonly string[])[] = [];
  const moments = ['2026-12-02 09:00', '2026-12-02 14:00'].map((start) => ({
    start: at(start),
    end: at(start),
  }));
  let answer = { answered: true, moments };
  Object.assign(chat.ports, {
    freeMoments: async (_actor: unknown, people: readonly string[]) => {
      asked.push(people);
      return answer;
    },
  });
  const form = async () =>
    (await chat.dialog('moderadora', 'task/fetch', { verb: 'mesas/continue', mesaId })).card;
  expect(JSON.stringify(await form())).toMatch(
    /Próximo momento[^"]*miércoles 2 de diciembre de 2026, 9:00 a\. m\.[^"]*También: [^"]*2:00 p\. m\.[\s\S]*"value":"2026-12-02"[\s\S]*"value":"09:00"/,
  );
  expect(asked[0]).toEqual(expect.arrayContaining(['moderadora', 'relator', 'enlace']));
  answer = { answered: true, moments: [] };
  expect(textOf(await form())).toMatch(/En los próximos 21 días .* no tienen libre/);
  answer = { answered: false, moments: [] };
  expect(textOf(await form())).toContain('No se pudieron consultar los calendarios');
});

test('MES-077 nothing to continue is said, and so it is to who may not', async () => {
  const chat = await teams();
  const none = async (who: string) => (await chat.write(who, 'agendar continuación'))[0]?.text;
  expect(await none('moderadora')).toContain('No hay mesas por continuar');
  const mesaId = await held(chat);
  expect(await none('moderadora')).toContain('No hay mesas por continuar');
  await closed(chat, mesaId);
  expect(await none('enlace')).toContain('No hay mesas por continuar');
});

test('MES-077 in the chat of a mesa it speaks of that mesa alone: while it is held, once closed, and when the next sesión is set', async () => {
  const chat = await teams();
  const mesaId = await held(chat);
  const here = async () => (await chat.write('moderadora', 'agendar continuación', CHAT))[0];
  expect((await here())?.text).toContain('sigue abierta');
  await closed(chat, mesaId);
  expect(buttonsOf((await here())?.card).map(({ title }) => title)).toContain('Agendar continuación');
  const next = { mesaId, start: at('2026-12-02 09:00'), end: at('2026-12-02 11:00') };
  await chat.house.ok('moderadora', continueMesa, next);
  await chat.house.ok('sistema', linkCalendar, { mesaId, calendar: CALENDAR });
  expect((await here())?.text).toContain('ya está agendada');
});
