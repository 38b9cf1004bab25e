import fc from 'fast-check';
import type { Stamp } from '../../domain/kernel/feature';
import { addMinutes, secondsBetween } from '../../domain/kernel/instant';
import {
  BY_ARRIVAL,
  EMPTY_FLOOR,
  type Floor,
  type FloorEvent,
  type FloorKind,
  floorTotals,
  type MesaCommand,
  type MesaEvent,
  type MesaState,
  mesaFeature,
  speakingOrder,
} from '../../domain/mesas';
import { given, NOW, stamp } from '../helpers/given';
import { called, closed, decided, opened, ref, scheduled } from './fixtures';

const floorOf = (state: MesaState): Floor =>
  state.kind === 'none' ? EMPTY_FLOOR : (state.floor ?? EMPTY_FLOOR);
const asked = (
  requestId: string,
  over: Partial<{ kind: FloorKind; person: string; dependencia: string }> = {},
) =>
  ({
    type: 'floor-asked',
    requestId,
    kind: over.kind ?? 'normal',
    person: ref(over.person ?? requestId),
    dependencia: over.dependencia ?? 'DAP',
    aloud: false,
  }) as const satisfies MesaEvent;
const gave = (requestId: string): MesaEvent => ({ type: 'floor-given', requestId, itemId: null });
const mesa = (...events: readonly (MesaEvent & Partial<Stamp>)[]) =>
  given(mesaFeature, scheduled(), opened, ...events);
const order = (floor: Floor, policy = BY_ARRIVAL) => speakingOrder(floor, policy).map(({ id }) => id);
const ROTATION = { ...BY_ARRIVAL, rotacion: 'por-dependencia' as const };

describe('the order of the floor (MES-051, F11)', () => {
  test('F11 first come, first served; a point of order goes first', () => {
    const { state } = mesa(asked('ana'), asked('beto'), asked('orden', { kind: 'orden', person: 'carla' }));
    expect(order(floorOf(state))).toEqual(['orden', 'ana', 'beto']);
  });

  test('F11 a reply goes before ordinary requests only where the office says so', () => {
    const { state } = mesa(asked('ana'), asked('replica', { kind: 'replica', person: 'beto' }));
    expect(order(floorOf(state))).toEqual(['ana', 'replica']);
    expect(order(floorOf(state), { ...BY_ARRIVAL, replicaPrimero: true })).toEqual(['replica', 'ana']);
  });

  test('F11 with rotation, who has spoken less goes first, one of each dependencia in turn', () => {
    const { state } = mesa(
      asked('d1', { dependencia: 'DAP' }),
      gave('d1'),
      asked('d2', { dependencia: 'DAP' }),
      asked('d3', { dependencia: 'DAP' }),
      asked('m1', { dependencia: 'Medio Ambiente' }),
      asked('m2', { dependencia: 'Medio Ambiente' }),
    );
    expect(order(floorOf(state))).toEqual(['d2', 'd3', 'm1', 'm2']);
    expect(order(floorOf(state), ROTATION)).toEqual(['m1', 'd2', 'm2', 'd3']);
  });

  test('F11 who was interrupted by a point of order goes on after it, in the same intervention', () => {
    const before = mesa(asked('ana'), gave('ana'), asked('beto'), asked('orden', { kind: 'orden' }));
    const given2 = before.when({ type: 'give-floor', requestId: 'orden' });
    given2.then(
      { type: 'floor-ended', requestId: 'ana', interrupted: true },
      { type: 'floor-given', requestId: 'orden', itemId: null },
    );
    const floor = floorOf(given2.state);
    expect(order(floor)).toEqual(['ana', 'beto']);
    const after = mesa(
      asked('ana'),
      gave('ana'),
      asked('orden', { kind: 'orden' }),
      { type: 'floor-ended', requestId: 'ana', interrupted: true },
      gave('orden'),
      { type: 'floor-ended', requestId: 'orden', interrupted: false },
      gave('ana'),
      { type: 'floor-ended', requestId: 'ana', interrupted: false },
    );
    expect(floorTotals(floorOf(after.state)).people.map(({ turns }) => turns)).toEqual([1, 1]);
  });

  test('F11 skipping sends to the end, where nobody loses their place', () => {
    const skipped = mesa(asked('ana'), asked('beto')).when({ type: 'skip-floor', requestId: 'ana' });
    skipped.then({ type: 'floor-skipped', requestId: 'ana' });
    expect(order(floorOf(skipped.state))).toEqual(['beto', 'ana']);
    mesa(asked('ana'), asked('beto')).when({ type: 'skip-floor', requestId: 'beto' }).then();
  });
});

