import { MOST_PREPARED, queriesOn } from '../../functions/adapters/store/query';

test('as many different questions as one likes leave a bounded number of prepared statements, and each is asked', async () => {
  const asked: { name?: string; text: string }[] = [];
  const db = queriesOn({ query: async (config) => (asked.push(config), { rows: [] }) as never });
  const ask = (n: number) => db.rows(`select ${n}`, []);
  for (let n = 0; n < 2 * MOST_PREPARED; n++) await ask(n);
  await ask(0);
  expect(asked.map(({ text }) => text)).toHaveLength(2 * MOST_PREPARED + 1);
  expect(new Set(asked.flatMap(({ name }) => name ?? [])).size).toBe(MOST_PREPARED);
  expect(asked.at(-1)?.name).toBe(asked[0]?.name);
  expect(asked.at(-2)?.name).toBeUndefined();
});
