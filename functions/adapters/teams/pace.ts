/** So many at once, and then one each `everyMs`. */
interface Measure {
  readonly atOnce: number;
  readonly everyMs: number;
}
/**
 * What one process edits in one conversation, within what Teams takes from a bot there: 7 messages in a second, 8 in two, 60 in thirty, 1,800
 * in an hour (Microsoft, «Optimize your bot with rate limiting in Teams»). What is left over is for what is not a card of all.
 */
const WITHIN_TEAMS: readonly Measure[] = [
  { atOnce: 4, everyMs: 500 },
  { atOnce: 24, everyMs: 1_250 },
  { atOnce: 600, everyMs: 3_000 },
];

interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}
const CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Waits until the conversation takes one more; those who wait go in the order in which they asked. */
export function paced(
  measures: readonly Measure[] = WITHIN_TEAMS,
  clock: Clock = CLOCK,
): (conversation: string) => Promise<void> {
  /** By conversation: when each measure would be full again (generic cell rate). */
  const full = new Map<string, readonly number[]>();
  return async (conversation) => {
    const now = clock.now();
    const before = full.get(conversation) ?? measures.map(() => 0);
    const starts = measures.map(({ atOnce, everyMs }, i) =>
      Math.max(now, (before[i] ?? 0) - (atOnce - 1) * everyMs),
    );
    const start = Math.max(...starts);
    full.set(
      conversation,
      measures.map(({ everyMs }, i) => Math.max(start, before[i] ?? 0) + everyMs),
    );
    forgetIdle(full, now);
    if (start > now) await clock.sleep(start - now);
  };
}

const MANY = 500;
function forgetIdle(full: Map<string, readonly number[]>, now: number): void {
  if (full.size <= MANY) return;
  for (const [conversation, times] of full) if (times.every((time) => time < now)) full.delete(conversation);
}
