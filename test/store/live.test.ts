import { liveHeads } from '../../functions/adapters/store/live';

/** The heads of streams as a database would answer them, and how often it was asked. */
function heads(versions: Record<string, number>) {
  let asked = 0;
  return {
    versions,
    asked: () => asked,
    pool: {
      query: async () => {
        asked++;
        return { rows: Object.entries(versions).map(([id, version]) => ({ tenant: 't', id, version })) };
      },
    } as never,
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('F11 one look serves everybody who watches; who watches is told at the beginning and when something moved, and never the same twice', async () => {
  const { pool, versions, asked } = heads({ m: 3, f: 1 });
  const live = liveHeads(pool, 60_000);
  const told: string[] = [];
  const stops = Array.from({ length: 40 }, () =>
    live.watch('t', ['m', 'f'], (version) => told.push(version)),
  );
  await settled();
  expect(new Set(told)).toEqual(new Set(['3.1']));
  expect(told).toHaveLength(40);
  expect(asked()).toBeLessThan(5);
  live.wake();
  await settled();
  expect(told).toHaveLength(40);
  versions['f'] = 2;
  live.wake();
  await settled();
  expect(told.slice(40)).toEqual(Array.from({ length: 40 }, () => '3.2'));
  for (const stop of stops) stop();
  const before = asked();
  live.wake();
  await settled();
  expect(asked()).toBe(before);
});

test('F11 another process moved it: it is seen without being woken; a database that is away is asked again', async () => {
  const { pool, versions } = heads({ m: 1 });
  let away = true;
  const live = liveHeads(
    {
      query: async (...sent: never[]) => {
        if (away) throw new Error('away');
        return (pool as { query: (...all: never[]) => unknown }).query(...sent);
      },
    } as never,
    2,
  );
  const told: string[] = [];
  const stop = live.watch('t', ['m'], (version) => told.push(version));
  await settled();
  expect(told).toEqual([]);
  away = false;
  while (told.length === 0) await settled();
  versions['m'] = 2;
  while (told.length === 1) await settled();
  expect(told).toEqual(['1', '2']);
  stop();
});
