/** What the bot sent to Teams or edited there, as Teams saw it arrive. */
export interface Told {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly edit: boolean;
  readonly status: number;
  readonly card: string;
  readonly text: string;
}

/** Watches the Connector of a tenant from before its door. */
export function watchedConnector(fetch: (request: Request) => Response | Promise<Response>): {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly told: readonly Told[];
} {
  const told: Told[] = [];
  return {
    told,
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (!/^\/tenant\/connector\/v3\/conversations\/[^/]+\/activities/.test(pathname)) return fetch(request);
      const text = await request.clone().text();
      const answer = await fetch(request);
      const edit = request.method === 'PUT';
      told.push({ at: Date.now(), edit, status: answer.status, card: cardOf(text), text });
      return answer;
    },
  };
}

const NAMES = [
  [/"cardKey":"((?:item|votacion|palabra|mesa|cierre):[^"]+)"/, (found: string) => found],
  [/"verb":"votaciones\/vote","?.*?"votacionId":"([^"]+)"/, (found: string) => `votacion:${found}`],
  [/"itemId":"([^"]+)","valor"/, (found: string) => `item:${found}`],
] as const;

function cardOf(text: string): string {
  for (const [pattern, named] of NAMES) {
    const found = pattern.exec(text)?.[1];
    if (found) return named(found);
  }
  return text.includes('mesas/give-floor') || text.includes('Punto de orden') ? 'palabra' : 'otra';
}
