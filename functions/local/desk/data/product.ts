import { type Answer, ask } from './http';

/** A person's token, as Microsoft Entra would sign it. */
export async function tokenOf(user: string): Promise<string | null> {
  const answer = await ask<{ readonly access_token?: string }>('POST', '/tenant/token', { body: { user } });
  return answer.ok ? (answer.value.access_token ?? null) : null;
}

/** Asks the product as this person, with one token per window until it is refused. */
export function productAs(user: string): <T>(path: string) => Promise<Answer<T>> {
  let held: string | null = null;
  return async (path) => {
    held ??= await tokenOf(user);
    if (held === null) return { ok: false, text: 'Sin identidad.', status: 401 };
    const first = await ask<never>('GET', `/api${path}`, { token: held });
    if (first.ok || first.status !== 401) return first;
    held = await tokenOf(user);
    return held === null ? first : ask('GET', `/api${path}`, { token: held });
  };
}
