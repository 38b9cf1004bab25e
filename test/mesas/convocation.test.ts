import { inviteeFaults, mesaName, mesaTitle, suggestRelator, warningsFor } from '../../domain/mesas';
import type { Dependencia } from '../../domain/people';
import { at } from '../helpers/given';
import { plan, ref } from './fixtures';

const sma: Dependencia = {
  id: 'sma',
  nombre: 'Secretaría de Medio Ambiente',
  nombresAnteriores: [],
  interna: false,
  enlaceUsepotId: 'moderadora',
  enlaceTecnicoId: 'enlace',
  superiorId: null,
  directivoId: null,
};
const facts = { now: at('2026-06-01 08:00'), closures: [], dependencia: sma, others: [] };
const on = (day: string) => plan({ start: at(`${day} 09:00`), end: at(`${day} 11:00`) });
const warn = (
  ...[proposed, indicators = [], changes = {}]: [
    ReturnType<typeof plan>,
    string[]?,
    Partial<Parameters<typeof warningsFor>[2]>?,
  ]
) => warningsFor(proposed, indicators, { ...facts, ...changes });
const codes = (...args: Parameters<typeof warn>) => warn(...args).map(({ code }) => code);

describe('MES-026 the day', () => {
  test.each([
    [
      '2026-07-13',
      'festivo',
      'El lunes 13 de julio de 2026 es festivo: Nuestra Señora del Rosario de Chiquinquirá.',
    ],
    ['2026-11-16', 'festivo', 'El lunes 16 de noviembre de 2026 es festivo: Independencia de Cartagena.'],
    ['2026-11-28', 'fin-de-semana', 'El sábado 28 de noviembre de 2026 es fin de semana.'],
  ])('%s is warned as %s', (day, code, message) => expect(warn(on(day))).toEqual([{ code, message }]));
  test('an ordinary Wednesday is not warned', () => expect(warn(on('2026-11-25'))).toEqual([]));
  test("the office's own closures count", () =>
    expect(codes(on('2026-12-24'), [], { closures: ['2026-12-24'] })).toEqual(['festivo']));
  test('X-009 it is the day of Bogotá: 8 p. m. of Friday is Saturday in UTC', () => {
    expect(warn(plan({ start: at('2026-11-27 20:00'), end: at('2026-11-27 21:00') }))).toEqual([]);
  });
  test('a date that is over', () => expect(codes(on('2026-05-29'))).toEqual(['ya-paso']));
});

describe('MES-026 clashes', () => {
  const other = (overrides: Parameters<typeof plan>[0], indicatorIds: string[] = []) => ({
    plan: plan({ numero: 1, nombre: 'Secretaría de Movilidad', dependenciaId: 'mov', ...overrides }),
    indicatorIds,
  });
  const alone = { moderador: ref('a'), relator: ref('b'), enlace: ref('c') };

  test('the same people at the same hour', () => {
    expect(
      warn(on('2026-11-25'), [], {
        others: [other({ ...alone, relator: ref('moderadora'), enlace: ref('relatora') })],
      }),
    ).toEqual([
      {
        code: 'cruce',
        message:
          'A esa hora quien modera y quien lleva la relatoría están en la mesa 1 (Secretaría de Movilidad): miércoles 25 de noviembre de 2026, 9:00 a. m. a 11:00 a. m.',
      },
    ]);
  });
  test.each([
    ['10:30', '12:00', ['cruce']],
    ['11:00', '12:00', []],
    ['08:00', '09:00', []],
    ['08:00', '12:00', ['cruce']],
  ])('another mesa from %s to %s', (from, to, expected) => {
    const others = [other({ start: at(`2026-11-25 ${from}`), end: at(`2026-11-25 ${to}`) })];
    expect(codes(on('2026-11-25'), [], { others })).toEqual(expected);
  });
  test('other people at the same hour are no clash', () =>
    expect(codes(on('2026-11-25'), [], { others: [other(alone)] })).toEqual([]));

  test('an indicator in another mesa that is not closed', () => {
    expect(warn(on('2026-11-25'), ['i-1', 'i-2'], { others: [other(alone, ['i-2', 'i-9'])] })[0]).toEqual({
      code: 'indicador-en-otra-mesa',
      message: '1 indicador ya está en la mesa 1 (Secretaría de Movilidad), que sigue sin cerrar.',
    });
  });
  test('MES-002 a second mesa of a dependencia is warned, except of SPTEC', () => {
    const others = [other({ ...alone, dependenciaId: 'sma' })];
    expect(codes(on('2026-11-25'), [], { others })).toEqual(['dependencia-en-otra-mesa']);
    expect(codes(on('2026-11-25'), [], { others, dependencia: { ...sma, interna: true } })).toEqual([]);
  });
  test('the matters of another proceso are its own', () => {
    const others = [other({ ...alone, procesoId: 'otro', dependenciaId: 'sma' }, ['i-1'])];
    expect(codes(on('2026-11-25'), ['i-1'], { others })).toEqual([]);
  });
});

