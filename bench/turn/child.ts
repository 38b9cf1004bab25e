import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Ask, Ready } from './said';

export interface Child {
  readonly ready: Ready;
  readonly ask: <T>(what: Ask) => Promise<T>;
  readonly end: () => Promise<void>;
}

/** Starts this same script in another process, as `role`; answers when it listens. */
export async function start(
  script: string,
  role: string,
  env: Readonly<Record<string, string>>,
): Promise<Child> {
  const child = fork(script, [role], { env: { ...process.env, ...env, BENCH_ROLE: role } });
  const ready = (await answerOf(child)) as Ready;
  let last: Promise<unknown> = Promise.resolve();
  const ask = <T>(what: Ask): Promise<T> => {
    const asked = last.then(() => {
      const answer = answerOf(child) as Promise<T>;
      child.send(what);
      return answer;
    });
    last = asked.catch(() => undefined);
    return asked;
  };
  return {
    ready,
    ask,
    end: async () => {
      const gone = once(child, 'exit');
      child.send({ ask: 'end' } satisfies Ask);
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(late);
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const gone = new AbortController();
  const [answer] = (await Promise.race([
    once(child, 'message', { signal: gone.signal }),
    once(child, 'exit', { signal: gone.signal }).then(([code]) => {
      throw new Error(`a process of the bench ended with ${String(code)}`);
    }),
  ]).finally(() => gone.abort())) as [unknown];
  return answer;
}

/** In the child: answers each question until told to end. */
export function answering(
  ready: Ready,
  answers: Readonly<Record<Exclude<Ask['ask'], 'end'>, (ask: Ask) => unknown>>,
  end: () => Promise<void>,
): void {
  process.on('message', (ask: Ask) => {
    if (ask.ask === 'end') void end().finally(() => process.exit(0));
    else void Promise.resolve(answers[ask.ask](ask)).then((answer) => process.send?.(answer ?? null));
  });
  process.on('disconnect', () => process.exit(1));
  process.send?.(ready);
}
