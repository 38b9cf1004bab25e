import {
  type AttendanceEvent,
  type AttendanceReport,
  attendanceDifference,
  attendanceFeature,
  mergeSheet,
  type Presence,
} from '../../domain/attendance';
import { at, given } from '../helpers/given';

const spell = (from: string, to: string) => ({
  join: at(`2026-11-24 ${from}`),
  leave: at(`2026-11-24 ${to}`),
});
const presence = (personId: string, ...intervals: ReturnType<typeof spell>[]): Presence => ({
  person: { personId, version: 1 },
  intervals,
  role: 'asistente',
  source: 'graph',
  hasEmail: personId !== 'invitada',
});
const report = (reportId: string, ...presences: Presence[]): AttendanceReport => ({
  reportId,
  start: at('2026-11-24 09:00'),
  end: at('2026-11-24 12:00'),
  presences,
});
const added = (one: AttendanceReport): AttendanceEvent => ({
  type: 'report-added',
  mesaId: 'm-1',
  report: one,
});
const manual = (personId: string, ...intervals: ReturnType<typeof spell>[]): AttendanceEvent => ({
  type: 'manual-added',
  mesaId: 'm-1',
  presence: { ...presence(personId, ...intervals), source: 'manual' },
  reason: 'Estaba en la sala',
});
const sheet = (...events: readonly AttendanceEvent[]) => given(attendanceFeature, ...events);

const first = report(
  'r-1',
  presence('ana', spell('09:00', '10:00')),
  presence('luis', spell('09:10', '09:40'), spell('09:50', '10:00')),
);
const second = report(
  'r-2',
  presence('ana', spell('10:30', '11:30')),
  presence('invitada', spell('10:35', '11:00')),
);

describe('X-002 reports of several Teams sessions', () => {
  test('are added once each, and answer as reported', () => {
    sheet().when({ type: 'add-report', mesaId: 'm-1', report: first }).then(added(first));
    sheet(added(first)).when({ type: 'add-report', mesaId: 'm-1', report: first }).then();
    sheet(added(first))
      .when({ type: 'add-report', mesaId: 'm-1', report: second })
      .thenState({ kind: 'reported', reports: [first, second] });
  });
  test('a report that Microsoft completed later replaces what it said', () => {
    const complete = { ...first, presences: [...first.presences, presence('eva', spell('09:00', '10:00'))] };
    sheet(added(first))
      .when({ type: 'add-report', mesaId: 'm-1', report: complete })
      .thenState({ reports: [complete] });
  });
  test('with a leave before its join are refused', () => {
    const wrong = report('r', presence('ana', spell('10:00', '09:00')));
    sheet().when({ type: 'add-report', mesaId: 'm-1', report: wrong }).thenRefused('horas-invertidas');
    sheet()
      .when({ type: 'add-report', mesaId: 'm-1', report: { ...first, start: first.end, end: first.start } })
      .thenRefused('horas-invertidas');
  });
});

describe('MES-055 who was in the room is added by hand', () => {
  const add = {
    type: 'add-manual',
    mesaId: 'm-1',
    presence: presence('eva'),
    reason: 'Estaba en la sala',
  } as const;
  test('with a reason, once, as a provisional list until a report arrives', () => {
    const when = sheet().when(add);
    when.then(manual('eva'));
    when.thenState({ kind: 'provisional', manual: [{ source: 'manual', reason: 'Estaba en la sala' }] });
    sheet(manual('eva')).when(add).then();
    sheet()
      .when({ ...add, reason: ' ' })
      .thenRefused('falta-motivo');
    sheet()
      .when({ ...add, presence: presence('eva', spell('11:00', '10:00')) })
      .thenRefused('horas-invertidas');
    sheet(manual('eva'))
      .when({ type: 'add-report', mesaId: 'm-1', report: first })
      .thenState({ kind: 'reported', manual: [{}] });
  });
  test('corrected by adding again, and removed with a reason', () => {
    const hours = presence('eva', spell('09:00', '10:00'));
    sheet(manual('eva'))
      .when({ ...add, presence: hours })
      .thenState({ manual: [{ intervals: hours.intervals }] });
    sheet(manual('eva'))
      .when({ type: 'remove-manual', personId: 'eva', reason: 'Fue otra persona' })
      .thenState({ manual: [] });
    sheet(manual('eva'))
      .when({ type: 'remove-manual', personId: 'eva', reason: '' })
      .thenRefused('falta-motivo');
    sheet(manual('eva')).when({ type: 'remove-manual', personId: 'ana', reason: '' }).then();
    sheet()
      .when({ type: 'remove-manual', personId: 'ana', reason: 'x' })
      .thenRefused('asistencia-inexistente');
  });
});

