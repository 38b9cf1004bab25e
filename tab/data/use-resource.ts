import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../wire';
import { useOffice } from './office';

type Resource<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly value: T; readonly etag: string | null };

export interface Held<T> {
  readonly resource: Resource<T>;
  readonly reload: () => void;
  /** Shows a newer state, as an act returned it. */
  readonly put: (value: T, etag?: string | null) => void;
}

/**
 * Reads `path`; what was read before in this session is painted at once and checked behind. `null`: nothing to read yet. `keep`: the former answer stays
 * while another question is on its way.
 */
export function useResource<T>(path: string | null, keep = false): Held<T> {
  const { client } = useOffice();
  const [held, setHeld] = useState<{ readonly path: string | null; readonly resource: Resource<T> }>({
    path: null,
    resource: { kind: 'loading' },
  });
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (path === null) return;
    let current = true;
    void client.get<T>(path).then((answer) => {
      if (current)
        setHeld({
          path,
          resource: answer.ok ? { kind: 'ready', ...answer } : { kind: 'failed', problem: answer.problem },
        });
    });
    return () => {
      current = false;
    };
  }, [client, path, round]);

  const known = path === null ? null : client.remembered<T>(path);
  const former = keep && held.resource.kind === 'ready' ? held.resource : null;
  const resource: Resource<T> =
    held.path === path
      ? held.resource
      : known
        ? { kind: 'ready', ...known }
        : (former ?? { kind: 'loading' });

  return {
    resource,
    reload: useCallback(() => {
      setHeld((now) =>
        now.resource.kind === 'failed' ? { path: null, resource: { kind: 'loading' } } : now,
      );
      setRound((n) => n + 1);
    }, []),
    put: useCallback(
      (value: T, etag: string | null = null) => setHeld({ path, resource: { kind: 'ready', value, etag } }),
      [path],
    ),
  };
}
