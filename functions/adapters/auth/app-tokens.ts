import { z } from 'zod';
import { type IssuedToken, TokenRefused, type TokenRequest } from './token';

/** Where a client secret is exchanged for tokens; with a managed identity, `secret` is null and `managed` gives the token. */
export interface AppIdentity {
  readonly loginBaseUrl: string;
  readonly appId: string;
  readonly secret: string | null;
  readonly managed?: TokenRequest;
  readonly now?: () => number;
}
/** A token of the application itself for a resource (`https://graph.microsoft.com`), never a person's. */
export type AppTokens = (resource: string, tenantId: string) => Promise<string>;

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const Fault = z.object({ error: z.string() });
/** Renewed this long before it ends, so that no request travels with a token about to expire. */
const MARGIN = 5 * 60_000;

/** One token per resource and tenant, kept until shortly before it expires; callers at the same moment share one request. */
export function appTokens(identity: AppIdentity): AppTokens {
  const now = identity.now ?? Date.now;
  const known = new Map<string, IssuedToken>();
  const underWay = new Map<string, Promise<IssuedToken>>();
  return async (resource, tenantId) => {
    const key = `${tenantId} ${resource}`;
    const held = known.get(key);
    if (held && held.expiresAt - MARGIN > now()) return held.token;
    const running = underWay.get(key);
    if (running) return (await running).token;
    const asked = ask(identity, resource, tenantId, now()).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    const issued = await asked;
    known.set(key, issued);
    return issued.token;
  };
}

async function ask(
  identity: AppIdentity,
  resource: string,
  tenantId: string,
  now: number,
): Promise<IssuedToken> {
  if (identity.secret === null) {
    if (!identity.managed) throw new TokenRefused(0, 'no_secret_and_no_managed_identity');
    return identity.managed(resource, identity.appId);
  }
  const response = await fetch(`${identity.loginBaseUrl}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: identity.appId,
      client_secret: identity.secret,
      scope: `${resource}/.default`,
    }),
    signal: AbortSignal.timeout(20_000),
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new TokenRefused(response.status, Fault.safeParse(body).data?.error ?? 'unknown');
  const answer = Answer.parse(body);
  return { token: answer.access_token, expiresAt: now + answer.expires_in * 1000 };
}
