import { faultsOf } from './invariants';
import { play, TURNS } from './play';

const MOST_TRIES = 80;

/** A life that went wrong, with as few turns as still show it, told line by line; empty when nothing did. */
export async function reportOf(seed: number): Promise<string> {
  const [first] = await faultsOf(await play(seed));
  if (first === undefined) return '';
  const name = first.split(':')[0] ?? '';
  let without: ReadonlySet<number> = new Set();
  let tries = 0;
  for (let size = TURNS / 2; size >= 1; size = Math.floor(size / 2))
    for (let from = TURNS; from >= 1 && tries < MOST_TRIES; from -= size) {
      const turns = Array.from({ length: size }, (_, n) => from - n).filter((turn) => !without.has(turn));
      if (turns.length === 0) continue;
      tries++;
      const shorter = new Set([...without, ...turns]);
      const faults = await faultsOf(await play(seed, { without: shorter })).catch(() => []);
      if (faults.some((fault) => fault.startsWith(`${name}:`))) without = shorter;
    }
  const life = await play(seed, { without });
  const faults = (await faultsOf(life)).filter((fault) => fault.startsWith(`${name}:`));
  return [`SIMULATION_SEED=${seed}`, ...faults, '', ...life.story].join('\n');
}
