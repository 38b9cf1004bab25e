import { existsSync, readFileSync } from 'node:fs';
import { joinerKind, type TeamsFile } from '../../domain/attendance';
import { secondsOf, union } from '../../domain/attendance/merge';
import { bogotaTime, type PlainDate, plainDate } from '../../domain/kernel/instant';
import { attendanceFile } from '../../functions/adapters/files';
import { refusalOf, valueOf } from '../helpers/given';

const here = existsSync('../shared/data/teams-csv');
if (!here)
  test.skip('../shared/data/teams-csv is not on this machine: published files not read', () => undefined);

const shared = (name: string): Uint8Array => readFileSync(`../shared/data/teams-csv/${name}`);
const DAY = plainDate('2026-11-25');
const read = (text: string, day: PlainDate = DAY): TeamsFile =>
  valueOf(attendanceFile(Buffer.from(text), day));
const secondsBy = (file: TeamsFile): Readonly<Record<string, number | null>> =>
  Object.fromEntries(file.lines.map(({ key, intervals }) => [key, secondsOf(union(intervals))]));

// The published files, with what ESPERADO.json says of them.
if (here)
  test('X-004 X-006 v1 in English: re-joins folded and seconds recomputed from the hours', () => {
    const file = valueOf(attendanceFile(shared('v1_en_utf16le_tab.csv'), plainDate('2022-03-16')));
    expect(file).toMatchObject({
      format: 'v1',
      order: 'mdy',
      title: 'Mesa 3 SSEPOT - Secretaría de Movilidad',
    });
    expect(file.lines.map(({ name }) => name)).toEqual([
      'Ana Lucía Restrepo Prueba',
      'Carlos Mario Gil Prueba',
      'Ochoa Peña, Beatriz (Contratista)',
      'Invitada Externa Prueba (Guest)',
    ]);
    expect(file.lines.flatMap(({ intervals }) => intervals)).toHaveLength(5);
    expect(secondsBy(file)['carlos.gil@movilidad.example']).toBe(7202);
  });
if (here)
  test('X-004 X-008 v2 in English: intervals of the activities, the note-taking program is known', () => {
    const file = valueOf(attendanceFile(shared('v2_en_utf16le_tab.csv'), DAY));
    expect([file.format, file.start]).toEqual(['v2', '2026-09-22T19:48:05.000Z']);
    const people = file.lines.filter(
      ({ name, email }) => joinerKind({ displayName: name, email }) === 'persona',
    );
    expect(people).toHaveLength(3);
    expect(people.find(({ key }) => key.startsWith('oscar'))?.intervals).toHaveLength(2);
  });
if (here)
  test('X-007 v1 in Spanish: 04/06/2021 is 4 June by the scheduled day, else somebody is asked', () => {
    const file = valueOf(attendanceFile(shared('v1_es_utf16le_tab.csv'), plainDate('2021-06-04')));
    expect(file).toMatchObject({ order: 'dmy', title: null, start: '2021-06-04T13:57:00.000Z' });
    expect(valueOf(attendanceFile(shared('v1_es_utf16le_tab.csv'), plainDate('2021-04-06'))).order).toBe(
      'mdy',
    );
    expect(valueOf(attendanceFile(shared('v1_es_utf16le_tab.csv'), DAY)).order).toBeNull();
  });
if (here)
  test('X-004 v2 in Spanish, UTF-8 with commas: 63 min 22 s of two spells; the one without e-mail is a line of her own', () => {
    const file = valueOf(attendanceFile(shared('v2_es_utf8_coma.csv'), DAY));
    expect(secondsBy(file)).toMatchObject({ 'diana.guiza@ambiente.example': 3802 });
    expect(file.lines).toHaveLength(5);
    expect(file.lines.filter(({ email }) => email === null)).toHaveLength(2);
  });
if (here)
  test('X-004 X-006 v0: a list of entries and exits; an entry without exit adds no time', () => {
    const file = valueOf(attendanceFile(shared('v0_en_lista_utf16le.csv'), plainDate('2020-11-04')));
    expect([file.format, secondsBy(file)]).toEqual([
      'v0',
      { 'marta ines zuluaga prueba': 4367, 'jairo tobon ensayo': 1223 },
    ]);
  });
if (here)
  test('X-004 what is no attendance file is refused in Spanish', () => {
    expect(refusalOf(attendanceFile(shared('mal_sin_tabla_participantes_utf16le.csv'), DAY)).code).toBe(
      'asistencia-irreconocible',
    );
    expect(refusalOf(attendanceFile(shared('mal_vacio.csv'), DAY)).code).toBe('archivo-vacio');
  });

