import { attendanceFeature, mergeSheet } from '../../domain/attendance';
import { closeMesa, openMesa } from '../../domain/mesas';
import { GraphFault } from '../../functions/adapters/graph';
import { fetchAttendance } from '../../functions/effects/attendance/fetch';
import { nextLook } from '../../functions/effects/attendance/looks';
import { at } from '../helpers/given';
import { agree } from './agree';
import { type House, house, idOf, mailOf, TENANT } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

async function opened(): Promise<{ mesaId: string; sesionId: string; meeting: string }> {
  const made = await home.convened();
  await home.work();
  home.clock.now = new Date('2026-11-24T14:00:00.000Z');
  await home.as('moderadora', openMesa, { mesaId: made.mesaId });
  return { ...made, meeting: home.tenant.desk.meetings()[0]?.id ?? '' };
}
const close = async (mesaId: string) => {
  await agree(home, mesaId);
  await home.as('moderadora', closeMesa, { mesaId });
};
const sheet = async (sesionId: string) => {
  const { state } = await home.office.reader(TENANT).get(attendanceFeature, sesionId);
  const people = await Promise.all(
    mergeSheet(state).map(
      async ({ person, seconds, intervals, hasEmail }) =>
        [
          (await home.office.reader(TENANT).persons.at(person))?.name,
          seconds,
          intervals.length,
          hasEmail,
        ] as const,
    ),
  );
  return people.toSorted(([a], [b]) => String(a).localeCompare(String(b)));
};

test('X-002 X-005 X-008 two sessions, somebody who left and came back, a guest without e-mail, a telephone and a program', async () => {
  const { mesaId, sesionId, meeting } = await opened();
  const { desk } = home.tenant;
  desk.join(meeting, { as: idOf('relator') });
  desk.join(meeting, { as: idOf('enlace') });
  const { key } = desk.join(meeting, { visitor: { name: 'Dana Restrepo (Invitada)' } });
  desk.join(meeting, { visitor: { name: '+57 300 555 0101' } });
  desk.join(meeting, { visitor: { name: 'Notetaker de Otter.ai' } });
  home.pass(30);
  desk.leave(meeting, idOf('enlace'));
  home.pass(10);
  desk.join(meeting, { as: idOf('enlace') });
  home.pass(20);
  desk.end(meeting);
  home.pass(60);
  desk.join(meeting, { as: idOf('relator') });
  desk.join(meeting, { visitor: { key, name: 'Dana Restrepo (Invitada)' } });
  home.pass(30);
  await close(mesaId);
  await home.work();
  // The second session still runs: only the first is known.
  expect((await sheet(sesionId)).find(([name]) => name === 'Andrés Ríos')?.[1]).toBe(3600);
  desk.end(meeting);
  home.pass(10);
  expect(await home.work()).toEqual([]);
  expect(await sheet(sesionId)).toEqual([
    ['Andrés Ríos', 5400, 2, true],
    ['Dana Restrepo', 5400, 2, false],
    ['Jorge Ochoa', 3000, 2, true],
    ['Participante por teléfono', 3600, 1, false],
  ]);
  const people = await home.office.reader(TENANT).persons.search('Dana');
  expect(people).toHaveLength(1);
});

test('X-003 the same report is taken once, however often the job comes', async () => {
  const { mesaId, sesionId, meeting } = await opened();
  home.tenant.desk.join(meeting, { as: idOf('relator') });
  home.pass(30);
  await close(mesaId);
  home.pass(1);
  home.tenant.desk.end(meeting);
  await home.work();
  const before = await home.office.reader(TENANT).history('attendance', sesionId);
  expect(before).toHaveLength(1);
  await home.run('attendance/fetch', { mesaId, sesionId });
  home.pass(90);
  await home.work();
  expect(await home.office.reader(TENANT).history('attendance', sesionId)).toHaveLength(1);
});

test('X-002 without the access policy the relator is told, once, what to do meanwhile', async () => {
  home.tenant.desk.setControls({ accessPolicy: 'denied' });
  const { mesaId, sesionId } = await opened();
  await close(mesaId);
  await home.work();
  await home.run('attendance/fetch', { mesaId, sesionId });
  const chat = home.tenant.desk.chats(idOf('relator')).find(({ kind }) => kind === 'personal');
  const told = home.tenant.desk
    .messages(chat?.id ?? '', idOf('relator'))
    .filter(({ text }) => text.includes('No pude leer la asistencia'));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('CSV');
  expect(told[0]?.text).toContain('application access policy');
});

test('X-002 a report that Graph announces before its people, or does not find yet, is asked for again; who only waited in the lobby did not attend', async () => {
  const { mesaId, sesionId, meeting } = await opened();
  home.tenant.desk.join(meeting, { as: idOf('relator') });
  home.pass(30);
  home.tenant.desk.end(meeting);
  await close(mesaId);
  const { graph } = home.world;
  let [lists, looks] = [0, 0];
  const slow = {
    ...graph,
    list: async (path: string, ...rest: unknown[]) => {
      if (path.endsWith('/attendanceReports') && lists++ === 0)
        throw new GraphFault('not-found', { status: 404, code: 'NotFound' });
      const found = await (graph.list as (...all: unknown[]) => Promise<readonly object[]>)(path, ...rest);
      if (!path.endsWith('/attendanceRecords')) return found;
      const lobby = {
        ...found[0],
        aadObjectId: null,
        email: null,
        name: 'Nora Sala',
        intervals: [],
        seconds: 0,
      };
      return looks++ === 0 ? [] : [...found, lobby];
    },
  } as typeof graph;
  const job = { tenantId: TENANT, topic: 'attendance/fetch', key: 'look', data: { mesaId, sesionId } };
  const look = () => fetchAttendance(job, { ...home.world, graph: slow });
  await look();
  await look();
  expect(await sheet(sesionId)).toEqual([]);
  await look();
  expect(await sheet(sesionId)).toEqual([['Andrés Ríos', 1800, 1, true]]);
});

test('X-002 nobody in the meeting: a day later the relator is told by mail when the chat does not reach them', async () => {
  const { mesaId } = await opened();
  await close(mesaId);
  home.tenant.desk.uninstall(idOf('relator'));
  for (let look = 0; look < 20; look++) {
    await home.work();
    home.pass(400);
  }
  const letters = home.tenant.desk
    .mail(mailOf('relator'))
    .filter(({ subject }) => subject.startsWith('No llegó el informe de asistencia'));
  expect(letters).toHaveLength(1);
});

test('X-002 the looks grow apart, last a day, and end one hour after the sitting is covered', () => {
  const closedAt = at('2026-11-24 11:00');
  const moments: string[] = [];
  let now = closedAt;
  for (let round = 0; ; round++) {
    const after = nextLook({ round, closedAt, now, covered: false });
    if (after === null) break;
    moments.push(after);
    now = after;
  }
  expect(moments.length).toBe(15);
  expect(moments.at(-1)).toMatch(/^2026-11-25T16:/);
  expect(nextLook({ round: 2, closedAt, now: closedAt, covered: true })).toBe(at('2026-11-24 12:00'));
  expect(nextLook({ round: 15, closedAt, now, covered: true })).toBeNull();
});
