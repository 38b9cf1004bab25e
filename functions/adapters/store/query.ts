import type { QueryResult, QueryResultRow } from 'pg';

/** One statement at a time on one connection: a pooled client inside a transaction, or the pool itself. */
export interface Queries {
  readonly rows: <R extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ) => Promise<readonly R[]>;
}

interface Queryable {
  readonly query: <R extends QueryResultRow>(config: {
    name?: string;
    text: string;
    values: unknown[];
  }) => Promise<QueryResult<R>>;
}

const names = new Map<string, string>();
/** A connection keeps what it prepared until it ends: whatever is asked after these many texts is parsed each time. */
export const MOST_PREPARED = 400;

/** The same text is parsed and planned once per connection. Texts are few: values are always parameters. */
const nameOf = (text: string): { readonly name?: string } => {
  const known = names.get(text);
  if (known === undefined && names.size >= MOST_PREPARED) return {};
  const name = known ?? `mesas_${names.size}`;
  names.set(text, name);
  return { name };
};

export const queriesOn = (target: Queryable): Queries => ({
  rows: async (text, values) =>
    (await target.query<never>({ ...nameOf(text), text, values: [...values] })).rows,
});

/**
 * A text inside a statement that travels with others in one message. Dollar quotes need no escaping; the tag is one that the text does
 * not contain.
 */
export function quoted(text: string): string {
  if (text.includes('\0')) throw new Error('A text with a NUL character cannot be stored');
  let tag = '$m$';
  for (let n = 1; text.includes(tag.slice(0, -1)); n++) tag = `$m${n}$`;
  return `${tag}${text}${tag}`;
}