describe('roles of the mesa', () => {
  test('MES-003 a dependencia without enlace USEPOT is warned', () => {
    expect(codes(on('2026-11-25'), [], { dependencia: { ...sma, enlaceUsepotId: null } })).toEqual([
      'sin-enlace-usepot',
    ]);
  });
  test('MES-021 a moderador other than the enlace is warned', () => {
    expect(warn(plan({ moderador: ref('otra') }))).toEqual([
      {
        code: 'moderador-distinto',
        message: 'Quien modera no es el enlace USEPOT de Secretaría de Medio Ambiente.',
      },
    ]);
  });
});

describe('MES-022 the relator is the coordinador with the second most indicators', () => {
  const counts = (...pairs: [string, number][]) =>
    pairs.map(([personId, indicators]) => ({ personId, indicators }));
  test.each([
    [
      'second of three',
      counts(['a', 20], ['b', 14], ['c', 3]),
      { kind: 'one', personId: 'b', indicators: 14 },
    ],
    ['in any order', counts(['c', 3], ['b', 14], ['a', 20]), { kind: 'one', personId: 'b', indicators: 14 }],
    [
      'two tied for the second place',
      counts(['a', 20], ['b', 5], ['c', 5], ['d', 1]),
      { kind: 'tie', personIds: ['b', 'c'], indicators: 5 },
    ],
    [
      'two tied for the first place',
      counts(['a', 7], ['b', 7], ['c', 5]),
      { kind: 'tie', personIds: ['a', 'b'], indicators: 7 },
    ],
    ['only one coordinador', counts(['a', 20]), { kind: 'none' }],
    ['a second one without indicators', counts(['a', 20], ['b', 0]), { kind: 'none' }],
    ['nobody', counts(), { kind: 'none' }],
  ])('%s', (_case, given, expected) => expect(suggestRelator(given)).toMatchObject(expected));
  test('the suggestion says why', () => {
    expect(suggestRelator(counts(['a', 20], ['b', 14])).reason).toBe(
      'segundo coordinador con más indicadores: 14',
    );
    expect(suggestRelator(counts(['a', 20])).reason).toBe(
      'la dependencia tiene indicadores de menos de dos coordinaciones temáticas',
    );
  });
});

test('MES-035 malformed and repeated e-mails are found, line by line', () => {
  const lines = [
    'ana@ambiente.example',
    'luis@@ambiente.example',
    ' ANA@ambiente.example ',
    '',
    'eva@ambiente',
    'ñandú@ambiente.example',
  ];
  expect(
    inviteeFaults(lines.map((correo, i) => ({ nombre: `Persona ${i + 1}`, correo }))).map(
      ({ line, code }) => [line, code],
    ),
  ).toEqual([
    [2, 'correo-malformado'],
    [3, 'correo-repetido'],
    [5, 'correo-malformado'],
  ]);
  expect(
    inviteeFaults([
      { nombre: 'Ana', correo: 'a@b.co' },
      { nombre: 'Eva', correo: 'A@b.co' },
    ])[0]?.message,
  ).toBe('Línea 2, Eva: el correo a@b.co ya está en la línea 1. Deje a cada persona una sola vez.');
});

test('MES-002 a mesa is named after its dependencia; SPTEC says its subsistema', () => {
  expect(mesaName(sma)).toBe('Secretaría de Medio Ambiente');
  expect(mesaName(sma, 'Movilidad')).toBe('Secretaría de Medio Ambiente');
  expect(mesaName({ nombre: 'SPTEC', interna: true }, 'Movilidad')).toBe('SPTEC · Movilidad');
  expect(mesaTitle({ numero: 3, nombre: 'SPTEC' })).toBe('Mesa 3 · SPTEC');
});
