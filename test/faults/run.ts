import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { account, playRound, type Round, sampleFolder } from './round';
import { MOMENTS, strikesOf, VICTIMS, type Victim } from './strikes';

const say = (text = ''): void => void process.stdout.write(`${text}\n`);

/** npm run test:faults -- [--rounds 50] [--seed N] [--verbose]: a mesa per round, killed at random, and what was lost or doubled. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '50' },
      seed: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const wanted = Number(values.rounds);
  const stop = { asked: false };
  process.once('SIGINT', () => Object.assign(stop, { asked: true }));
  const sample = await sampleFolder();
  const rounds: Round[] = [];
  say(`first seed ${first}; one round again: npm run test:faults -- --rounds 1 --seed N`);
  say('    seed  kills  repeated  double cards  broken  seconds');
  try {
    for (let seed = first; seed < first + wanted && !stop.asked; seed++) {
      const round = await playRound(sample, seed, strikesOf(seed));
      rounds.push(round);
      say(line(round));
      if (round.findings.length > 0 || values.verbose) say(account(round));
    }
  } finally {
    rmSync(sample, { recursive: true, force: true });
  }
  say(summary(rounds));
  const failed = rounds.filter(({ findings }) => findings.length > 0);
  if (failed.length > 0) say(`broken rounds: seeds ${failed.map(({ seed }) => seed).join(', ')}`);
  say(`${rounds.length - failed.length} passed, ${failed.length} failed`);
  process.exit(failed.length === 0 ? 0 : 1);
}

const line = ({ seed, blows, repeated, doubledCards, findings, seconds }: Round): string =>
  [
    String(seed).padStart(8),
    String(blows.length).padStart(7),
    String(repeated).padStart(10),
    String(doubledCards).padStart(14),
    String(findings.length).padStart(8),
    seconds.toFixed(1).padStart(9),
  ].join('');

function summary(rounds: readonly Round[]): string {
  const blows = rounds.flatMap((round) => round.blows);
  const sum = (of: (round: Round) => number): number => rounds.reduce((total, round) => total + of(round), 0);
  const seconds = rounds.map((round) => round.seconds).sort((a, b) => a - b);
  const at = MOMENTS.map((moment) => {
    const here = blows.filter((blow) => blow.moment === moment);
    const of = (victim: Victim): number => here.filter((blow) => blow.victim === victim).length;
    return [
      moment.padEnd(18),
      String(here.length).padStart(5),
      ...VICTIMS.map((victim) => String(of(victim)).padStart(victim.length + 2)),
    ].join('');
  });
  return [
    '',
    `moment            kills  ${VICTIMS.join('  ')}`,
    ...at,
    '',
    `rounds ${rounds.length} · kills ${blows.length} · clicks asked for again ${sum(({ repeated }) => repeated)}`,
    `broken invariants ${sum(({ findings }) => findings.length)} · cards posted twice inside the documented window ${sum(({ doubledCards }) => doubledCards)}`,
    `seconds per round: median ${seconds[Math.floor(seconds.length / 2)]?.toFixed(1) ?? '0'}, longest ${seconds.at(-1)?.toFixed(1) ?? '0'}`,
  ].join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
