import type { MiddlewareHandler } from 'hono';

/** Where Microsoft 365 shows tabs («tab requirements» in Microsoft's documentation), and ourselves: the local desk frames the tab. */
const HOSTS = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
].join(' ');

/** teams-js reads the list of its hosts from this address when it is loaded. */
const TEAMS_CDN = 'https://res.cdn.office.net';

export const TAB_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // Griffel inserts rules into a style element that it creates empty.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  `connect-src 'self' ${TEAMS_CDN}`,
  // A document is shown from the bytes that were fetched with the token.
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  `frame-ancestors ${HOSTS}`,
].join('; ');
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** What every answer carries. `policy`: its Content-Security-Policy. */
export const securityHeaders =
  (policy: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  };
