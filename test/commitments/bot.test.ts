import { commitmentFeature, recordCommitment } from '../../domain/commitments';
import { convene } from '../../domain/dies058';
import { openMesa } from '../../domain/mesas';
import { personFeature } from '../../domain/people';
import { button, buttonsOf, textOf } from '../bot/read-cards';
import { type Teams, teams } from '../bot/teams';
import { conveneInput } from '../dies058/office';

jest.setTimeout(60_000);

let chat: Teams;
let commitmentId: string;
beforeEach(async () => {
  chat = await teams();
  const { house } = chat;
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  ({ commitmentId } = await house.ok('relator', recordCommitment, {
    mesaId,
    what: 'Entregar la ficha',
    ownerId: 'enlace',
    due: '2026-12-04',
  }));
});
const state = async () => (await chat.house.reader().get(commitmentFeature, commitmentId)).state;
const open = async (as: string) => {
  const [list] = await chat.write(as, 'mis compromisos');
  return (await chat.click(as, 'commitments/show', button(list?.card, 'Ver').data)).card;
};
const answer = async (as: string, title: string, typed: object) => {
  const form = await chat.dialog(as, 'task/fetch', button(await open(as), title).data);
  return chat.dialog(as, 'task/submit', { ...button(form.card, title).data, ...typed });
};

test('F41 from the chat: reported, returned with its reason, reported again and verified by somebody else', async () => {
  const fulfil = (texto: string) =>
    chat.dialog('enlace', 'task/submit', { verb: 'commitments/fulfil', commitmentId, evidencia: texto });
  await fulfil('Radicado 1');
  const [pending] = await chat.write('moderadora', 'mis pendientes');
  expect(textOf(pending?.card)).toContain('1 respuesta');
  expect(buttonsOf(await open('moderadora')).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Verificar', 'Devolver']),
  );
  const refused = await answer('moderadora', 'Devolver', { texto: '' });
  expect(textOf(refused.card)).toContain('falta el motivo');
  await answer('moderadora', 'Devolver', { texto: 'Sin firma' });
  expect(textOf(await open('enlace'))).toContain('Devuelto: Persona moderadora');
  await fulfil('Radicado 2, firmado');
  const done = await answer('moderadora', 'Verificar', { opcion: 'reunion', texto: 'Se revisó' });
  expect(done.text).toContain('verificado');
  expect(await state()).toMatchObject({
    kind: 'fulfilled',
    verified: { medio: 'reunion', note: 'Se revisó' },
  });
});

test('F39 from the chat: delegated, and accepted by whoever it was offered to', async () => {
  await answer('enlace', 'Delegar', { opcion: 'coordinadora', texto: 'Vacaciones' });
  const card = await open('coordinadora');
  expect(textOf(card)).toContain('Delegación a Persona coordinadora, ofrecida');
  await answer('coordinadora', 'Responder delegación', { opcion: 'si' });
  expect(await state()).toMatchObject({ owner: { personId: 'coordinadora' } });
});

test('F39 from the chat: more time is asked for and denied; the date stays', async () => {
  await answer('enlace', 'Pedir ampliación', { fecha: '2026-12-18', texto: 'Falta el censo' });
  await answer('moderadora', 'Responder ampliación', { opcion: 'no', texto: 'Es urgente' });
  expect(await state()).toMatchObject({ due: '2026-12-04', extensions: [{ answer: { kind: 'denied' } }] });
  expect(textOf(await open('enlace'))).toContain('Ampliación hasta viernes 18 de diciembre de 2026, negada');
});

test('F42 «resumen semanal» is understood, and «resumen no» too', async () => {
  const chosen = async () => {
    const { state: person } = await chat.house.reader().get(personFeature, 'enlace');
    return person.kind === 'registered' ? person.resumen : undefined;
  };
  await chat.write('enlace', 'resumen semanal');
  expect(await chosen()).toBe('semanal');
  await chat.write('enlace', 'Resumen no');
  expect(await chosen()).toBe('ninguno');
  const [asked] = await chat.write('enlace', 'resumen');
  expect(buttonsOf(asked?.card).map(({ title }) => title)).toContain('Cada día hábil');
});

test('a comment sent twice from one form is one; another one is another', async () => {
  const form = await chat.dialog('enlace', 'task/fetch', button(await open('enlace'), 'Comentar').data);
  const send = (texto: string) =>
    chat.dialog('enlace', 'task/submit', { ...button(form.card, 'Comentar').data, texto });
  for (const texto of ['Voy en la mitad', 'Voy en la mitad', 'Ya casi']) await send(texto);
  expect(await state()).toMatchObject({ comments: [{ text: 'Voy en la mitad' }, { text: 'Ya casi' }] });
});
