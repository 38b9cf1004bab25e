import type { ProductProcess } from '../helpers/product-process';
import type { RecordInDatabase } from './record-in-database';
import { type Moment, outlived, type Strike, type Victim } from './strikes';
import type { Watch } from './watched-tenant';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** A post whose answer left this long ago may not be recorded yet by the product that is struck now. */
const UNRECORDED_MS = 400;
/** PostgreSQL recovers from the crash of a session, or is started again, and the tries that it broke have ended. */
const SERVER_BACK_MS = 2000;

export interface Blow {
  readonly moment: Moment;
  readonly victim: Victim;
  /** What was under way. */
  readonly what: string;
  /** Seconds since the round began. */
  readonly at: number;
  /** Messages of Teams whose ids the dead process may not have kept. */
  readonly posts: number;
}

/** Strikes the product where the plan says, and starts it again. */
export class Chaos {
  readonly blows: Blow[] = [];
  private readonly begun = Date.now();
  private readonly plan: Strike[];
  private passed = 0;
  private over = false;
  private posts: { at: number; answered: boolean }[] = [];
  private raising: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private failure: Error | null = null;
  /** The server is away: what is posted now cannot be recorded. */
  private crashing: { posts: number } | null = null;

  constructor(
    private readonly product: ProductProcess,
    private readonly record: RecordInDatabase,
    plan: readonly Strike[],
  ) {
    this.plan = [...plan];
  }

  readonly watch: Watch = {
    before: (served, what) => {
      if (served === 'desk') this.meets('click under way', what);
      else if (this.meets(served === 'graph' ? 'graph before' : 'teams before', what)) return 'lost';
      if (served === 'teams' && what.startsWith('POST')) {
        this.posts.push({ at: Date.now(), answered: false });
        if (this.crashing) this.crashing.posts++;
      }
      return 'serve';
    },
    after: (served, what) => {
      if (served === 'teams' && what.startsWith('POST')) {
        const post = this.posts.find(({ answered }) => !answered);
        if (post) Object.assign(post, { at: Date.now(), answered: true });
      }
      this.meets(
        served === 'desk' ? 'click answered' : served === 'graph' ? 'graph after' : 'teams after',
        what,
      );
    },
  };

  /** Begins to wait for the moment of the next strike. */
  arm(): void {
    const next = this.plan[0];
    this.passed = 0;
    if (next?.moment === 'any time')
      this.timer = setTimeout(() => this.meets('any time', 'nothing in particular'), next.delay);
  }

  /** No more strikes; resolves when the product is up again. */
  async finish(): Promise<void> {
    this.over = true;
    clearTimeout(this.timer);
    await this.raised();
  }

  /** Resolves when nothing is being started. Throws what kept the product from starting. */
  async raised(): Promise<void> {
    while (this.raising) await this.raising;
    if (this.failure) throw this.failure;
  }

  private meets(moment: Moment, what: string): boolean {
    const next = this.plan[0];
    if (this.over || this.raising || next?.moment !== moment || ++this.passed < next.nth) return false;
    this.plan.shift();
    const strike = (): void => {
      if (this.over) return;
      this.raising = this.strike(next, what)
        .catch((error: unknown) => {
          this.failure = error instanceof Error ? error : new Error(String(error));
        })
        .finally(() => {
          this.raising = null;
          if (!this.failure) this.arm();
        });
    };
    if (moment !== 'click under way') {
      strike();
      return !outlived(next.victim);
    }
    this.passed = Number.NEGATIVE_INFINITY;
    setTimeout(strike, next.delay);
    return false;
  }

  /** The product lives on: it brings its server back, or waits for it. */
  private async crashServer(victim: Victim): Promise<void> {
    if (victim === 'the database') this.product.killDatabase();
    else await this.record.killSession().catch(() => false);
    await pause(SERVER_BACK_MS);
  }

  private async strike({ moment, victim, pause: wait }: Strike, what: string): Promise<void> {
    const unrecorded = this.posts.filter(({ at, answered }) => !answered || Date.now() - at < UNRECORDED_MS);
    const at = (Date.now() - this.begun) / 1000;
    const blow = { moment, victim, what, at, posts: unrecorded.length };
    this.blows.push(blow);
    this.posts = [];
    if (outlived(victim)) {
      this.crashing = blow;
      await this.crashServer(victim);
      this.crashing = null;
      return;
    }
    this.product.kill();
    if (victim === 'product and database') this.product.killDatabase();
    await this.product.gone();
    await pause(wait);
    const next = this.plan[0];
    if (next?.moment === 'while starting' && !this.over) {
      const start = this.product.start().catch(() => undefined);
      await pause(next.delay);
      this.plan.shift();
      await this.strike(next, 'its own start');
      await start;
      return;
    }
    await this.product.start();
  }
}
