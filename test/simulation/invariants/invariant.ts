import type { Happened, Life } from '../life';

/** Something that must hold whatever was clicked: answers every way in which it does not. */
export type Invariant = (life: Life) => readonly string[] | Promise<readonly string[]>;

/** The events of one kind, stream by stream, in the order in which they happened. */
export function streams(
  journal: readonly Happened[],
  kind: string,
): ReadonlyMap<string, readonly Happened[]> {
  const found = new Map<string, Happened[]>();
  for (const event of journal)
    if (event.kind === kind) found.set(event.id, [...(found.get(event.id) ?? []), event]);
  return found;
}

/** What an event says under a name; the tests read the record, not the code that wrote it. */
export const says = <T>({ data }: Happened, name: string): T => data[name] as T;

export const repeated = (all: readonly string[]): readonly string[] =>
  all.filter((one, i) => all.indexOf(one) !== i);

export interface Person {
  readonly personId: string;
}
