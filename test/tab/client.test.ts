import { createClient } from '../../tab/data/client';

type Seen = { readonly path: string; readonly headers: Headers; readonly method: string };

/** A server of the given answers, in order; what was asked is kept. */
function serving(...answers: readonly (Response | Error)[]) {
  const seen: Seen[] = [];
  let next = 0;
  globalThis.fetch = async (path, init) => {
    seen.push({
      path: path instanceof Request ? path.url : path.toString(),
      headers: new Headers(init?.headers),
      method: init?.method ?? 'GET',
    });
    const answer = answers[next++];
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer left');
    return answer;
  };
  return seen;
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
});

test('what was read is asked again by its tag and painted from memory', async () => {
  const seen = serving(json({ a: 1 }, 200, { ETag: '"x"' }), new Response(null, { status: 304 }));
  const client = createClient(async () => 'token');
  await client.get('/mesas');
  expect(client.remembered('/mesas')).toEqual({ value: { a: 1 }, etag: '"x"' });
  expect(await client.get('/mesas')).toEqual({ ok: true, value: { a: 1 }, etag: '"x"' });
  expect(seen[1]?.headers.get('If-None-Match')).toBe('"x"');
  expect(seen[1]?.headers.get('Authorization')).toBe('Bearer token');
});

test('a token that ran out is renewed once', async () => {
  const asked: boolean[] = [];
  serving(json({}, 401), json({ a: 1 }));
  const client = createClient(async (renew) => {
    asked.push(renew);
    return 'token';
  });
  expect(await client.get('/me')).toMatchObject({ ok: true });
  expect(asked).toEqual([false, true]);
});

test('X-052 without a network, without an identity or with a foreign answer the person is told what to do', async () => {
  serving(new Error('offline'), new Response('<html>', { status: 502 }));
  const client = createClient(async () => 'token');
  expect(await client.get('/me')).toMatchObject({ ok: false, problem: { code: 'sin-red' } });
  expect(await client.get('/me')).toMatchObject({
    ok: false,
    problem: { code: 'sin-respuesta', status: 502 },
  });
  expect(await createClient(async () => null).get('/me')).toMatchObject({
    ok: false,
    problem: { code: 'sin-identidad' },
  });
});

test('F23 an act carries its key, and a refusal keeps its sentence', async () => {
  const seen = serving(
    json({ code: 'no-es-su-turno', title: 'Ahora no se puede', detail: 'Faltan firmas.' }, 409),
  );
  const client = createClient(async () => 'token');
  const answer = await client.send('POST', '/signatures/1/sign', {
    body: {},
    key: 'clave-1',
    ifMatch: '"x"',
  });
  expect(answer).toMatchObject({
    ok: false,
    problem: { code: 'no-es-su-turno', status: 409, detail: 'Faltan firmas.' },
  });
  expect(seen[0]?.headers.get('Idempotency-Key')).toBe('clave-1');
  expect(seen[0]?.headers.get('If-Match')).toBe('"x"');
});
