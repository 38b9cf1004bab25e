import type { TeamsFile } from '../../domain/attendance';
import { secondsOf, union } from '../../domain/attendance/merge';
import { plainDate } from '../../domain/kernel/instant';
import { attendanceFile } from '../../functions/adapters/files';
import { refusalOf, valueOf } from '../helpers/given';

const DAY = plainDate('2026-11-25');
const read = (text: string): TeamsFile => valueOf(attendanceFile(Buffer.from(text), DAY));
const secondsBy = (file: TeamsFile): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    file.lines.map(({ key, intervals, seconds }) => [key, seconds ?? secondsOf(union(intervals))]),
  );
const TITLES = 'Nombre;Hora de unión;Hora de salida;Duración;Correo electrónico;Rol\n';
const WHOLE = 'Nombre;Primera entrada;Última salida;Duración en la reunión;Correo electrónico;Rol\n';
const hour = (name: string, email = '') =>
  `${name};25/11/2026 14:00:00;25/11/2026 15:00:00;1 h;${email};Asistente\n`;

describe('X-004 dates as computers of several languages write them', () => {
  test.each([
    ['25/11/2026 2:48:05\u202fp.\u00a0m.', '25/11/2026 3:48:05\u202fp.\u00a0m.'],
    ['25/11/2026, 14 h 48 min 05 s', '25/11/2026, 15 h 48 min 05 s'],
    ['25 nov. 2026, 14:48:05', '25 nov. 2026, 15:48:05'],
    ['25 de noviembre de 2026, 2:48:05 p. m.', '25 de noviembre de 2026, 3:48:05 p. m.'],
    ['mié, 25 de nov. de 2026 14:48:05', 'mié, 25 de nov. de 2026 15:48:05'],
    ['Nov 25, 2026, 2:48:05 PM', 'Nov 25, 2026, 3:48:05 PM'],
    ['Wednesday, November 25th, 2026 2:48:05 PM', 'Wednesday, November 25th, 2026 3:48:05 PM'],
    ['25 de nov. de 2026 às 14:48:05', '25 de nov. de 2026 às 15:48:05'],
    ['25-nov-2026 14:48:05', '25-nov-2026 15:48:05'],
    ['2026-11-25T19:48:05.1234567Z', '2026-11-25T20:48:05+00:00'],
    ['11/25/2026 2:48:05 PM GMT-5', '11/25/2026 9:48:05 PM (UTC+01:00)'],
    ['25.11.26, 14:48:05.123', '25.11.26, 15:48:05.999'],
  ])('«%s»', (join, leave) => {
    const file = read(`${TITLES}Eva Paz;${join};${leave};;eva@x.example;Asistente\n`);
    expect(file.lines[0]?.intervals).toEqual([
      { join: '2026-11-25T19:48:05.000Z', leave: '2026-11-25T20:48:05.000Z' },
    ]);
  });
  test('a word that is no month is no date', () => {
    const text = `${TITLES}Eva Paz;25 mesa 2026 14:00;25 mesa 2026 15:00;;;\n`;
    expect(refusalOf(attendanceFile(Buffer.from(text), DAY)).code).toBe('asistencia-sin-horas');
  });
});

test.each([
  ['1:02:03', 3723],
  ['1 hora, 2 minutos y 3 segundos', 3723],
  ['1 hora e 2 minutos', 3720],
  ['PT1H2M3S', 3723],
  ['2 mins', 120],
  ['mucho', null],
  ['3723', null],
])('X-006 the duration «%s» is %s seconds, and the meeting lasts until then', (written, seconds) => {
  const file = read(`${TITLES}Eva;25/11/2026 14:00:00;;${written};eva@x.example;Asistente\n`);
  expect(secondsBy(file)).toEqual({ 'eva@x.example': seconds });
  expect(Date.parse(file.end) - Date.parse(file.start)).toBe((seconds ?? 0) * 1000);
});

