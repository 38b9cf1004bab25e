import { indicatorFeature } from '../../domain/indicators';
import { handle } from '../../domain/kernel/handle';
import {
  addMinutes,
  bogotaDay,
  bogotaTime,
  fromMillis,
  type Instant,
  millis,
} from '../../domain/kernel/instant';
import type { Store } from '../../domain/kernel/store';
import { actorFor } from '../../domain/people';
import { RetryLater } from '../../functions/effects/ports';
import { EFFECTS } from '../../functions/effects/table';
import { PROCESO } from '../dies058/office';
import { circumstances, NOW, TENANT } from '../helpers/given';
import type { Enqueued, MemoryStore } from '../helpers/memory-store';
import type { Click } from './click';
import { contended, PowerCut } from './contended-store';
import { type Dice, diceOf } from './dice';
import { faceOf } from './faces';
import { type Mortal, mortal } from './mortal';
import { type Outside, outside } from './outside';
import { town } from './town';
import { type View, viewOf } from './view';

/** An event in the order in which everything happened. */
export interface Happened {
  readonly turn: number;
  readonly commandId: string;
  readonly kind: string;
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly by: string;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface Clicked {
  readonly click: Click;
  readonly commandId: string;
}

/** How often the machine stops at a commit. */
export const POWER_CUTS = 0.04;

/** One office in which one life is played: its record, its queue and what was said outside. */
export class Life {
  readonly story: string[] = [];
  /** What was found wrong at the moment it happened. */
  readonly faults: string[] = [];
  readonly journal: Happened[] = [];
  readonly clicked: Clicked[] = [];
  readonly outside: Outside;
  readonly mortal: Mortal;
  /** What went into each urn, told by nobody. */
  readonly ballots = new Map<string, Record<string, number>>();
  readonly queue = new Map<string, Enqueued>();
  now: Instant = NOW;
  turn = 0;
  dice: Dice;
  powerCuts = POWER_CUTS;
  private readonly store: Store;

  private constructor(
    readonly seed: number,
    readonly memory: MemoryStore,
    private readonly indicatorIds: readonly string[],
    wrap: (store: Store) => Store,
  ) {
    this.dice = diceOf(seed, 0);
    this.store = contended(wrap(memory), {
      dice: () => this.dice,
      powerCuts: () => this.powerCuts,
      committed: ({ commandId, changes, ballots = [] }) => {
        for (const { urnId, option } of ballots) {
          const tally = this.ballots.get(urnId) ?? {};
          this.ballots.set(urnId, { ...tally, [option]: (tally[option] ?? 0) + 1 });
        }
        for (const { feature, id, events } of changes)
          for (const { type, at, by, ...data } of events)
            this.journal.push({
              turn: this.turn,
              commandId,
              kind: feature.kind,
              id,
              type,
              at,
              by: by.personId,
              data,
            });
      },
    });
    this.mortal = mortal(() => this.dice.chance(this.powerCuts / 4));
    this.outside = outside(
      this.office(),
      async (_tenant, key) => {
        const text = await faceOf(this.reader(), key);
        return text === null ? null : { type: 'message', text, textFormat: 'plain' };
      },
      this.mortal,
    );
  }

  static async begin(
    seed: number,
    wrap: (store: Store) => Store = (store) => store,
    place: () => Promise<MemoryStore> = town,
  ): Promise<Life> {
    const memory = await place();
    const found = await memory
      .reader(TENANT)
      .find(indicatorFeature, { procesoId: PROCESO }, { orderBy: 'codigo' });
    return new Life(
      seed,
      memory,
      found.map(({ id }) => id),
      wrap,
    );
  }

  private office() {
    // No two things happen in the same millisecond.
    const when = (commandId: string) => {
      this.now = fromMillis(millis(this.now) + 1);
      return { ...circumstances({ commandId }), now: this.now, today: bogotaDay(this.now) };
    };
    return {
      reader: () => this.reader(),
      perform: ((actor, act, input, commandId) =>
        handle(this.store, actor, act, input, when(commandId))) as Outside['world']['office']['perform'],
      now: () => this.now,
      today: () => bogotaDay(this.now),
      freshId: () => `${this.turn}`,
    };
  }
  reader = () => ({ ...this.memory.reader(TENANT), today: bogotaDay(this.now) });
  view = (): Promise<View> =>
    viewOf(this.reader(), { now: this.now, today: bogotaDay(this.now), indicatorIds: this.indicatorIds });

  tell(line: string): void {
    this.story.push(
      `${String(this.turn).padStart(3)} ${bogotaDay(this.now)} ${bogotaTime(this.now)} ${line}`,
    );
  }

  pass(minutes: number): void {
    this.now = addMinutes(this.now, minutes);
  }

  /** Somebody clicks; when the machine stops under them they click again, or not. Answers `ok`, the code of the refusal, or `corte`. */
  async click(click: Click, commandId: string): Promise<string> {
    const before = this.journal.length;
    const answer = await this.answerTo(click, commandId);
    const events = this.journal.slice(before).filter((event) => event.commandId === commandId);
    if (answer !== 'ok' && answer !== 'corte' && events.length > 0)
      this.faults.push(`${click.what} was refused (${answer}) and left ${events[0]?.type}`);
    this.tell(`${click.who} · ${click.what} ${short(click.input)} → ${answer}`);
    if (answer === 'corte' && this.dice.chance(0.7)) return this.click(click, commandId);
    return answer;
  }

  private async answerTo({ who, run, paper }: Click, commandId: string): Promise<string> {
    if (paper !== undefined)
      await this.outside.documents.put(TENANT, Buffer.from(paper), {
        contentType: 'application/pdf',
        filename: 'documento.pdf',
      });
    const actor = await actorFor(this.reader(), TENANT, { personId: who, version: 1 });
    try {
      const done = await run(this.office().perform, actor, commandId);
      return done.ok ? 'ok' : done.refusal.code;
    } catch (error) {
      if (error instanceof PowerCut) return 'corte';
      throw error;
    }
  }

  /** The queue brings a job; it stays there until it is done. `false`: not yet. */
  async deliver(job: Enqueued): Promise<boolean> {
    const { topic, key, data } = job;
    try {
      await EFFECTS[topic]?.({ tenantId: TENANT, topic, key, data }, this.outside.world);
      return true;
    } catch (error) {
      if (error instanceof PowerCut) this.mortal.start();
      if (error instanceof RetryLater || error instanceof PowerCut) return false;
      this.faults.push(
        `${topic} can never be done: ${error instanceof Error ? error.message : String(error)}`,
      );
      return true;
    }
  }

  /** What waits in the outbox and is due. */
  due(): readonly Enqueued[] {
    for (const job of this.memory.drain()) this.queue.set(job.key, job);
    return [...this.queue.values()].filter(({ after }) => after === undefined || after <= this.now);
  }
}

/** An input as a story tells it: short ids, no documents. */
const short = (input: object): string =>
  JSON.stringify(input, (key, value: unknown) =>
    key === 'answers' || key === 'report' || key === 'documentSha256' ? '…' : value,
  );
