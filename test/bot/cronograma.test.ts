import { personalCard } from '../../bot/proactive';
import { convene } from '../../domain/dies058';
import { linkCalendar, mesaFeature, seenInOutlook, sendSchedule } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { at, TENANT } from '../helpers/given';
import { textOf } from './read-cards';
import { CHAT, said, teams } from './teams';

jest.setTimeout(60_000);

async function scheduled() {
  const chat = await teams();
  const { house } = chat;
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const state = async () => {
    const { state: mesa } = await house.reader().get(mesaFeature, mesaId);
    if (mesa.kind === 'none') throw new Error('no mesa');
    return mesa;
  };
  const cardFor = async (personId: string, key: string) => {
    const message = await personalCard(chat.ports, TENANT, personId, `${key}:${mesaId}`);
    return message ? said(message).card : null;
  };
  return { chat, house, mesaId, state, cardFor };
}
const verbsOf = (card: unknown): readonly string[] =>
  [...JSON.stringify(card).matchAll(/"verb":"([^"]+)"/g)].map(([, verb]) => verb ?? '');

test('MES-020 MES-027 «cronograma» lists what is to come with its state; «cronograma de medio ambiente» shows that one', async () => {
  const { chat, mesaId } = await scheduled();
  const list = await chat.write('moderadora', 'cronograma');
  expect(textOf(list)).toContain('Mesa 1 · Secretaría de Medio Ambiente');
  expect(textOf(list)).toContain('Cronograma propuesto, sin enviar a la dependencia');
  const typo = await chat.write('moderadora', 'cronograma de medio anbiente');
  expect(textOf(typo)).toContain('Cuándo: miércoles 25 de noviembre');
  expect(textOf(await chat.write('moderadora', 'cronograma de hacienda'))).toContain(
    'No hay sesiones de «hacienda»',
  );
  const found = await chat.write('moderadora', '¿cronograma de Medio Ambiente?');
  expect(textOf(found)).toContain('miércoles 25 de noviembre de 2026, 9:00 a. m. a 11:00 a. m.');
  expect(JSON.stringify(found)).toContain('cronograma/send');
  expect(textOf(await chat.write('otra', 'cronograma'))).toContain('No hay sesiones');
  expect(mesaId).not.toBe('');
});

test('MES-027 among their own pendings each person is «usted», not a name', async () => {
  const { chat, house, mesaId } = await scheduled();
  const turno = async (who: string) =>
    textOf((await chat.write(who, 'mis pendientes')).map(({ card }) => card));
  expect(await turno('moderadora')).toContain('Falta que usted abra la mesa.');
  await house.ok('moderadora', sendSchedule, { mesaId });
  expect(await turno('enlace')).toContain('Falta que usted dé el aval del cronograma.');
  expect(await turno('moderadora')).toContain(
    'Falta el aval del cronograma por la dependencia. Falta que usted abra la mesa.',
  );
});

test('MES-027 the enlace endorses from the card the date that it showed, and not one that moved meanwhile', async () => {
  const { chat, house, mesaId, state, cardFor } = await scheduled();
  await house.ok('moderadora', sendSchedule, { mesaId });
  const card = await cardFor('enlace', 'aval');
  expect(verbsOf(card)).toEqual(expect.arrayContaining(['cronograma/endorse', 'cronograma/counter']));
  expect(verbsOf(await cardFor('invitado', 'aval'))).not.toContain('cronograma/endorse');
  const stale = await chat.click('enlace', 'cronograma/endorse', {
    mesaId,
    inicio: '2026-11-20T14:00:00.000Z',
  });
  expect(JSON.stringify(stale)).toContain('La fecha cambió desde que usted la vio');
  expect((await state()).cronograma?.state).toBe('enviada');
  const inicio = at('2026-11-25 09:00');
  const done = await chat.click('enlace', 'cronograma/endorse', { mesaId, inicio });
  expect(JSON.stringify(done)).toContain('Quedó avalada la fecha');
  expect((await state()).cronograma?.state).toBe('avalada');
  const again = await chat.click('enlace', 'cronograma/endorse', { mesaId, inicio });
  expect(verbsOf(again)).not.toContain('cronograma/endorse');
});

test('MES-027 «Proponer otra fecha» asks why, keeps the mesa where it is and says when the dependencia can', async () => {
  const { chat, house, mesaId, state } = await scheduled();
  await house.ok('moderadora', sendSchedule, { mesaId });
  const opened = await chat.dialog('enlace', 'task/fetch', { verb: 'cronograma/counter', mesaId });
  expect(JSON.stringify(opened)).toContain('¿Por qué no puede?');
  const empty = await chat.dialog('enlace', 'task/submit', {
    verb: 'cronograma/counter',
    mesaId,
    motivo: ' ',
  });
  expect(JSON.stringify(empty)).toContain('Escriba el motivo');
  await chat.dialog('enlace', 'task/submit', {
    verb: 'cronograma/counter',
    mesaId,
    motivo: 'Rendición de cuentas',
    fecha: '2026-11-27',
    hora: '14:30',
  });
  expect(await state()).toMatchObject({
    plan: { start: at('2026-11-25 09:00') },
    cronograma: { state: 'propuesta', counter: { start: at('2026-11-27 14:30') } },
  });
});

test('MES-027 cancelled in Outlook, the moderador books it again or cancels the mesa from the card', async () => {
  const { chat, house, mesaId, state, cardFor } = await scheduled();
  const calendar = {
    eventId: 'ev-1',
    joinUrl: 'https://teams.example/j',
    onlineMeetingId: 'o',
    chatId: CHAT,
  };
  await house.ok('sistema', linkCalendar, { mesaId, calendar });
  await house.ok('sistema', seenInOutlook, { mesaId, eventId: 'ev-1', now: null });
  const card = await cardFor('moderadora', 'outlook');
  expect(textOf(card)).toContain('La mesa no se canceló');
  expect(verbsOf(card)).toEqual(expect.arrayContaining(['cronograma/book-again', 'cronograma/cancel']));
  expect(verbsOf(await cardFor('enlace', 'outlook'))).toEqual([]);
  const refused = await chat.click('enlace', 'cronograma/book-again', { mesaId });
  expect(JSON.stringify(refused)).toContain('No puede citar de nuevo');
  await chat.click('moderadora', 'cronograma/book-again', { mesaId });
  expect(await state()).toMatchObject({ kind: 'scheduled', calendar: null, bookings: 1 });
  await chat.dialog('moderadora', 'task/submit', { verb: 'cronograma/cancel', mesaId, motivo: 'Se aplaza' });
  expect((await state()).kind).toBe('cancelled');
});
