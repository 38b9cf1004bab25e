import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';

/** The person a token proves: never what a card, a body or a query string says. */
interface Verified {
  readonly tenantId: string;
  readonly oid: string;
  readonly name: string;
}
/** Why a token is not accepted; the API answers 401 with it. */
export type TokenProblem =
  | 'missing'
  | 'malformed'
  | 'signature'
  | 'expired'
  | 'audience'
  | 'issuer'
  | 'tenant'
  | 'no-account';
type Verification =
  | { readonly ok: true; readonly person: Verified }
  | { readonly ok: false; readonly problem: TokenProblem };

export interface Expectation {
  readonly loginBaseUrl: string;
  readonly tenantId: string;
  readonly audience: string;
}
export type VerifyUser = (authorization: string | null) => Promise<Verification>;

const Metadata = z.object({ issuer: z.string().min(1), jwks_uri: z.string().optional() });
const Claims = z.object({
  tid: z.string(),
  oid: z.string().min(1),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});
const CLOCK_TOLERANCE_SECONDS = 120;
const METADATA_LIVES = 24 * 3_600_000;

const not = (problem: TokenProblem): Verification => ({ ok: false, problem });

/**
 * Verifies the token that Teams gives the tab: signature by the tenant's published keys (fetched once, again when a key is unknown),
 * issuer as the tenant's metadata names it, our audience, and the tenant this office is in. The keys' service being away is thrown.
 */
export function userTokens({ loginBaseUrl, tenantId, audience }: Expectation): VerifyUser {
  const base = `${loginBaseUrl}/${tenantId}`;
  const keys = createRemoteJWKSet(new URL(`${base}/discovery/v2.0/keys`), {
    timeoutDuration: 10_000,
    cooldownDuration: 30_000,
  });
  let known: { readonly issuer: string; readonly until: number } | null = null;
  const issuer = async (): Promise<string> => {
    if (known && known.until > Date.now()) return known.issuer;
    const response = await fetch(`${base}/v2.0/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`The tenant's metadata did not answer (${response.status})`);
    const found = Metadata.parse(await response.json()).issuer.replace('{tenantid}', tenantId);
    known = { issuer: found, until: Date.now() + METADATA_LIVES };
    return found;
  };

  return async (authorization) => {
    if (!authorization) return not('missing');
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
    if (!token) return not('malformed');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: await issuer(),
        audience: audiences(audience),
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'tid', 'oid'],
      });
      return accepted(payload, tenantId);
    } catch (error) {
      return problemOf(error);
    }
  };
}

/** Tokens of version 2 name the bare client id, those of version 1 its URI: both are this application. */
function audiences(audience: string): string[] {
  const id = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(audience)?.[1];
  return id ? [audience, id] : [audience];
}

function accepted(payload: JWTPayload, tenantId: string): Verification {
  const claims = Claims.safeParse(payload);
  if (!claims.success) return not('no-account');
  if (claims.data.tid !== tenantId) return not('tenant');
  const name = claims.data.name ?? claims.data.preferred_username ?? '';
  return { ok: true, person: { tenantId: claims.data.tid, oid: claims.data.oid, name } };
}

function problemOf(error: unknown): Verification {
  if (error instanceof errors.JWTExpired) return not('expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return not('audience');
    if (error.claim === 'iss') return not('issuer');
    return not(error.claim === 'oid' || error.claim === 'tid' ? 'no-account' : 'malformed');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return not('signature');
  if (error instanceof errors.JWKSTimeout) throw error;
  if (error instanceof errors.JOSEAlgNotAllowed) return not('signature');
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return not('malformed');
  throw error;
}