describe('giving and ending it', () => {
  test('F11 giving the floor to another ends who speaks; the item being discussed is kept with it', () => {
    given(mesaFeature, scheduled(), opened, called('it-2'), asked('ana'), gave('ana'), asked('beto'))
      .when({ type: 'give-floor', requestId: 'beto' })
      .then(
        { type: 'floor-ended', requestId: 'ana', interrupted: false },
        { type: 'floor-given', requestId: 'beto', itemId: 'it-2' },
      );
  });

  test('F11 twice, late or already attended: the current state is answered', () => {
    const speaking = mesa(asked('ana'), gave('ana'));
    speaking.when({ type: 'give-floor', requestId: 'ana' }).then();
    speaking.when({ type: 'withdraw-floor', requestId: 'ana' }).thenRefused('tiene-la-palabra');
    const over = mesa(asked('ana'), gave('ana'), {
      type: 'floor-ended',
      requestId: 'ana',
      interrupted: false,
    });
    over.when({ type: 'end-floor', requestId: 'ana' }).then();
    expect(
      over.when({ type: 'give-floor', requestId: 'ana' }).thenRefused('solicitud-atendida').message,
    ).toBe(
      'No se dio la palabra: esa persona ya intervino. Si quiere volver a hablar, que la pida de nuevo.',
    );
    over.when({ type: 'give-floor', requestId: 'nadie' }).thenRefused('solicitud-de-palabra-inexistente');
    over
      .when({ ...asked('otra', { person: 'ana' }), type: 'ask-floor' })
      .then(asked('otra', { person: 'ana' }));
  });

  test('F11 asking twice is one request; every change shows the card of the floor', () => {
    const once = mesa(asked('ana'));
    once.when({ ...asked('otra', { person: 'ana' }), type: 'ask-floor' }).then();
    const told = once.when({ type: 'give-floor', requestId: 'ana' });
    told.thenTold('card/show', 'floor/next');
    expect(told.told[0]?.data).toEqual({ cardKey: 'palabra:mesa-1' });
  });

  test('MES-054 F11 nobody asks for the floor of a mesa that is not open', () => {
    given(mesaFeature, scheduled())
      .when({ ...asked('ana'), type: 'ask-floor' })
      .thenRefused('mesa-sin-abrir');
    given(mesaFeature, scheduled(), opened, decided('it-1'), decided('it-2'), closed)
      .when({ type: 'give-floor', requestId: 'ana' })
      .thenRefused('mesa-cerrada');
  });

  test('F12 closing the mesa ends who was speaking and keeps who was not heard', () => {
    const minute = (n: number): Partial<Stamp> => ({ at: addMinutes(NOW, n) });
    const { state } = mesa(
      asked('ana'),
      asked('beto'),
      { ...gave('ana'), ...minute(1) },
      decided('it-1'),
      decided('it-2'),
      { ...closed, ...minute(4) },
    );
    const floor = floorOf(state);
    expect(floor.holder).toBeNull();
    expect(floor.queue.map(({ id }) => id)).toEqual(['beto']);
    expect(floorTotals(floor)).toMatchObject({ seconds: 180, turns: 1 });
  });
});

const who = fc.constantFrom('ana', 'beto', 'carla', 'dario');
const id = fc.integer({ min: 0, max: 7 }).map(String);
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
const policy = fc.record({
  rotacion: fc.constantFrom('llegada' as const, 'por-dependencia' as const),
  replicaPrimero: fc.boolean(),
  minutos: fc.constant(null),
  origen: fc.constant(''),
});

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
