import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';

const bodyless = new Set(['GET', 'HEAD']);

async function toFetch(request: HttpRequest): Promise<Request> {
  const init: RequestInit = { method: request.method, headers: new Headers([...request.headers]) };
  if (!bodyless.has(request.method)) init.body = await request.arrayBuffer();
  return new Request(request.url, init);
}

/** The same fetch handler that the local host serves, as an Azure Functions handler. */
export function webHandler(fetch: (request: Request) => Promise<Response>): HttpHandler {
  return async (request): Promise<HttpResponseInit> => {
    const response = await fetch(await toFetch(request));
    const events = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: events && response.body ? response.body : new Uint8Array(await response.arrayBuffer()),
    };
  };
}
