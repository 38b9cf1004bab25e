import { bareName, identify, joinerKind, recipientsOf } from '../../domain/attendance';
import { person } from '../helpers/given';

describe('X-008 telephones and programs are neither people nor recipients', () => {
  test.each([
    ['+57 604 385 5555', 'telefono'],
    ['(604) 385-5555', 'telefono'],
    ['3005551234', 'telefono'],
    ['57300****234', 'telefono'],
    ['573005551234 (Externo)', 'telefono'],
    ['+57 3** *** **67 (No comprobado)', 'telefono'],
    ['Llamada +57 604 385 5555', 'telefono'],
    ['Teléfono 300 555 1234 ext. 12', 'telefono'],
    ['tel:+573005551234', 'telefono'],
    ['Usuario telefónico', 'telefono'],
    ['Read AI', 'programa'],
    ['Asistente de notas IA', 'programa'],
    ['Telmo Paz', 'persona'],
    ['Tomador de notas IA', 'programa'],
    ['Fireflies.ai Notetaker', 'programa'],
    ['read.ai meeting notes', 'programa'],
    ['Otter.ai', 'programa'],
    ['Abbott Restrepo', 'persona'],
    ['Ana Lucía Restrepo', 'persona'],
    ['Sala 7', 'persona'],
  ] as const)('«%s» is %s', (displayName, kind) =>
    expect(joinerKind({ displayName, email: null })).toBe(kind),
  );
  test('somebody with an e-mail is a person whatever their name', () => {
    expect(joinerKind({ displayName: 'Robert Bot', email: 'r.bot@x.example' })).toBe('persona');
  });
});

test.each([
  'Ana Paz (Invitado)',
  'Ana Paz (Externo) (No comprobado)',
  'Ana Paz (Sin verificar)',
  'Ana Paz [External, Unverified]',
  'Ana Paz (Invite\u0301)',
  'Ana Paz (correo verificado)',
  'Ana Paz (Anónimo) ',
])('X-005 «%s» is Ana Paz', (displayName) => expect(bareName(displayName)).toBe('Ana Paz'));
test('X-005 what else stands in brackets is part of the name', () => {
  expect(bareName('Ochoa Peña, Beatriz (Contratista)')).toBe('Ochoa Peña, Beatriz (Contratista)');
});

test('MES-056 who has no e-mail is listed apart from those who are mailed', () => {
  const line = (personId: string, hasEmail: boolean) => ({
    person: { personId, version: 1 },
    firstJoin: null,
    lastLeave: null,
    seconds: null,
    intervals: [],
    sources: [],
    hasEmail,
  });
  const { mailed, unreachable } = recipientsOf([line('ana', true), line('invitada', false)]);
  expect([mailed, unreachable].map((all) => all.map((one) => one.person.personId))).toEqual([
    ['ana'],
    ['invitada'],
  ]);
});

describe('X-005 the same person', () => {
  const diana = person('diana', {
    name: 'Diana Güiza',
    email: 'diana.guiza@ambiente.example',
    aadObjectId: 'aad-diana',
  });
  const joiner = { aadObjectId: null, email: null, displayName: 'Diana Guiza (Invitada)' };

  test('by account, or by e-mail whatever its capitals', () => {
    expect(identify({ ...joiner, aadObjectId: 'aad-diana' }, [diana])).toEqual({
      kind: 'same',
      person: diana,
    });
    expect(identify({ ...joiner, email: 'Diana.Guiza@Ambiente.example' }, [diana])).toEqual({
      kind: 'same',
      person: diana,
    });
  });
  test('by the name alone only after somebody confirms', () => {
    expect(identify(joiner, [diana])).toEqual({ kind: 'ask', candidates: [diana] });
    expect(identify({ ...joiner, displayName: 'Diana Guiza Prueba' }, [diana])).toEqual({ kind: 'new' });
  });
  test('the suffix that Teams writes is no part of a name', () => {
    expect(
      ['Gloria Peláez (External)', 'Gloria Peláez (Externo)', 'Gloria Peláez (Contratista)'].map(bareName),
    ).toEqual(['Gloria Peláez', 'Gloria Peláez', 'Gloria Peláez (Contratista)']);
  });
});
