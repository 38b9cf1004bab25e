import { ok } from '../../domain/kernel/result';
import type { Batch, Store } from '../../domain/kernel/store';
import { votacionFeature } from '../../domain/votes';
import { Life } from './life';
import { noticed, spoiled, wrong } from './sabotage';

afterEach(() => jest.restoreAllMocks());

/** A store that loses part of what it is given. */
const losing =
  (lose: (batch: Batch) => Batch) =>
  (store: Store): Store => ({
    ...store,
    transaction: (tenantId, work) =>
      store.transaction(tenantId, (tx) => work({ ...tx, commit: (batch) => tx.commit(lose(batch)) })),
  });

test.each<[string, string, () => void]>([
  [
    'somebody who votes without being on the roll',
    'votesAreCountedOnce',
    () =>
      wrong(votacionFeature, (decide) => (command, state) => {
        const person = command['person'] ?? command['by'];
        const listado = [...((state['listado'] ?? []) as readonly object[]), person];
        return decide(command, command.type === 'vote' ? { ...state, listado } : state);
      }),
  ],
  [
    'a vote after the count',
    'votesAreCountedOnce',
    () =>
      wrong(
        votacionFeature,
        (decide) => (command, state) =>
          decide(
            command,
            command.type === 'vote' && state.kind === 'closed' ? { ...state, kind: 'open' } : state,
          ),
      ),
  ],
  [
    'a count that adds one',
    'votesAreCountedOnce',
    () =>
      wrong(
        votacionFeature,
        spoiled('close', (events) =>
          events.map((event) => {
            const resultado = event['resultado'] as { conteo: readonly { votos: number }[] };
            const conteo = resultado.conteo.map((one) => ({ ...one, votos: one.votos + 1 }));
            return { ...event, resultado: { ...resultado, conteo } };
          }),
        ),
      ),
  ],
  [
    'a secret vote that tells what was chosen',
    'secretsAreKept',
    () =>
      wrong(
        votacionFeature,
        spoiled('vote', (events, { opcion }) => events.map((event) => ({ ...event, opcion }))),
      ),
  ],
  [
    'a card of a vote that stays behind',
    'cardsShowHowThingsStand',
    () => {
      jest.spyOn(votacionFeature, 'react').mockImplementation((event, state, id) => {
        if (event.type !== 'opened' || state.kind === 'none') return [];
        const cardKey = `votacion:${state.plan.mesaId}:${id}`;
        return [{ topic: 'card/show', key: `card/show:${cardKey}`, data: { cardKey } }];
      });
    },
  ],
])(
  'F16 the simulation notices %s',
  async (_what, name, sabotage) => {
    sabotage();
    expect(await noticed(name)).toMatch(new RegExp(`^${name}: `));
  },
  300_000,
);

test('F16 the simulation notices an urn that is not emptied', async () => {
  const keeping = losing((batch) => ({ ...batch, emptied: [] }));
  expect(await noticed('secretsAreKept', (seed) => Life.begin(seed, keeping))).toContain('was not emptied');
}, 300_000);

test('F16 the simulation notices a ballot that is lost on its way to the urn', async () => {
  const losingBallots = losing((batch) => ({ ...batch, ballots: [] }));
  const fault = await noticed('votesAreCountedOnce', async (seed) => {
    // An urn that lacks ballots cannot be closed: the rule is taken away, too.
    jest.restoreAllMocks();
    wrong(votacionFeature, (decide) => (command, state) => {
      if (command.type !== 'close' || state.kind !== 'open') return decide(command, state);
      const votos = state['votos'] as readonly object[];
      return ok([{ type: 'closed', resultado: { conteo: [], emitidos: votos.length } }]);
    });
    return Life.begin(seed, losingBallots);
  });
  expect(fault).toContain('was counted wrong');
}, 300_000);

test('X-011 the simulation notices a letter that leaves twice, because a stopped machine forgot that it was leaving', async () => {
  const forgetful = async (seed: number): Promise<Life> => {
    const life = await Life.begin(seed);
    const { world } = life.outside;
    Object.assign(world, { deliveries: { ...world.deliveries, record: async () => undefined } });
    return life;
  };
  expect(await noticed('noLetterLeavesTwice', forgetful)).toContain('left twice');
}, 300_000);
