import fc from 'fast-check';
import {
  type Calendar,
  escalationPlan,
  type KnownCommitment,
  plannedMessages,
  reminderPlan,
  stillToTell,
  workingMoment,
} from '../../domain/commitments';
import { isBusinessDay } from '../../domain/kernel/business-days';
import { addDays, addMinutes, bogotaDay, bogotaTime, instant } from '../../domain/kernel/instant';
import { DEFAULT_SEGUIMIENTO } from '../../domain/people';
import { at, day, NOW, TODAY } from '../helpers/given';

const office: Calendar = { seguimiento: DEFAULT_SEGUIMIENTO, cierres: [] };
const owed = (overrides: object = {}) =>
  ({
    kind: 'owed',
    due: day('2026-12-04'),
    ownerSince: NOW,
    owner: { personId: 'enlace', version: 1 },
    ...overrides,
  }) as KnownCommitment;
const told = (state: KnownCommitment, calendar = office) =>
  reminderPlan(state, calendar).map(({ kind, days, moment }) => [
    kind,
    days,
    bogotaDay(moment),
    bogotaTime(moment),
  ]);

test('F40 it is reminded before, on and after the date, at the opening of a business day', () => {
  expect(told(owed())).toEqual([
    ['asignado', 0, '2026-11-25', '08:00'],
    ['antes', 5, '2026-11-27', '08:00'],
    ['antes', 1, '2026-12-03', '08:00'],
    ['hoy', 0, '2026-12-04', '08:00'],
    ['despues', 1, '2026-12-07', '08:00'],
    ['despues', 5, '2026-12-14', '08:00'],
  ]);
});

test('F40 a date on a weekend is told on the Friday, and not twice that day', () => {
  const days = told(owed({ due: day('2026-12-05') }));
  expect(days).toContainEqual(['hoy', 0, '2026-12-04', '08:00']);
  expect(days.filter(([, , when]) => when === '2026-12-04')).toHaveLength(1);
});

test('F40 the office sets days, hours and its closures', () => {
  const calendar: Calendar = {
    seguimiento: { ...DEFAULT_SEGUIMIENTO, antesDias: [2], despuesDias: [], desde: '07:30', hasta: '16:00' },
    cierres: ['2026-12-03'],
  };
  expect(told(owed(), calendar)).toEqual([
    ['asignado', 0, '2026-11-25', '07:30'],
    ['antes', 2, '2026-12-01', '07:30'],
    ['hoy', 0, '2026-12-04', '07:30'],
  ]);
});

test('F40 the superior hears of it before the moderador; a level that is off is left out', () => {
  expect(
    escalationPlan(day('2026-12-04'), office).map(({ nivel, moment }) => [nivel, bogotaDay(moment)]),
  ).toEqual([
    ['superior', '2026-12-10'],
    ['moderador', '2026-12-15'],
  ]);
  const off = { ...office, seguimiento: { ...DEFAULT_SEGUIMIENTO, escalarSuperiorDias: null } };
  expect(escalationPlan(day('2026-12-04'), off).map(({ nivel }) => nivel)).toEqual(['moderador']);
});

test.each([
  ['2026-11-24 10:00', '2026-11-24 10:00'],
  ['2026-11-24 06:00', '2026-11-24 08:00'],
  ['2026-11-24 17:00', '2026-11-25 08:00'],
  ['2026-11-27 20:00', '2026-11-30 08:00'],
  ['2026-11-29 10:00', '2026-11-30 08:00'],
  ['2026-12-08 10:00', '2026-12-09 08:00'],
])('F40 at %s people are told at %s', (now, then) => {
  expect(workingMoment(at(now), office)).toBe(at(then));
});

const states = fc
  .record({ due: fc.integer({ min: 0, max: 120 }), since: fc.integer({ min: -60, max: 3 }) })
  .map(({ due, since }) => owed({ due: addDays(TODAY, due), ownerSince: addMinutes(NOW, since * 24 * 60) }));
const settings = fc.record({
  antesDias: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
  despuesDias: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
});

test('F40 nobody is reminded twice the same day, and only in business hours, whatever the office sets', () => {
  fc.assert(
    fc.property(
      states,
      settings,
      fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 10 }),
      (state, days, off) => {
        const cierres = off.map((n) => addDays(TODAY, n));
        const calendar = { seguimiento: { ...DEFAULT_SEGUIMIENTO, ...days }, cierres };
        const plan = reminderPlan(state, calendar);
        const when = plan.map(({ moment }) => bogotaDay(moment));
        expect(new Set(when).size).toBe(when.length);
        for (const { moment } of plan) {
          expect(isBusinessDay(bogotaDay(moment), cierres)).toBe(true);
          expect(workingMoment(moment, calendar)).toBe(moment);
        }
        const messages = plannedMessages('c', state, calendar, NOW);
        expect(new Set(messages.map(({ key }) => key)).size).toBe(messages.length);
        expect(plannedMessages('c', state, calendar, NOW)).toEqual(messages);
      },
    ),
  );
});

test('F40 at any moment at most one reminder is still to be told: after a stop only the last', () => {
  fc.assert(
    fc.property(states, settings, fc.integer({ min: 0, max: 200 * 24 }), (state, days, hours) => {
      const calendar = { seguimiento: { ...DEFAULT_SEGUIMIENTO, ...days }, cierres: [] };
      const now = instant(addMinutes(NOW, hours * 60));
      const { due, owner } = state;
      const right = reminderPlan(state, calendar).filter(({ kind, days: n }) =>
        stillToTell(state, { due, personId: owner.personId, kind, days: n }, calendar, now),
      );
      expect(right.length).toBeLessThanOrEqual(1);
      const [one] = right;
      if (!one) return;
      const { kind, days: n } = one;
      const job = { due: state.due as string, personId: state.owner.personId, kind, days: n };
      expect(stillToTell(state, { ...job, due: '2030-01-01' }, calendar, now)).toBe(false);
      expect(stillToTell(state, { ...job, personId: 'otra' }, calendar, now)).toBe(false);
      expect(stillToTell({ ...state, kind: 'withdrawn' } as KnownCommitment, job, calendar, now)).toBe(false);
    }),
  );
});
