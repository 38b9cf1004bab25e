import { anybody, type Click, chosen, type Moves } from './click';
import { type Dice, diceOf } from './dice';
import { type Clicked, Life, POWER_CUTS } from './life';
import { commitmentMoves } from './moves/commitments';
import { actaMoves, formMoves, signingMoves } from './moves/documents';
import { attendanceMoves, floorMoves } from './moves/floor';
import { sessionMoves } from './moves/session';
import { voteMoves } from './moves/votes';

/** What people are busy with, and how often. */
const MOVES: readonly (readonly [number, Moves])[] = [
  [26, sessionMoves],
  [8, floorMoves],
  [9, voteMoves],
  [7, attendanceMoves],
  [16, formMoves],
  [20, signingMoves],
  [7, actaMoves],
  [7, commitmentMoves],
];
export const TURNS = 110;

interface Plan {
  readonly turns?: number;
  /** Turns that are left out, when a story is made shorter. */
  readonly without?: ReadonlySet<number>;
  readonly begin?: () => Promise<Life>;
}

/** Plays one life: people click, alone and at once, jobs come late, doubled and out of order, and the machine is started again. */
export async function play(seed: number, { turns = TURNS, without, begin }: Plan = {}): Promise<Life> {
  const life = await (begin ?? (() => Life.begin(seed)))();
  for (let turn = 1; turn <= turns; turn++) {
    if (without?.has(turn)) continue;
    life.turn = turn;
    life.dice = diceOf(seed, turn);
    await takeTurn(life);
  }
  life.turn = turns + 1;
  life.dice = diceOf(seed, turns + 1);
  await rest(life);
  return life;
}

async function takeTurn(life: Life): Promise<void> {
  const { dice } = life;
  life.pass(dice.nat(4));
  const lot = dice.nat(100);
  if (lot < 62) return clickOne(life);
  if (lot < 72) return clickAtOnce(life);
  if (lot < 80) return clickLate(life);
  if (lot < 87) return waitAWhile(life);
  if (lot < 97) return deliverSome(life);
  return startAgain(life);
}

async function someClick(life: Life): Promise<Click | null> {
  const { dice } = life;
  const view = await life.view();
  const click = chosen(weighed(dice)(view, dice), dice) ?? chosen(sessionMoves(view, dice), dice);
  return click && dice.chance(0.06) ? { ...click, who: anybody(dice) } : click;
}

function weighed(dice: Dice): Moves {
  let left = dice.nat(100);
  for (const [weight, moves] of MOVES) {
    left -= weight;
    if (left < 0) return moves;
  }
  return sessionMoves;
}

async function clickOne(life: Life): Promise<void> {
  const click = await someClick(life);
  if (click) await remembered(life, click, `t${life.turn}`);
}

async function remembered(life: Life, click: Click, commandId: string): Promise<void> {
  const answer = await life.click(click, commandId);
  if (answer === 'ok') life.clicked.push({ click, commandId });
}

/** Two or three at the same moment, on what they all saw; perhaps the queue is at work, too. */
async function clickAtOnce(life: Life): Promise<void> {
  const { dice } = life;
  const clicks: Click[] = [];
  for (let n = 2 + dice.nat(2); n > 0; n--) {
    const click = dice.chance(0.2) && clicks[0] ? clicks[0] : await someClick(life);
    if (click) clicks.push(click);
  }
  const job = dice.chance(0.3) ? dice.pick(life.due()) : undefined;
  life.tell(`a la vez: ${clicks.map(({ what }) => what).join(', ')}${job ? ` y ${job.key}` : ''}`);
  await Promise.all([
    ...clicks.map((click, n) => remembered(life, click, `t${life.turn}-${n}`)),
    ...(job ? [life.deliver(job)] : []),
  ]);
}

/** A click of before: clicked again on the old card, or delivered again as the same command. */
async function clickLate(life: Life): Promise<void> {
  const { dice } = life;
  const before = dice.chance(0.5) ? dice.pick(life.clicked.slice(-6)) : dice.pick(life.clicked);
  if (!before) return;
  if (dice.chance(0.4)) return remembered(life, before.click, `t${life.turn}`);
  await redelivered(life, before);
}

/** A command that left something and comes again, however late, changes nothing and tells nobody. */
async function redelivered(life: Life, { click, commandId }: Clicked): Promise<void> {
  const left = life.journal.filter((event) => event.commandId === commandId);
  life.tell(`llega otra vez la orden ${commandId}`);
  const [events, told] = [life.journal.length, life.memory.outbox().length];
  life.powerCuts = 0;
  await life.click(click, commandId);
  life.powerCuts = POWER_CUTS;
  if (left.length === 0) return;
  const again = life.journal.slice(events);
  for (const { kind, id, type } of again)
    if (left.some((event) => event.id === id && event.type === type))
      life.faults.push(`a late duplicate of ${click.what} left ${kind} ${type} again`);
  // Something else, on what has become of the mesa since: that is for the rules to refuse, and it tells of itself.
  if (again.length > 0) return;
  // The plan of tomorrow is made again by whoever passes by.
  for (const { topic } of life.memory.outbox().slice(told))
    if (topic !== 'commitments/replan')
      life.faults.push(`a late duplicate of ${click.what} told ${topic} again`);
}

async function waitAWhile(life: Life): Promise<void> {
  const { dice } = life;
  const hours = dice.pick([0.5, 2, 8, 20, 30, 70]) ?? 1;
  life.pass(hours * 60);
  life.tell(`pasan ${hours} horas`);
}

/** Part of what is due, in any order, some of it twice. What was done may come again later: the queue forgets that it was told so. */
async function deliverSome(life: Life): Promise<void> {
  const { dice } = life;
  for (const job of dice.shuffled(life.due())) {
    if (dice.chance(0.25)) continue;
    const times = dice.chance(0.15) ? 2 : 1;
    for (let n = 0; n < times; n++) {
      const done = await life.deliver(job);
      if (done && !dice.chance(0.05)) life.queue.delete(job.key);
    }
    life.tell(`cola: ${job.key}${times > 1 ? ' dos veces' : ''}`);
  }
}

/** Everything that was ever told may come again after a start; what is read was folded from the events. */
async function startAgain(life: Life): Promise<void> {
  const { dice } = life;
  life.tell('se reinicia la máquina');
  const due = life.memory.outbox().filter(({ after }) => after === undefined || after <= life.now);
  for (const job of due) if (dice.chance(0.1)) life.queue.set(job.key, job);
}

/** Nobody clicks any more and the queue empties; days pass, so that what was planned comes. */
async function rest(life: Life): Promise<void> {
  life.powerCuts = 0;
  for (let round = 0; round < 6; round++) {
    life.pass(round === 0 ? 1 : 2 * 24 * 60);
    for (let tries = 0; tries < 4; tries++)
      for (const job of life.due()) if (await life.deliver(job)) life.queue.delete(job.key);
  }
}
