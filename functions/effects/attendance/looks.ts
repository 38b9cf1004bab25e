import { addMinutes, compare, type Instant } from '../../../domain/kernel/instant';

/** Minutes between one look and the next: soon after the closing, then rarely, for a day in all. */
const WAITS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 40, 60, 120, 240, 480, 480] as const;

export interface Look {
  /** Number of looks made before this one. */
  readonly round: number;
  readonly closedAt: Instant;
  readonly now: Instant;
  /** A report tells of the time in which the mesa was closed: the sitting itself is known. */
  readonly covered: boolean;
}

/**
 * When to ask Graph again; `null`: no more. Reports come minutes after each Teams session ends, and the mesa may be closed while its last
 * session still runs. Once the sitting is covered one more look is enough, for those who came back.
 */
export function nextLook({ round, closedAt, now, covered }: Look): Instant | null {
  if (covered) return round < WAITS.length ? addMinutes(now, 60) : null;
  const wait = WAITS[round];
  if (wait === undefined || compare(now, addMinutes(closedAt, 25 * 60)) > 0) return null;
  return addMinutes(now, wait);
}

/** After the look that follows a covered one, nothing is looked for. */
export const LAST_ROUND = WAITS.length;
