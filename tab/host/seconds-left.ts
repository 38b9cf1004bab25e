/** How long a token still serves, by its own claim; 0 for what is no token. */
export function secondsLeft(jwt: string, now = Date.now()): number {
  try {
    const body = jwt.split('.')[1] ?? '';
    const { exp } = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: number };
    return (exp ?? 0) - now / 1000;
  } catch {
    return 0;
  }
}
