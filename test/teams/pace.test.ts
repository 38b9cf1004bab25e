import fc from 'fast-check';
import { paced } from '../../functions/adapters/teams/pace';

/** When each of those who ask goes on, on a clock that only their waiting moves. */
async function starts(askedAt: readonly number[]): Promise<readonly number[]> {
  const clock = { at: 0 };
  const waits: number[] = [];
  const pace = paced(undefined, {
    now: () => clock.at,
    sleep: async (ms) => void (waits[waits.length - 1] = ms),
  });
  const went: number[] = [];
  for (const at of askedAt) {
    clock.at = at;
    waits.push(0);
    await pace('chat');
    went.push(at + (waits.at(-1) ?? 0));
  }
  return went;
}

const LIMITS = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;

test('MES-054 edits of the cards of one chat keep within every limit of Teams, in the order in which they were asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 120 }), async (gaps) => {
      let at = 0;
      const went = await starts(gaps.map((gap) => (at += gap)));
      expect(went.every((one, i) => i === 0 || one >= (went[i - 1] ?? 0))).toBe(true);
      for (const [ms, most] of LIMITS)
        expect(went.some((one, i) => (went[i + most] ?? Number.POSITIVE_INFINITY) - one < ms)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('MES-054 an hour of edits without pause stays within what an hour takes', async () => {
  const went = await starts(Array.from({ length: 3_000 }, () => 0));
  const [, , , [hour, most]] = LIMITS;
  expect(went.some((one, i) => (went[i + most] ?? Number.POSITIVE_INFINITY) - one < hour)).toBe(false);
});

test('MES-054 the first edits wait for nothing, and another chat neither', async () => {
  expect(await starts([0, 0, 0, 0])).toEqual([0, 0, 0, 0]);
  const waits: number[] = [];
  const pace = paced(undefined, { now: () => 0, sleep: async (ms) => void waits.push(ms) });
  for (let n = 0; n < 5; n++) await pace('one');
  await pace('other');
  expect(waits).toEqual([500]);
});
