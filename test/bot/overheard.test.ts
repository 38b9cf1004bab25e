import { overheard } from '../../bot/overheard';
import { convene } from '../../domain/dies058';
import { linkCalendar, mesaFeature, openMesa } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { CALENDAR } from '../mesas/fixtures';
import { teams } from './teams';

jest.setTimeout(60_000);

test.each([
  ['pido la palabra', 'palabra', ''],
  ['Siguiente.', 'siguiente', ''],
  ['Abrir la mesa 3', 'abrir', '3'],
  ['nota: falta la fuente', 'nota', 'falta la fuente'],
])('F11 design §8: «%s» alone is a clear command', (said, command, rest) => {
  expect(overheard(said)).toEqual({ command, rest });
});

test.each([
  'hola',
  'ayuda',
  'acta',
  'sigiente',
  'el siguiente punto me parece bien',
  'creo que pido la palabra después',
  'toma nota de eso',
  'nota',
  '3',
  '',
])('design §8: «%s» is people talking', (said) => {
  expect(overheard(said)).toBeNull();
});

test('F11 where the chat is heard, a clear command without mention is done, and ordinary talk, guesses and strangers get no answer', async () => {
  const chat = await teams();
  const { house } = chat;
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('sistema', linkCalendar, { mesaId, calendar: CALENDAR });
  await house.ok('moderadora', openMesa, { mesaId });
  const say = (who: string | null, text: string) =>
    chat.turn(chat.activityFrom(who, { type: 'message', text }, CALENDAR.chatId));
  for (const text of ['hola a todos', 'ayuda', '¿quién viene?', 'me parece bien el siguiente'])
    expect(await say('enlace', text)).toEqual([]);
  expect(await say(null, 'pido la palabra')).toEqual([]);
  expect(await say('desconocida', 'pido la palabra')).toEqual([]);
  await say('enlace', 'pido la palabra');
  const { state } = await house.reader().get(mesaFeature, mesaId);
  expect(state.kind !== 'none' && state.floor?.queue).toHaveLength(1);
});
