import type { Host, ThemeName } from './host';

/**
 * LOCAL MODE ONLY: the tab alone in a browser, as `/tab/?user=lucia.moreno@planeacion.example`. The simulated tenant signs the token; where
 * there is no such tenant (any real installation) the request answers 404, there is no token, and the tab says to open it in Teams.
 */
export function localHost(): Host {
  const query = new URLSearchParams(window.location.search);
  const user = query.get('user');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const asked = query.get('theme');
  const current = (): ThemeName =>
    asked === 'dark' || asked === 'light' || asked === 'contrast' ? asked : dark.matches ? 'dark' : 'light';
  let held: string | null = null;
  return {
    token: async (renew) => {
      if (user === null) return null;
      if (held === null || renew) held = await tenantToken(user);
      return held;
    },
    theme: current(),
    onTheme: (change) => dark.addEventListener('change', () => change(current())),
    startAt: null,
    chatId: query.get('chat'),
    beside: query.has('beside'),
    settings: null,
  };
}

async function tenantToken(user: string): Promise<string | null> {
  const response = await fetch('/tenant/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  if (!response.ok) return null;
  const body = (await response.json()) as { token?: string; access_token?: string };
  return body.token ?? body.access_token ?? null;
}
