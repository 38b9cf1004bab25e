import { z } from 'zod';
import { TokenRefused, type TokenRequest } from './token';

const Answer = z.object({ access_token: z.string().min(1), expires_on: z.coerce.number().positive() });

/**
 * A user-assigned identity as App Service and Functions offer it: a local endpoint and a header that only this process knows
 * (`IDENTITY_ENDPOINT`, `IDENTITY_HEADER`). No secret is stored anywhere.
 */
export function managedIdentity(endpoint: string, header: string): TokenRequest {
  return async (resource, clientId) => {
    const url = new URL(endpoint);
    url.searchParams.set('api-version', '2019-08-01');
    url.searchParams.set('resource', resource);
    url.searchParams.set('client_id', clientId);
    const response = await fetch(url, {
      headers: { 'X-IDENTITY-HEADER': header },
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok) throw new TokenRefused(response.status, 'managed_identity');
    const answer = Answer.parse(await response.json());
    return { token: answer.access_token, expiresAt: answer.expires_on * 1000 };
  };
}
