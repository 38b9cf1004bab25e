import { webHandler } from '../../functions/triggers/web';

type Handler = ReturnType<typeof webHandler>;
type AzureRequest = Parameters<Handler>[0];

/** What Azure Functions hands over: as much of its request as a handler may use. */
const azureRequest = (
  method: string,
  url: string,
  body = '',
  headers: Record<string, string> = {},
): AzureRequest =>
  ({
    method,
    url,
    headers: new Headers(headers),
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  }) as unknown as AzureRequest;

const context = {} as Parameters<Handler>[1];

test('Azure and the local host call the same fetch handler: method, address, headers and body arrive, status and headers return', async () => {
  const seen: string[] = [];
  const handler = webHandler(async (request) => {
    seen.push(
      `${request.method} ${new URL(request.url).pathname} ${request.headers.get('authorization')} ${await request.text()}`,
    );
    return new Response('{"listo":true}', { status: 201, headers: { etag: '"1"' } });
  });
  const answer = await handler(
    azureRequest('POST', 'https://mesas.example/api/mesas?x=1', '{"a":1}', { authorization: 'Bearer t' }),
    context,
  );
  expect(seen).toEqual(['POST /api/mesas Bearer t {"a":1}']);
  expect(answer).toMatchObject({ status: 201, headers: { etag: '"1"' } });
});

test('a GET carries no body', async () => {
  const handler = webHandler(
    async (request) => new Response(request.body === null ? 'sin cuerpo' : 'con cuerpo'),
  );
  const answer = (await handler(azureRequest('GET', 'https://mesas.example/tab/'), context)) as {
    body: Uint8Array;
  };
  expect(new TextDecoder().decode(answer.body)).toBe('sin cuerpo');
});

test('server-sent events pass as they come: the handler does not wait for a stream that stays open (F11)', async () => {
  const open = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
  });
  const handler = webHandler(
    async () => new Response(open, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } }),
  );
  const answer = (await handler(azureRequest('GET', 'https://mesas.example/api/mesas/m/live'), context)) as {
    body: ReadableStream<Uint8Array>;
  };
  const reader = answer.body.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 1\n\n');
  await reader.cancel();
});

test('loading the entry registers the web function and the timer of the outbox', () => {
  const registered: string[] = [];
  jest.doMock('@azure/functions', () => ({
    app: {
      setup: ({ enableHttpStream }: { enableHttpStream: boolean }) =>
        registered.push(`stream ${enableHttpStream}`),
      http: (name: string, options: { route: string }) => registered.push(`${name} ${options.route}`),
      timer: (name: string, options: { schedule: string }) => registered.push(`${name} ${options.schedule}`),
      hook: { appTerminate: () => registered.push('terminate') },
    },
  }));
  jest.requireActual('../../functions/triggers/main');
  expect(registered).toEqual(['stream true', 'web {*path}', 'outbox 0 * * * * *', 'terminate']);
});