describe('a report that arrives after the acta was sent', () => {
  const settled: AttendanceEvent = { type: 'settled', mesaId: 'm-1', people: ['eva', 'ana'] };

  test('the sheet is settled once, with its people', () => {
    sheet(added(first), manual('eva'))
      .when({ type: 'settle', mesaId: 'm-1' })
      .then({ type: 'settled', mesaId: 'm-1', people: ['ana', 'luis', 'eva'] });
    sheet(added(first), settled).when({ type: 'settle', mesaId: 'm-1' }).then();
    sheet().when({ type: 'settle', mesaId: 'm-1' }).thenState({ kind: 'settled', settled: [] });
  });
  test('is a difference: who is missing in the acta, who is not in the report; nobody is told again', () => {
    const late = sheet(manual('eva'), manual('ana'), settled, {
      type: 'manual-removed',
      personId: 'eva',
      reason: 'Error',
    }).when({ type: 'add-report', mesaId: 'm-1', report: first });
    late.thenTold();
    const difference = attendanceDifference(late.state);
    expect(difference?.added.map(({ person }) => person.personId)).toEqual(['luis']);
    expect(difference?.missing).toEqual(['eva']);
    expect(late.state).toMatchObject({ kind: 'settled', settled: ['eva', 'ana'] });
  });
  test('no difference before settling, and none when the same people appear', () => {
    expect(attendanceDifference(sheet(added(first)).state)).toBeNull();
    const same = sheet(added(first), { ...settled, people: ['luis', 'ana'] });
    expect(attendanceDifference(same.state)).toBeNull();
  });
});

describe('X-005 X-006 the merged sheet', () => {
  test('one line per person: re-joins folded, both sessions united, in order of arrival', () => {
    const lines = mergeSheet(sheet(added(first), added(second), manual('eva')).state);
    expect(
      lines.map(({ person, seconds, intervals, sources }) => [
        person.personId,
        seconds,
        intervals.length,
        sources,
      ]),
    ).toEqual([
      ['ana', 7200, 2, ['graph']],
      ['luis', 2400, 2, ['graph']],
      ['invitada', 1500, 1, ['graph']],
      ['eva', null, 0, ['manual']],
    ]);
    expect(lines[0]).toMatchObject({ firstJoin: at('2026-11-24 09:00'), lastLeave: at('2026-11-24 11:30') });
    expect(lines[3]).toMatchObject({ firstJoin: null, lastLeave: null, seconds: null });
  });
  test('overlap is counted once: two devices, or a report and the manual list', () => {
    const twice = report('r', presence('ana', spell('09:00', '10:00'), spell('09:30', '10:30')));
    const [ana] = mergeSheet(sheet(added(twice), manual('ana', spell('10:30', '11:00'))).state);
    expect(ana).toMatchObject({
      seconds: 7200,
      sources: ['graph', 'manual'],
      intervals: [spell('09:00', '11:00')],
    });
  });
  test('MES-056 a guest without e-mail is known as such; the latest version of a person counts', () => {
    const newer = report('r-3', {
      ...presence('ana', spell('11:30', '11:40')),
      person: { personId: 'ana', version: 2 },
    });
    const lines = mergeSheet(sheet(added(first), added(second), added(newer)).state);
    expect(lines.find(({ person }) => person.personId === 'invitada')?.hasEmail).toBe(false);
    expect(lines[0]?.person).toEqual({ personId: 'ana', version: 2 });
  });
  test('nothing known is an empty sheet', () => expect(mergeSheet({ kind: 'none' })).toEqual([]));
});

test('the row finds the sheet of a mesa', () => {
  expect(attendanceFeature.row('s', sheet(added(first)).state)).toEqual({
    status: 'reported',
    mesaId: 'm-1',
  });
  expect(attendanceFeature.row('s', { kind: 'none' })).toEqual({ status: 'none', mesaId: null });
});
