import fc from 'fast-check';
import { addMinutes, secondsBetween } from '../../domain/kernel/instant';
import {
  type Floor,
  type FloorEvent,
  type FloorKind,
  floorTotals,
  type MesaCommand,
  mesaFeature,
  speakingOrder,
} from '../../domain/mesas';
import { NOW, stamp } from '../helpers/given';
import { ref } from './fixtures';
import { floorOf, id, mesa, policy, who } from './given-floor';

const command: fc.Arbitrary<MesaCommand> = fc.oneof(
  fc.record({
    type: fc.constant('ask-floor' as const),
    requestId: id,
    kind: fc.constantFrom<FloorKind>('normal', 'orden', 'replica'),
    person: who.map((name) => ref(name)),
    dependencia: fc.constantFrom('DAP', 'Medio Ambiente', ''),
    aloud: fc.boolean(),
  }),
  ...(['give-floor', 'end-floor', 'skip-floor', 'withdraw-floor'] as const).map((type) =>
    fc.record({ type: fc.constant(type), requestId: id }),
  ),
);

const played = fc.array(command, { maxLength: 60 });

function play(
  commands: readonly MesaCommand[],
  each: (floor: Floor, command: MesaCommand, before: Floor) => void,
) {
  let state = mesa().state;
  const events: FloorEvent[] = [];
  for (const [index, act] of commands.entries()) {
    const when = { ...act, ...stamp('p', addMinutes(NOW, index)) };
    const before = floorOf(state);
    const result = mesaFeature.decide(when, state);
    for (const event of result.ok ? result.value : []) {
      state = mesaFeature.evolve(state, { ...event, at: when.at, by: when.by });
      events.push(event as FloorEvent);
      each(floorOf(state), act, before);
    }
    expect(mesaFeature.decide(when, state)).toEqual(result.ok ? { ok: true, value: [] } : result);
  }
  return { floor: floorOf(state), events };
}

test('F11 the floor is never held by two, nobody is lost and nobody waits twice, whatever is clicked', () => {
  fc.assert(
    fc.property(played, (commands) => {
      const { floor, events } = play(commands, ({ queue, holder, turns }) => {
        const waiting = queue.map((request) => request.id);
        expect(new Set(waiting).size).toBe(waiting.length);
        expect(waiting).not.toContain(holder?.requestId);
        const kinds = queue
          .filter(({ resumes }) => !resumes)
          .map(({ person, kind }) => `${person.personId} ${kind}`);
        expect(new Set(kinds).size).toBe(kinds.length);
        for (const [index, turn] of turns.entries())
          expect(index === 0 || turn.from >= (turns[index - 1]?.to ?? '')).toBe(true);
      });
      const gone = new Set(events.flatMap((e) => (e.type === 'floor-withdrawn' ? [e.requestId] : [])));
      const heard = new Set(floor.turns.map(({ requestId }) => requestId));
      const here = new Set([...floor.queue.map((one) => one.id), floor.holder?.requestId]);
      const lost = events.filter(
        ({ requestId, type }) =>
          type === 'floor-asked' && !here.has(requestId) && !heard.has(requestId) && !gone.has(requestId),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('F11 the order is the same people, points of order first, and equals keep their order of arrival', () => {
  fc.assert(
    fc.property(played, policy, (commands, rule) => {
      const { floor } = play(commands, () => undefined);
      const sorted = speakingOrder(floor, rule);
      expect(sorted.map((one) => one.id).toSorted()).toEqual(floor.queue.map((one) => one.id).toSorted());
      const points = sorted.map(({ kind }) => kind === 'orden');
      expect(points).toEqual(points.toSorted((a, b) => Number(b) - Number(a)));
      const same = (some: typeof floor.queue) =>
        some.filter(
          ({ kind, dependencia, resumes }) => kind === 'normal' && !resumes && dependencia === 'DAP',
        );
      expect(same(sorted)).toEqual(same(floor.queue));
    }),
    { numRuns: 300 },
  );
});

test('F12 time adds up: per person, per dependencia and in all, with nobody counted twice', () => {
  fc.assert(
    fc.property(played, (commands) => {
      const { floor } = play(commands, () => undefined);
      const end = addMinutes(NOW, 100);
      const { people, dependencias, seconds, turns } = floorTotals(floor, end);
      const sum = (some: readonly { seconds: number; turns: number }[], key: 'seconds' | 'turns') =>
        some.reduce((total, one) => total + one[key], 0);
      expect([sum(people, 'seconds'), sum(dependencias, 'seconds')]).toEqual([seconds, seconds]);
      expect([sum(people, 'turns'), sum(dependencias, 'turns')]).toEqual([turns, turns]);
      expect(seconds).toBeLessThanOrEqual(secondsBetween(NOW, end));
    }),
    { numRuns: 300 },
  );
});
