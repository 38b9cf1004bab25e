import { play } from './play';

test('try', async () => {
  const n = Number(process.env['N'] ?? 20);
  const t = performance.now();
  const faults = new Map<string, number>();
  const types = new Map<string, number>();
  let first = '';
  for (let seed = 1; seed <= n; seed++) {
    const life = await play(seed);
    for (const f of life.faults) {
      const k = f.replace(/\(t[^)]*\)/, '');
      if (!faults.has(k)) faults.set(k, seed);
    }
    for (const e of life.journal)
      types.set(`${e.kind} ${e.type}`, (types.get(`${e.kind} ${e.type}`) ?? 0) + 1);
    if (seed === 1) first = life.story.join('\n');
  }
  console.log(((performance.now() - t) / n).toFixed(1), 'ms/seed');
  console.log(JSON.stringify([...faults], null, 1));
  console.log(JSON.stringify(Object.fromEntries([...types].sort()), null, 0));
  if (process.env['STORY']) console.log(first);
}, 600000);
