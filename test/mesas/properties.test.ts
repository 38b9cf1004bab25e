import fc from 'fast-check';
import type { Stamp } from '../../domain/kernel/feature';
import { addMinutes, bogotaDay } from '../../domain/kernel/instant';
import { type MesaCommand, type MesaEvent, type MesaState, mesaFeature } from '../../domain/mesas';
import { NOW } from '../helpers/given';
import { CALENDAR, ITEMS, plan, ref } from './fixtures';

const itemId = fc.constantFrom('it-1', 'it-2', 'otro');
const person = fc.constantFrom('enlace', 'relatora', 'invitado').map((id) => ref(id));
const text = fc.constantFrom('', ' ', 'Un motivo');
const command: fc.Arbitrary<MesaCommand> = fc.oneof(
  fc.constant<MesaCommand>({ type: 'schedule', plan: plan(), items: ITEMS }),
  fc.constant<MesaCommand>({ type: 'open' }),
  fc.constant<MesaCommand>({ type: 'close' }),
  fc.constant<MesaCommand>({ type: 'link-calendar', calendar: CALENDAR }),
  fc.record({ type: fc.constant('cancel' as const), reason: text }),
  fc.record({
    type: fc.constant('reschedule' as const),
    start: fc.constant(NOW),
    end: fc.nat(120).map((n) => addMinutes(NOW, n - 60)),
    reason: text,
  }),
  fc.constantFrom('s-2', 's-3').map(
    (sesionId): MesaCommand => ({
      type: 'continue',
      sesionId,
      start: addMinutes(NOW, 1000),
      end: addMinutes(NOW, 1060),
      modalidad: 'virtual',
      lugar: '',
      itemIds: ['it-2'],
      accepted: [],
      reason: '',
    }),
  ),
  fc.record({
    type: fc.constant('rule' as const),
    itemId,
    sense: fc.constantFrom('adoptar' as const, 'nueva-mesa' as const),
    text,
    date: fc.constant(bogotaDay(NOW)),
    today: fc.constant(bogotaDay(NOW)),
    author: person,
    evidence: fc.constant('Oficio 1'),
  }),
  fc.record({ type: fc.constant('call-item' as const), itemId }),
  fc.record({
    type: fc.constant('take-position' as const),
    itemId,
    party: fc.constantFrom('dependencia' as const, 'dap' as const),
    value: fc.constantFrom('de-acuerdo' as const, 'no-de-acuerdo' as const),
    person,
    aloud: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('comment' as const),
    itemId: fc.option(itemId),
    commentId: fc.constantFrom('c1', 'c2'),
    text,
    person,
    aloud: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('decide-item' as const),
    itemId,
    outcome: fc.constantFrom('concertado' as const, 'aplazado' as const, 'no-concertado' as const),
    note: text,
  }),
);
const session = fc.array(fc.tuple(command, person), { maxLength: 40 });

interface Story {
  readonly state: MesaState;
  readonly events: readonly (MesaEvent & Stamp)[];
}
function play(
  commands: readonly (readonly [MesaCommand, Stamp['by']])[],
  each?: (before: MesaState, command: MesaCommand & Stamp, after: MesaState) => void,
): Story {
  let state: MesaState = mesaFeature.initial;
  const events: (MesaEvent & Stamp)[] = [];
  for (const [index, [act, by]] of commands.entries()) {
    const stamped = { ...act, at: addMinutes(NOW, index), by };
    const before = state;
    const result = mesaFeature.decide(stamped, state);
    for (const event of result.ok ? result.value : []) {
      const recorded = { ...event, at: stamped.at, by };
      state = mesaFeature.evolve(state, recorded);
      mesaFeature.react(recorded, state, 'm-1');
      events.push(recorded);
    }
    mesaFeature.row('m-1', state);
    each?.(before, stamped, state);
  }
  return { state, events };
}

test('no sequence of commands breaks a mesa, and folding its events again gives the same mesa', () => {
  fc.assert(
    fc.property(session, (commands) => {
      const { state, events } = play(commands);
      expect(events.reduce<MesaState>(mesaFeature.evolve, mesaFeature.initial)).toEqual(state);
      expect(JSON.parse(JSON.stringify(events)).reduce(mesaFeature.evolve, mesaFeature.initial)).toEqual(
        state,
      );
    }),
    { numRuns: 300 },
  );
});

test('doing it twice is doing it once', () => {
  fc.assert(
    fc.property(session, (commands) => {
      play(commands, (before, repeated, after) => {
        if (!mesaFeature.decide(repeated, before).ok) return;
        expect(mesaFeature.decide(repeated, after)).toEqual({ ok: true, value: [] });
      });
    }),
    { numRuns: 300 },
  );
});

test('MES-057 a closed mesa has an outcome for every indicator', () => {
  fc.assert(
    fc.property(session, (commands) => {
      const { state } = play([
        [{ type: 'schedule', plan: plan(), items: ITEMS }, ref('x')],
        [{ type: 'open' }, ref('x')],
        ...commands,
      ]);
      expect(state.kind !== 'closed' || state.items.every(({ kind }) => kind === 'decided')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('X-052 every refusal is a whole Spanish sentence with a stable code', () => {
  fc.assert(
    fc.property(session, (commands) => {
      play(commands, (before, refused) => {
        const result = mesaFeature.decide(refused, before);
        const refusal = result.ok ? null : result.refusal;
        expect(refusal?.code ?? 'ok').toMatch(/^[a-z-]+$/);
        expect(refusal?.message ?? 'No. ').toMatch(/^[A-ZÁÉÍÓÚÑ].*[.] ?$/s);
      });
    }),
  );
});

test('MES-077 no sesión is lost and none is held twice; what is over never changes', () => {
  fc.assert(
    fc.property(session, (commands) => {
      const start: readonly (readonly [MesaCommand, Stamp['by']])[] = [
        [{ type: 'schedule', plan: plan(), items: ITEMS }, ref('x')],
        [{ type: 'open' }, ref('x')],
      ];
      play([...start, ...commands], (before, _command, after) => {
        const was = before.kind === 'none' ? [] : (before.held ?? []);
        const is = after.kind === 'none' ? [] : (after.held ?? []);
        const shorter = Math.min(was.length, is.length);
        expect(is.slice(0, shorter)).toEqual(was.slice(0, shorter));
        const ids = after.kind === 'none' ? [] : [...is.map((one) => one.plan.sesionId), after.plan.sesionId];
        expect(new Set(ids).size).toBe(ids.length);
      });
    }),
    { numRuns: 300 },
  );
});
