/**
 * One work per key at a time, and at most one more waiting: who asks while one waits shares it, because the waiting one has not yet read
 * what it will show. A burst of clicks on one card becomes two edits instead of fifty.
 */
export function coalescing(): (key: string, work: () => Promise<void>) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  return (key, work) => {
    const queued = waiting.get(key);
    if (queued) return queued;
    const before = running.get(key);
    if (!before) return start(key, work);
    const turn = before
      .catch(() => undefined)
      .then(() => {
        waiting.delete(key);
        return start(key, work);
      });
    waiting.set(key, turn);
    return turn;
  };

  function start(key: string, work: () => Promise<void>): Promise<void> {
    const now = work().finally(() => {
      if (running.get(key) === now) running.delete(key);
    });
    running.set(key, now);
    return now;
  }
}
