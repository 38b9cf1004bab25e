import { attendanceFeature, mergeSheet } from '../../domain/attendance';
import { convene } from '../../domain/dies058';
import { openMesa } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { nodes } from './card-nodes';
import { button, textOf } from './read-cards';
import { CHAT, teams } from './teams';

jest.setTimeout(60_000);

const task = { msteams: { type: 'task/fetch' } };
async function room(modalidad: 'mixta' | 'virtual') {
  const chat = await teams();
  const { house } = chat;
  const { mesaId, sesionId } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, { modalidad, lugar: 'Sala 3' }),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const sheet = async () => (await house.reader().get(attendanceFeature, sesionId)).state;
  return { chat, mesaId, sesionId, sheet };
}

test('MES-055 MES-056 in the room: the dialog shows the notice and its version; registering twice is one line, with that version', async () => {
  const { chat, mesaId, sesionId, sheet } = await room('mixta');
  const shown = await chat.click('enlace', 'attendance/register-self', { mesaId, ...task }, CHAT);
  expect(textOf(shown)).toContain('Aviso de tratamiento de datos, versión 2026-11');
  for (let click = 0; click < 2; click++)
    await chat.click('enlace', 'attendance/register-self', { mesaId, sesionId, aviso: '2026-11-29' }, CHAT);
  const state = await sheet();
  expect(mergeSheet(state).map(({ person }) => person.personId)).toEqual(['enlace']);
  expect(state.kind === 'provisional' && state.manual[0]?.self?.aviso).toBe('2026-11-29');
});

test('MES-055 X-041 a notice that changed meanwhile registers nobody; a virtual session neither', async () => {
  const mixed = await room('mixta');
  const old = { mesaId: mixed.mesaId, sesionId: mixed.sesionId, aviso: '2020' };
  await mixed.chat.click('enlace', 'attendance/register-self', old, CHAT);
  expect((await mixed.sheet()).kind).toBe('none');
  const remote = await room('virtual');
  await remote.chat.click(
    'enlace',
    'attendance/register-self',
    { mesaId: remote.mesaId, sesionId: remote.sesionId, aviso: '2026-11-29' },
    CHAT,
  );
  expect((await remote.sheet()).kind).toBe('none');
});

test('X-042 the dialog has a box for recording, apart and not ticked; without it the registration is the same', async () => {
  const { chat, mesaId, sheet } = await room('mixta');
  const shown = await chat.click('enlace', 'attendance/register-self', { mesaId, ...task }, CHAT);
  const toggles = nodes(shown.card).filter(({ type }) => type === 'Input.Toggle');
  expect(toggles).toEqual([expect.objectContaining({ id: 'grabacion', value: 'false' })]);
  const { data } = button(shown.card, 'Registrar');
  await chat.click('enlace', 'attendance/register-self', { ...data, grabacion: 'false' }, CHAT);
  await chat.click('relator', 'attendance/register-self', { ...data, grabacion: 'true' }, CHAT);
  expect(mergeSheet(await sheet()).map(({ person, grabacion }) => [person.personId, grabacion])).toEqual(
    expect.arrayContaining([
      ['enlace', false],
      ['relator', true],
    ]),
  );
});
