/** The service addresses our token may be sent to: configured ones, and those that came in a turn whose token was verified. */
export interface Trust {
  readonly add: (serviceUrl: string) => void;
  readonly has: (serviceUrl: string) => boolean;
}

const same = (url: string): string => url.replace(/\/+$/, '').toLowerCase();

export function trusting(configured: readonly string[]): Trust {
  const known = new Set(configured.map(same));
  return { add: (url) => void known.add(same(url)), has: (url) => known.has(same(url)) };
}
