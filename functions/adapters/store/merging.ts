import type { QueryResultRow } from 'pg';
import type { Queries } from './query';
import { soon } from './together';

interface Question {
  readonly text: string;
  readonly values: readonly unknown[];
}
type Rows = readonly QueryResultRow[];

/** Questions in one statement: more of them would make too many different texts to keep prepared. */
const MOST = 6;

/**
 * Different questions of one reader, asked in the same moment, travel as one statement, each answered by its rows as JSON: a round trip costs
 * more than most of what is asked. For columns that are the same in JSON: texts, integers, booleans, `jsonb`.
 */
export function merging(db: Queries): Queries {
  let waiting: Question[] = [];
  let answers: Promise<readonly Rows[]> | null = null;
  const ask = async (text: string, values: readonly unknown[]): Promise<Rows> => {
    const place = waiting.push({ text, values }) - 1;
    // Two moments: what `together` gathers is asked in the first.
    answers ??= soon()
      .then(soon)
      .then(() => {
        const asked = waiting;
        waiting = [];
        answers = null;
        return answered(db, asked);
      });
    return (await answers)[place] ?? [];
  };
  return { rows: ask as Queries['rows'] };
}

async function answered(db: Queries, asked: readonly Question[]): Promise<readonly Rows[]> {
  const parts = Array.from({ length: Math.ceil(asked.length / MOST) }, (_, n) =>
    asked.slice(n * MOST, (n + 1) * MOST),
  );
  return (await Promise.all(parts.map((part) => asOne(db, part)))).flat();
}

async function asOne(db: Queries, asked: readonly Question[]): Promise<readonly Rows[]> {
  const [first] = asked;
  if (first && asked.length === 1) return [await db.rows(first.text, first.values)];
  let before = 0;
  const columns = asked.map(({ text, values }, n) => {
    const shift = before;
    before += values.length;
    const moved = text.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + shift}`);
    return `(select json_agg(answer) from (${moved}) answer) as "${n}"`;
  });
  const [row = {}] = await db.rows<Record<string, Rows | null>>(
    `select ${columns.join(', ')}`,
    asked.flatMap(({ values }) => values),
  );
  return asked.map((_, n) => row[n] ?? []);
}
