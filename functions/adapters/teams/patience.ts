import { isTeamsFault } from './fault';

export interface Patience {
  readonly tries: number;
  /** Longer waits than this are the queue's. */
  readonly longestWaitSeconds: number;
  readonly sleep: (ms: number) => Promise<void>;
  /** 0 to 1. */
  readonly chance: () => number;
}
export const PATIENCE: Patience = {
  tries: 4,
  longestWaitSeconds: 8,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  chance: Math.random,
};

/**
 * Repeats what Teams refused for being too much (429, 412: the message was not taken), waiting what it asks or 1, 2, 4 seconds, with jitter.
 * A 5xx is not repeated here: the message may have been taken.
 */
export async function patiently<T>(work: () => Promise<T>, patience: Patience = PATIENCE): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isTeamsFault(error, 'throttled') || attempt >= patience.tries) throw error;
      const seconds = error.retryAfterSeconds ?? 2 ** (attempt - 1);
      if (seconds > patience.longestWaitSeconds) throw error;
      await patience.sleep(seconds * 1000 * (1 + patience.chance() / 2));
    }
  }
}
