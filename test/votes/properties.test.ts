import fc from 'fast-check';
import type { Stamp } from '../../domain/kernel/feature';
import { MAYORIA_IDS, type VotacionCommand, type VotacionEvent, votacionFeature } from '../../domain/votes';
import { stamp } from '../helpers/given';
import { ref } from '../mesas/fixtures';
import { NO_QUORUM, PEOPLE, planVotacion } from './fixtures';

const OPTIONS = ['a-favor', 'en-contra', 'en-blanco'] as const;
const clicks = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE, 'ajena'),
    opcion: fc.constantFrom(...OPTIONS, 'inventada'),
    aloud: fc.boolean(),
  }),
  { maxLength: 40 },
);

interface Played {
  readonly events: readonly (VotacionEvent & Stamp)[];
  readonly urn: Readonly<Record<string, number>>;
  readonly state: typeof votacionFeature.initial;
}

/** A vote as the acts would play it: what a secret vote chose goes to the urn when, and only when, its mark is new. */
function play(
  clase: 'nominal' | 'secreta',
  mayoria: (typeof MAYORIA_IDS)[number],
  votes: readonly { readonly who: string; readonly opcion: string; readonly aloud: boolean }[],
): Played {
  let state = votacionFeature.initial;
  const events: (VotacionEvent & Stamp)[] = [];
  const urn: Record<string, number> = {};
  const run = (command: VotacionCommand, by = 'moderadora'): readonly VotacionEvent[] => {
    const decided = votacionFeature.decide({ ...command, ...stamp(by) }, state);
    for (const event of decided.ok ? decided.value : []) {
      const stamped = { ...event, ...stamp(by) };
      events.push(stamped);
      state = votacionFeature.evolve(state, stamped);
    }
    return decided.ok ? decided.value : [];
  };
  run({ type: 'prepare', plan: planVotacion({ clase, mayoria }) });
  run({ type: 'open', listado: PEOPLE.map((id) => ref(id)) });
  for (const { who, opcion, aloud } of votes) {
    const done = run({ type: 'vote', person: ref(who), opcion, aloud }, aloud ? 'relator' : who);
    if (done.some(({ type }) => type === 'ballot-cast')) urn[opcion] = (urn[opcion] ?? 0) + 1;
  }
  run({ type: 'close', urna: clase === 'secreta' ? urn : null, quorum: NO_QUORUM });
  return { events, urn, state };
}

test('F16 whatever is clicked, the counts add up to those who voted, who are on the roll, once each', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('nominal', 'secreta'),
      fc.constantFrom(...MAYORIA_IDS),
      clicks,
      (clase, mayoria, votes) => {
        const { state } = play(clase, mayoria, votes);
        if (state.kind !== 'closed') throw new Error(`it is ${state.kind}`);
        const { conteo, emitidos, desenlace } = state.resultado;
        const people = state.votos.map(({ person }) => person.personId);
        const counted = conteo.reduce((sum, { votos }) => sum + votos, 0);
        expect(new Set(people).size).toBe(people.length);
        expect(people.every((id) => PEOPLE.some((one) => one === id))).toBe(true);
        expect(emitidos).toBe(people.length);
        const reserved = desenlace.kind === 'sin-decision' && desenlace.motivo === 'reserva';
        expect(counted).toBe(reserved ? 0 : emitidos);
        const valid = new Set(
          votes
            .filter(
              ({ who, opcion, aloud }) =>
                who !== 'ajena' && opcion !== 'inventada' && !(aloud && clase === 'secreta'),
            )
            .map(({ who }) => who),
        );
        expect(new Set(people)).toEqual(valid);
      },
    ),
  );
});

test('F16 what is decided has more votes than any other option but the blank, and its share of the majority', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MAYORIA_IDS), clicks, (mayoria, votes) => {
      const { state } = play('nominal', mayoria, votes);
      if (state.kind !== 'closed') throw new Error(`it is ${state.kind}`);
      const { conteo, emitidos, desenlace } = state.resultado;
      const of = (id: string): number => conteo.find(({ opcion }) => opcion === id)?.votos ?? 0;
      const tied = of('a-favor') === of('en-contra');
      expect(desenlace.kind === 'sin-decision' || !tied).toBe(true);
      expect(desenlace.kind === 'decidida' || tied || mayoria !== 'relativa').toBe(true);
      if (desenlace.kind === 'sin-decision') return;
      const won = of(desenlace.opcion);
      expect(desenlace.opcion).not.toBe('en-blanco');
      expect(won).toBeGreaterThan(of(desenlace.opcion === 'a-favor' ? 'en-contra' : 'a-favor'));
      const share = {
        simple: (emitidos + 1) / 2,
        absoluta: 2.5,
        'dos-tercios': (emitidos * 2) / 3,
        'dos-tercios-listado': 10 / 3,
        relativa: 0,
      };
      expect(won).toBeGreaterThanOrEqual(share[mayoria]);
    }),
  );
});

test('F16 no event of a secret vote says what anybody chose, and none is different for another choice', () => {
  fc.assert(
    fc.property(clicks, fc.constantFrom(...OPTIONS), (votes, other) => {
      const { events } = play('secreta', 'simple', votes);
      const marks = events.filter(({ type }) => type === 'voted' || type === 'ballot-cast');
      for (const mark of marks) expect(Object.keys(mark).sort()).toEqual(['at', 'by', 'person', 'type']);
      const chosenOtherwise = votes.map((vote) =>
        vote.opcion === 'inventada' ? vote : { ...vote, opcion: other },
      );
      const again = play('secreta', 'simple', chosenOtherwise);
      const before = (all: readonly VotacionEvent[]) => all.filter(({ type }) => type !== 'closed');
      expect(before(again.events)).toEqual(before(events));
    }),
  );
});
