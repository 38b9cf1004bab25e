import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskEvent } from '../wire';
import type { Answer } from './http';
import type { Live } from './live';
import { useLatest } from './use-latest';

export interface Held<T> {
  readonly value: T | null;
  readonly failure: string | null;
  readonly reload: () => void;
}
const GATHER_MS = 60;

/** Something fetched that stays true: fetched again when the tenant says it changed, and after the connection was lost. */
export function useHeld<T>(
  live: Live,
  load: () => Promise<Answer<T>>,
  matters: (event: DeskEvent) => boolean,
): Held<T> {
  const [known, setKnown] = useState<{
    readonly of: unknown;
    readonly value: T | null;
    readonly failure: string | null;
  }>({
    of: load,
    value: null,
    failure: null,
  });
  const again = useRef<() => void>(() => undefined);
  const matter = useLatest(matters);

  useEffect(() => {
    let current = true;
    let running = false;
    let stale = false;
    let timer: number | undefined;
    const fetchIt = async (): Promise<void> => {
      if (running) {
        stale = true;
        return;
      }
      running = true;
      const answer = await load();
      running = false;
      if (!current) return;
      setKnown((before) => ({
        of: load,
        value: answer.ok ? answer.value : before.of === load ? before.value : null,
        failure: answer.ok ? null : answer.text,
      }));
      if (stale) {
        stale = false;
        soon();
      }
    };
    const soon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void fetchIt(), GATHER_MS);
    };
    again.current = soon;
    void fetchIt();
    const stop = live.subscribe((event) => {
      if (event.type === 'hello' || matter.current(event)) soon();
    });
    return () => {
      current = false;
      window.clearTimeout(timer);
      stop();
    };
  }, [live, load, matter]);

  const reload = useCallback(() => again.current(), []);
  // What was fetched for another person or chat is not shown as this one's.
  const mine = known.of === load;
  return { value: mine ? known.value : null, failure: mine ? known.failure : null, reload };
}
