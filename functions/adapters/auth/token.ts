export interface IssuedToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}
/** Another way to get a token than a secret: a managed identity. */
export type TokenRequest = (resource: string, clientId: string) => Promise<IssuedToken>;

/** The identity service did not give a token: wrong secret (4xx, our setting) or away (5xx). */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`The identity service gave no token (${status} ${code})`);
  }
}
