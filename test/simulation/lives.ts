import { reportOf } from './report';

/** In how many files the lives are divided: Jest plays them side by side. */
const SHARES = 2;

/**
 * Plays the share of lives of one test file; answers the story of the first that goes wrong. `SIMULATION_SEED=1234 npx jest test/simulation/lives`
 * plays one again, `SIMULATION_SEEDS` as many as one likes; CI plays 2,000, which take some three minutes.
 */
export async function firstFault(share: number): Promise<string> {
  const only = process.env['SIMULATION_SEED'];
  if (only !== undefined) return share === 0 ? reportOf(Number(only)) : '';
  const seeds = Number(process.env['SIMULATION_SEEDS'] ?? 300);
  for (let seed = 1 + share; seed <= seeds; seed += SHARES) {
    const report = await reportOf(seed);
    if (report !== '') return report;
  }
  return '';
}
