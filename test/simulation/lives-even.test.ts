import { firstFault } from './lives';

test('MES-051 MES-057 MES-059 MES-073 DIE-015 X-048 whatever people click, doubled, late, at once or under a power cut, what must hold holds (even seeds)', async () => {
  expect(await firstFault(1)).toBe('');
}, 1_800_000);
