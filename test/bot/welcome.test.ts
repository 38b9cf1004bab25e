import { bienvenida, usableBy } from '../../bot/people/card';
import { convene } from '../../domain/dies058';
import type { Role } from '../../domain/people';
import { conveneInput } from '../dies058/office';
import { actor } from '../helpers/given';
import { buttonsOf, textOf } from './read-cards';
import { teams } from './teams';

jest.setTimeout(60_000);

const as = (...roles: readonly Role[]) =>
  actor(
    'p-1',
    roles.map((role) => ({ role, scope: { kind: 'proceso' as const, id: 'ssepot' } })),
  );

test.each<[string, readonly Role[], string, readonly string[], readonly string[]]>([
  ['moderador', ['enlace-usepot'], 'Agendar mesas', ['Agendar mesa', 'Preparar la mesa'], []],
  [
    'relator',
    ['relator'],
    'enviar el acta a firma',
    ['Ver el acta', '¿Quién falta por firmar?'],
    ['Agendar mesa'],
  ],
  [
    'enlace técnico',
    ['enlace-tecnico'],
    'la posición de su parte',
    ['Avalar una fecha', 'Ver los convocados'],
    ['Agendar mesa', 'Ver el acta'],
  ],
  [
    'coordinador temático',
    ['coordinador-tematico'],
    'la posición de su parte',
    ['Buscar un indicador'],
    ['Agendar mesa'],
  ],
  [
    'directivo que firma',
    ['directivo-responsable'],
    'Firmar los DIES-058 de su dependencia',
    ['Mis pendientes', 'Delegar mi firma'],
    ['Agendar mesa', '¿Quién falta por firmar?'],
  ],
  [
    'validador',
    ['validador-bd'],
    'con su firma entra al registro',
    ['Mis pendientes', 'Buscar un indicador'],
    ['Agendar mesa'],
  ],
  [
    'despacho',
    ['despacho-subdireccion'],
    'Decidir sobre los indicadores',
    ['Indicadores sin acuerdo'],
    ['Agendar mesa'],
  ],
  ['coordinación de planes', ['coordinador-usepot'], 'Agendar mesas', ['Agendar mesa', 'Mis mesas'], []],
  ['líder', ['lider-usepot'], 'Agendar mesas', ['Agendar mesa', '¿Quién falta por firmar?'], []],
  [
    'invitado',
    ['participante'],
    'firmar u observar el acta',
    ['Mis pendientes', 'Ver el cronograma'],
    ['Agendar mesa', 'Abrir mesa'],
  ],
])('MES-001 a %s is welcomed with what that role does', (_who, roles, line, offered, not) => {
  const card = bienvenida(as(...roles), 'ssepot');
  const titles = buttonsOf(card).map(({ title }) => title);
  expect(textOf(card)).toContain(line);
  expect(titles).toEqual(expect.arrayContaining([...offered]));
  expect(titles.filter((title) => not.includes(title))).toEqual([]);
  expect(titles.length).toBeLessThanOrEqual(5);
});

test('somebody without roles, or whom nobody knows, gets what everybody can do', () => {
  expect(buttonsOf(bienvenida(null, 'ssepot')).map(({ title }) => title)).toEqual(['Mis pendientes']);
  expect(buttonsOf(bienvenida(as(), 'ssepot')).length).toBeGreaterThan(2);
  expect(usableBy(as(), 'ssepot')).not.toContain('agendar');
});

test('the greeting says what waits for that person now, and nothing personal in front of others', async () => {
  const chat = await teams();
  const [before] = await chat.write('moderadora', 'hola');
  expect(textOf(before?.card)).not.toContain('Ahora');
  const { house } = chat;
  await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const [after] = await chat.write('moderadora', 'hola');
  expect(textOf(after?.card)).toContain('Ahora');
  expect(textOf(after?.card)).toMatch(/Mesa 1 · .*: /);
  const [guest] = await chat.write('enlace', 'hola');
  expect(textOf(guest?.card)).not.toContain('Falta que');
});