describe('our own small files', () => {
  test('X-004 Portuguese and French titles, with semicolons and narrow spaces', () => {
    const pt = read(
      '1. Resumo\nTítulo da reunião;Mesa\n\n2. Participantes\nNome;Primeira Entrada;Última Saída;Duração da Reunião;E-mail;ID do participante (UPN);Função\nEva;25/11/2026, 09:00:00;25/11/2026, 10:00:00;1h;eva@x.example;eva@x.example;Organizador\n',
    );
    expect([pt.lines[0]?.role, secondsBy(pt)]).toEqual(['organizador', { 'eva@x.example': 3600 }]);
    const fr = read(
      'Nom complet;Heure d’arrivée;Heure de départ;Durée;Courriel;Rôle\nEva;25/11/2026 à 09:00:00;25/11/2026 à 09:30:00;30\u00a0min;eva@x.example;Participant\n',
    );
    expect(secondsBy(fr)).toEqual({ 'eva@x.example': 1800 });
    const us = read(
      'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\n"Paz, Eva"\t11/25/26, 2:48:05\u202fPM\t11/25/26, 3:48:05\u202fPM\t1h\t\n',
    );
    expect([us.lines[0]?.name, bogotaTime(us.start)]).toEqual(['Paz, Eva', '14:48']);
  });
  test.each([
    ['es', 'Nombre completo\tAcción del usuario\tMarca de tiempo', 'Se unió antes', 'Se fue'],
    ['es', 'Nombre\tAcción\tFecha y hora', 'Unido', 'Ha abandonado'],
    ['pt', 'Nome Completo\tAção do Usuário\tData e hora', 'Entrou', 'Saiu'],
    ['fr', 'Nom complet\tAction de l’utilisateur\tHorodatage', 'A rejoint avant', 'A quitté'],
    ['en', 'Full Name\tUser Action\tTimestamp', 'Joined before', 'Left'],
  ])('X-004 v0 in %s: «%s»', (_language, titles, joined, left) => {
    const file = read(
      `${titles}\nEva Paz\t${joined}\t25/11/2026, 9:00:00\nEva Paz\t${left}\t25/11/2026, 9:30:00\n`,
    );
    expect([file.format, secondsBy(file)]).toEqual(['v0', { 'eva paz': 1800 }]);
  });
  test.each([
    'Nombre;Hora de la primera unión;Hora de la última salida;Tiempo en la reunión;Correo;Rol en la reunión',
    'Nombre del participante;Primera incorporación;Última desconexión;Duración total;Dirección de correo electrónico;Rol',
    'Name;Joined at;Left at;Meeting duration;E-mail address;Role',
    'Nome do participante;Hora da primeira entrada;Hora da última saída;Duração;Endereço de e-mail;Função',
    'Nom;Heure de la première connexion;Heure du dernier départ;Durée;Adresse de courriel;Rôle',
  ])('X-004 titles as no report before wrote them are known by their word: «%s»', (titles) => {
    const file = read(
      `${titles}\nEva Paz;25/11/2026 9:00:00;25/11/2026 9:45:00;45 min;eva@x.example;Organizador\n`,
    );
    expect([file.lines[0]?.name, file.lines[0]?.email, secondsBy(file)]).toEqual([
      'Eva Paz',
      'eva@x.example',
      { 'eva@x.example': 2700 },
    ]);
  });
  test('X-004 the same text in Windows-1252, UTF-16BE and UTF-16LE without mark', () => {
    const text =
      'Nombre,Hora de unión,Hora de salida,Duración\nÓscar Ñungo,"25/11/2026, 9:00:00","25/11/2026, 10:00:00",1 h\n';
    const le = Buffer.from(text, 'utf16le');
    const be = Buffer.from(le).swap16();
    const all = [Buffer.from(text, 'latin1'), le, be, Buffer.concat([Buffer.from([0xfe, 0xff]), be])];
    for (const bytes of all)
      expect(valueOf(attendanceFile(bytes, DAY)).lines.map(({ name }) => name)).toEqual(['Óscar Ñungo']);
  });
  test('X-006 what cannot be read is empty, never 0; an exit that is missing is the entry plus the duration', () => {
    const file = read(
      'Nombre;Hora de unión;Hora de salida;Duración\nEva;25/11/2026 9:00;;2 h 6 min\nAna;sin hora;;mucho\n',
    );
    expect(secondsBy(file)).toEqual({ eva: 7560, ana: null });
  });
  test('X-004 an Excel file is refused', () => {
    expect(refusalOf(attendanceFile(Buffer.from('PK\u0003\u0004'), DAY)).code).toBe('tipo-no-admitido');
  });
});
