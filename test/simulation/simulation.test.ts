import { play } from './play';

const SEEDS = Number(process.env['SIMULATION_SEEDS'] ?? 200);
const ONLY = process.env['SIMULATION_SEED'];

/** One seed again: `SIMULATION_SEED=1234 npx jest test/simulation`. */
const seeds = ONLY === undefined ? Array.from({ length: SEEDS }, (_, n) => n + 1) : [Number(ONLY)];

test('X-048 whatever people click, alone or at once, doubled, late or under a stop of the machine, nothing is done twice', async () => {
  for (const seed of seeds) {
    const { faults, story } = await play(seed);
    expect(faults.length === 0 ? '' : [`SIMULATION_SEED=${seed}`, ...faults, '', ...story].join('\n')).toBe(
      '',
    );
  }
}, 600_000);
