export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly text: string; readonly status: number };

const AWAY =
  'El programa no responde. Lo que escribió sigue en la pantalla; revise que Mesas esté en marcha.';

/** Asks the simulated tenant or the product. Failures are values with a sentence; nothing here throws. */
export async function ask<T>(
  method: string,
  path: string,
  { body, token }: { readonly body?: unknown; readonly token?: string } = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, value: answer as T };
    const { message, detail } = (answer ?? {}) as { message?: string; detail?: string };
    return { ok: false, text: message ?? detail ?? AWAY, status: response.status };
  } catch {
    return { ok: false, text: AWAY, status: 0 };
  }
}
