import fc from 'fast-check';
import { isBusinessDay } from '../../domain/kernel/business-days';
import { addDays, addMinutes, bogotaDay, bogotaTime, instant } from '../../domain/kernel/instant';
import { DEFAULT_SEGUIMIENTO } from '../../domain/people';
import { plannedFollowUp, signingFeature } from '../../domain/signatures';
import { reminderDue, signingReminders } from '../../domain/signatures/plan';
import { sha } from '../dies058/office';
import { day, given } from '../helpers/given';

const calendar = { seguimiento: DEFAULT_SEGUIMIENTO, cierres: [] };
const term = { due: day('2026-12-04'), requestedAt: instant('2026-11-24T14:00:00.000Z') };
const requested = {
  type: 'requested',
  subject: { kind: 'acta', actaId: 'a-1', revision: 1, mesaId: 'mesa-1' },
  title: 'Acta 001',
  documentSha256: sha('a'),
  verification: 'ABCD-EFGH-JKMN',
  blocks: [{ block: 'asistente:p-1', signer: { personId: 'p-1', version: 1 }, turn: 1 }],
  due: term.due,
} as const;
const open = { ...requested, kind: 'open', signed: {}, observations: [], ...term } as const;
const moderadora = { personId: 'moderadora', version: 1 };

test('MES-073 before, on and after the return date, each at an opening of the office', () => {
  expect(signingReminders(term, calendar).map(({ kind, days, moment }) => [kind, days, moment])).toEqual([
    ['antes', 5, '2026-11-27T13:00:00.000Z'],
    ['antes', 1, '2026-12-03T13:00:00.000Z'],
    ['hoy', 0, '2026-12-04T13:00:00.000Z'],
    ['despues', 1, '2026-12-07T13:00:00.000Z'],
    ['despues', 5, '2026-12-14T13:00:00.000Z'],
  ]);
});

test('MES-073 whatever the date: only business days and hours, one a day, and every moment has exactly one reminder that is due', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 * 24 * 60 }), (term, later) => {
      const requestedAt = instant('2026-11-24T14:00:00.000Z');
      const state = { ...open, requestedAt, due: addDays(day('2026-11-24'), term) };
      const plan = signingReminders(state, calendar);
      for (const { moment } of plan)
        expect([isBusinessDay(bogotaDay(moment)), bogotaTime(moment)]).toEqual([true, '08:00']);
      const days = plan.map(({ moment }) => bogotaDay(moment));
      expect(new Set(days).size).toBe(days.length);
      const now = addMinutes(requestedAt, later);
      const due = plan.filter((one) => reminderDue(state, one, calendar, now));
      expect(due).toHaveLength(plan.some(({ moment }) => moment <= now) ? 1 : 0);
      const keys = plannedFollowUp('s', state, calendar, now).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

describe('a return date that passed (MES-075)', () => {
  const escalate = { type: 'escalate', today: day('2026-12-07'), to: moderadora } as const;
  test('MES-075 the delay reaches whoever moderates once, and only after the date', () => {
    given(signingFeature, requested).when(escalate).then({ type: 'escalated', to: moderadora });
    given(signingFeature, requested, { type: 'escalated', to: moderadora }).when(escalate).then();
    given(signingFeature, requested)
      .when({ ...escalate, today: term.due })
      .then();
  });

  test('MES-075 silence is not consent: after the delay is told the request is open, unsigned, and can still be signed', () => {
    given(signingFeature, requested, { type: 'escalated', to: moderadora })
      .when({ ...escalate, today: day('2027-12-07') })
      .thenState({ kind: 'open', signed: {} });
  });
});
