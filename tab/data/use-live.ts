import { useEffect, useRef, useState } from 'react';
import { patience } from './events';
import { useOffice } from './office';

/** While nothing is pushed, one asks this often. */
const POLL_MS = 10_000;

/**
 * Calls `changed` when the server says that what is shown moved, and after every silence in which it may have moved unheard. Listening is taken up
 * again when it ends; while it fails, the view is asked for from time to time. `false`: not listening now.
 */
export function useLive(path: string | null, changed: () => void): boolean {
  const { client } = useOffice();
  const [live, setLive] = useState(false);
  const latest = useRef(changed);
  useEffect(() => {
    latest.current = changed;
  }, [changed]);

  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    let failures = 0;
    let known: string | null = null;
    let timer = 0;
    const heard = (version: string): void => {
      failures = 0;
      setLive(true);
      if (known !== null && known !== version) latest.current();
      known = version;
    };
    const listen = async (): Promise<void> => {
      const ended = await client.listen(path, heard, stop.signal);
      if (stop.signal.aborted) return;
      if (!ended) {
        failures++;
        setLive(false);
      }
      timer = window.setTimeout(() => void listen(), patience(failures, Math.random()));
    };
    const poll = window.setInterval(() => {
      if (failures > 0 && !document.hidden) latest.current();
    }, POLL_MS);
    void listen();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
      window.clearInterval(poll);
    };
  }, [client, path]);
  return live;
}
