import type { Problem } from '../wire';
import { eventReader } from './events';

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly etag: string | null }
  | { readonly ok: false; readonly problem: Problem };
export type Method = 'POST' | 'PATCH' | 'DELETE';
/** Another token, fresher when `renew`; answers `null` when the person could not be identified. */
export type TokenSource = (renew: boolean) => Promise<string | null>;

export interface Sent {
  readonly body?: unknown;
  readonly form?: FormData;
  /** The same key for the same intention, however often it is repeated: the server does it once. */
  readonly key?: string;
  readonly ifMatch?: string;
}
export interface Client {
  readonly get: <T>(path: string) => Promise<Answer<T>>;
  /** What was last read of it in this session, to paint at once. */
  readonly remembered: <T>(path: string) => { readonly value: T; readonly etag: string | null } | null;
  readonly send: <T>(method: Method, path: string, sent?: Sent) => Promise<Answer<T>>;
  /** Server-sent events until they end (`true`) or cannot be heard (`false`). The browser's own EventSource cannot bring a token. */
  readonly listen: (path: string, heard: (data: string) => void, signal: AbortSignal) => Promise<boolean>;
  readonly file: (path: string) => Promise<Answer<Blob>>;
}

const problem = (code: string, title: string, detail: string, status = 0): Problem => ({
  code,
  title,
  detail,
  status,
});
const NO_NETWORK = problem(
  'sin-red',
  'Sin conexión',
  'No hay conexión con Mesas. Lo que escribió sigue en la pantalla: revise su red y vuelva a intentarlo.',
);
const NO_TOKEN = problem(
  'sin-identidad',
  'No sabemos quién es usted',
  'Teams no entregó su identidad. Cierre esta pestaña y vuelva a abrirla.',
  401,
);

/** The only door of the tab to the server. Failures are values; nothing here throws. */
export function createClient(token: TokenSource, base = '/api'): Client {
  const memory = new Map<string, { readonly value: unknown; readonly etag: string | null }>();

  const attempt = async (path: string, init: RequestInit, renew: boolean): Promise<Response | Problem> => {
    const bearer = await token(renew);
    if (bearer === null) return NO_TOKEN;
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${bearer}`);
    try {
      return await fetch(base + path, { ...init, headers });
    } catch {
      return NO_NETWORK;
    }
  };
  const request = async (path: string, init: RequestInit): Promise<Response | Problem> => {
    const first = await attempt(path, init, false);
    return first instanceof Response && first.status === 401 ? attempt(path, init, true) : first;
  };

  return {
    get: async <T>(path: string): Promise<Answer<T>> => {
      const known = memory.get(path);
      const response = await request(path, known?.etag ? { headers: { 'If-None-Match': known.etag } } : {});
      if (!(response instanceof Response)) return { ok: false, problem: response };
      if (response.status === 304 && known) return { ok: true, value: known.value as T, etag: known.etag };
      if (!response.ok) return { ok: false, problem: await problemOf(response) };
      const value = (await response.json()) as T;
      const etag = response.headers.get('ETag');
      memory.set(path, { value, etag });
      return { ok: true, value, etag };
    },
    remembered: <T>(path: string) =>
      (memory.get(path) as { value: T; etag: string | null } | undefined) ?? null,
    send: async <T>(
      method: Method,
      path: string,
      { body, form, key, ifMatch }: Sent = {},
    ): Promise<Answer<T>> => {
      const headers = new Headers();
      if (key) headers.set('Idempotency-Key', key);
      if (ifMatch) headers.set('If-Match', ifMatch);
      if (form === undefined) headers.set('Content-Type', 'application/json');
      const response = await request(path, { method, headers, body: form ?? JSON.stringify(body ?? {}) });
      if (!(response instanceof Response)) return { ok: false, problem: response };
      if (!response.ok) return { ok: false, problem: await problemOf(response) };
      const value = (response.status === 204 ? undefined : await response.json()) as T;
      return { ok: true, value, etag: response.headers.get('ETag') };
    },
    listen: async (path, heard, signal) => {
      const response = await request(path, { signal, headers: { Accept: 'text/event-stream' } });
      if (!(response instanceof Response) || !response.ok || response.body === null) return false;
      const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const read = eventReader(heard);
      try {
        for (;;) {
          const { value, done } = await pieces.read();
          if (done) return true;
          read(value);
        }
      } catch {
        return false;
      }
    },
    file: async (path) => {
      const response = await request(path, {});
      if (!(response instanceof Response)) return { ok: false, problem: response };
      if (!response.ok) return { ok: false, problem: await problemOf(response) };
      return { ok: true, value: await response.blob(), etag: response.headers.get('ETag') };
    },
  };
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    if (body.detail !== undefined)
      return { title: 'No se pudo', detail: '', code: 'rechazo', ...body, status: response.status };
  } catch {
    // Not JSON: a proxy or the host answered in our place.
  }
  return problem(
    'sin-respuesta',
    'Mesas no respondió',
    `El servidor respondió ${response.status}. No se perdió nada: espere un momento y vuelva a intentarlo.`,
    response.status,
  );
}
