import fc from 'fast-check';
import { createClient } from '../../tab/data/client';
import { eventReader, patience } from '../../tab/data/events';
import { clockOf } from '../../tab/words/clock';

test('F11 versions are heard however the stream is cut into pieces, and beats are not versions', () => {
  const versions = fc.array(fc.stringMatching(/^[0-9.]{1,12}$/), { maxLength: 8 });
  fc.assert(
    fc.property(versions, fc.array(fc.nat(200)), fc.constantFrom('\n', '\r\n'), (said, cuts, line) => {
      const text = `retry: 1000${line}${line}${said.map((one) => `: ${line}${line}data: ${one}${line}${line}`).join('')}`;
      const heard: string[] = [];
      const read = eventReader((data) => heard.push(data));
      const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
      for (const [i, from] of [0, ...at].entries()) read(text.slice(from, at[i] ?? text.length));
      expect(heard).toEqual(said);
    }),
  );
});

test('F11 listening is taken up again soon at first and then less often, never later than half a minute', () => {
  expect([0, 1, 2, 9].map((failures) => patience(failures, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
  expect(patience(0, 0)).toBe(500);
});

test('F11 the tab listens with its token; a refusal, a network that is gone and an end are told apart', async () => {
  const answers: (() => Promise<Response>)[] = [
    async () => new Response('data: 7\n\ndata: 8\n\n', { headers: { 'Content-Type': 'text/event-stream' } }),
    async () => new Response('{}', { status: 403 }),
    async () => Promise.reject(new TypeError('network')),
  ];
  const tokens: (string | null)[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (async (_url: string, { headers }: { headers: Headers }) => {
    tokens.push(headers.get('Authorization'));
    return answers.shift()?.();
  }) as typeof fetch;
  try {
    const client = createClient(async () => 'ana');
    const heard: string[] = [];
    const listen = () =>
      client.listen('/mesas/m/live', (data) => heard.push(data), new AbortController().signal);
    expect([await listen(), await listen(), await listen()]).toEqual([true, false, false]);
    expect(heard).toEqual(['7', '8']);
    expect(tokens).toEqual(['Bearer ana', 'Bearer ana', 'Bearer ana']);
  } finally {
    globalThis.fetch = real;
  }
});

test('F12 clocks are read as minutes and seconds, with hours when there are any', () => {
  expect([0, 9, 130, 3_909].map(clockOf)).toEqual(['0:00', '0:09', '2:10', '1:05:09']);
});
