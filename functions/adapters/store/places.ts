/** So many places: whoever finds none waits in line. Answers how to leave, which is done once. */
export function places(count: number): () => Promise<() => void> {
  let free = count;
  const line: (() => void)[] = [];
  const leave = (): void => {
    const next = line.shift();
    if (next) next();
    else free++;
  };
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => line.push(resolve));
    return leave;
  };
}