describe('X-004 nobody is lost', () => {
  const names = (text: string) => read(text).lines.map(({ name }) => name);
  test('after somebody of whom only the name is known, or after an empty line', () => {
    expect(names(`${TITLES}${hour('Ana')}Luis Cano;;;;;\n${hour('Eva')}`)).toEqual([
      'Ana',
      'Luis Cano',
      'Eva',
    ]);
    expect(names(`${TITLES}${hour('Ana')};;;;;\n${hour('Eva')}`)).toEqual(['Ana', 'Eva']);
  });
  test('a note after an empty line, or the title of a section, is nobody', () => {
    expect(names(`${TITLES}${hour('Ana')}\nDescargado por;Luis\n`)).toEqual(['Ana']);
    expect(names(`2. Participantes\n${WHOLE}${hour('Ana')}3. Actividades en la reunión;;;;;\n`)).toEqual([
      'Ana',
    ]);
  });
  test('whom only the activities name, and the e-mail that only they write', () => {
    const file = read(
      `2. Participantes\n${WHOLE}${hour('Ana')}\n3. Actividades\n${TITLES}Ana;25/11/2026 14:00:00;25/11/2026 14:30:00;30 min;ana@x.example;\n${hour('Beto', 'beto@x.example')}`,
    );
    expect(secondsBy(file)).toEqual({ 'ana@x.example': 1800, 'beto@x.example': 3600 });
  });
  test('of two reports put one after another', () => {
    const one = (name: string, from: number) =>
      `1. Resumen\nHora de inicio;25/11/2026 ${from}:00:00\nHora de finalización;25/11/2026 ${from}:30:00\n\n2. Participantes\n${WHOLE}${name};25/11/2026 ${from}:00:00;25/11/2026 ${from}:30:00;30 min;;\nTodos;25/11/2026 ${from}:00:00;25/11/2026 ${from}:30:00;30 min;todos@x.example;\n\n`;
    const file = read(one('Ana', 14) + one('Eva', 16));
    expect(secondsBy(file)).toEqual({ ana: 1800, 'todos@x.example': 3600, eva: 1800 });
    expect([file.start, file.end]).toEqual(['2026-11-25T19:00:00.000Z', '2026-11-25T21:30:00.000Z']);
  });
  test('a list of entries and exits may come in any order', () => {
    const file = read(
      'Full Name\tUser Action\tTimestamp\nAna\tLeft\t11/25/2026, 3:00:00 PM\nAna\tJoined\t11/25/2026, 2:00:00 PM\n',
    );
    expect(secondsBy(file)).toEqual({ ana: 3600 });
  });
});

describe('X-006 without activities, who went out and came back was there for what the file says', () => {
  test('not for the hours between their first entry and their last exit', () => {
    const file = read(
      `2. Participantes\n${WHOLE}Ana;25/11/2026 14:00:00;25/11/2026 15:00:00;45 min 10 s;ana@x.example;\n`,
    );
    expect([secondsBy(file), file.lines[0]?.intervals.length]).toEqual([{ 'ana@x.example': 2710 }, 1]);
  });
  test('a duration cut to minutes is not preferred to the hours', () => {
    const file = read(
      `2. Participantes\n${WHOLE}Ana;25/11/2026 14:00:00;25/11/2026 14:20:50;20 min;a@x.example;\n`,
    );
    expect(secondsBy(file)).toEqual({ 'a@x.example': 1250 });
  });
});

test('X-005 the e-mail of a guest’s account is the one behind it; what is no e-mail is none', () => {
  const mails = ['gloria.p_correo.example#EXT#@entidad.onmicrosoft.com', 'Lu Paz <LU@x.example>', 'N/A', '-'];
  const file = read(TITLES + mails.map((mail, i) => hour(`P${i}`, mail)).join(''));
  expect(file.lines.map(({ email }) => email)).toEqual([
    'gloria.p@correo.example',
    'lu@x.example',
    null,
    null,
  ]);
});

test('X-004 the e-mail with which somebody registered for a seminar serves when Teams writes no other', () => {
  const file = read(
    'Name,First Join,Last Leave,In-Meeting Duration,Email,Role,Registration Email\nLu,"11/25/26, 2:00:00 PM","11/25/26, 3:00:00 PM",1h,,Attendee,lu@x.example\n',
  );
  expect(file.lines[0]?.email).toBe('lu@x.example');
});
