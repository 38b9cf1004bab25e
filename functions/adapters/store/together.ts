/**
 * Questions asked in the same moment travel as one: a view that asks for thirty people by `Promise.all` sends one statement. Equal questions
 * share their answer. `answer` gives one answer per question, in order.
 */
export function together<Q, A>(
  keyOf: (question: Q) => string,
  answer: (questions: readonly Q[]) => Promise<readonly A[]>,
): (question: Q) => Promise<A> {
  let waiting = new Map<string, Q>();
  let answers: Promise<ReadonlyMap<string, A>> | null = null;
  return async (question) => {
    const key = keyOf(question);
    waiting.set(key, question);
    answers ??= soon().then(async () => {
      const asked = waiting;
      waiting = new Map();
      answers = null;
      const given = await answer([...asked.values()]);
      return new Map([...asked.keys()].map((one, i): [string, A] => [one, given[i] as A]));
    });
    return (await answers).get(key) as A;
  };
}

/** After everything that runs now and what follows from it at once: promises first, then this. */
export const soon = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
