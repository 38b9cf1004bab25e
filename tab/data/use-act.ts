import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../wire';
import type { Answer, Method, Sent } from './client';
import { useOffice } from './office';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly clear: () => void;
  /** Does it and answers the state that the server returned; a repetition after a failure carries the same key. */
  readonly run: <T>(
    method: Method,
    path: string,
    sent?: Omit<Sent, 'key'>,
    told?: string,
  ) => Promise<Answer<T>>;
}

export function useAct(): Acting {
  const { client, announce } = useOffice();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const intention = useRef<{ readonly what: string; readonly key: string } | null>(null);

  const run = useCallback(
    async <T>(
      method: Method,
      path: string,
      sent: Omit<Sent, 'key'> = {},
      told?: string,
    ): Promise<Answer<T>> => {
      const what = `${method} ${path} ${JSON.stringify(sent.body ?? null)}`;
      if (intention.current?.what !== what) intention.current = { what, key: crypto.randomUUID() };
      setBusy(true);
      setProblem(null);
      const answer = await client.send<T>(method, path, { ...sent, key: intention.current.key });
      setBusy(false);
      if (answer.ok) {
        intention.current = null;
        if (told) announce(told);
      } else setProblem(answer.problem);
      return answer;
    },
    [client, announce],
  );
  return { busy, problem, run, clear: useCallback(() => setProblem(null), []) };
}
