import type { MiddlewareHandler } from 'hono';
import type { World } from '../world';
import { GraphError, tooMany } from './errors';

const WINDOW_MS = 600_000;
const OUTLOOK = /\/users\/([^/]+)\/(events|calendar|calendarView|messages|sendMail)/;

/** Outlook's limits per app and mailbox: four requests at once, ten thousand in ten minutes. */
export function outlookLimits(world: World): MiddlewareHandler {
  const underWay = new Map<string, number>();
  const recent = new Map<string, number[]>();
  return async (c, next) => {
    const mailbox = OUTLOOK.exec(c.req.path)?.[1]?.toLowerCase();
    if (!mailbox) return next();
    const { mailboxConcurrency, mailboxPerTenMinutes } = world.setting.limits;
    const now = Date.now();
    const before = (recent.get(mailbox) ?? []).filter((at) => at > now - WINDOW_MS);
    if ((underWay.get(mailbox) ?? 0) >= mailboxConcurrency) {
      world.count('throttled');
      throw tooMany('ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', 1);
    }
    if (before.length >= mailboxPerTenMinutes) {
      world.count('throttled');
      const wait = Math.ceil(((before[0] ?? now) + WINDOW_MS - now) / 1000);
      throw tooMany('ApplicationThrottled', 'Application is over its request limit for the mailbox.', wait);
    }
    recent.set(mailbox, [...before, now]);
    underWay.set(mailbox, (underWay.get(mailbox) ?? 0) + 1);
    try {
      if (world.data.controls.latencyMs > 0)
        await new Promise((resolve) => setTimeout(resolve, world.data.controls.latencyMs));
      await next();
    } finally {
      underWay.set(mailbox, (underWay.get(mailbox) ?? 1) - 1);
    }
  };
}

/** Failures that the desk or a test asked for: before the work, or after it (the answer is lost, the work is done). */
export const injectedFaults =
  (world: World): MiddlewareHandler =>
  async (c, next) => {
    const fault = world.faultFor('graph', `${c.req.method} ${c.req.path}`);
    if (!fault) return next();
    if (fault.when === 'after') await next();
    const headers: Record<string, string> =
      fault.retryAfter === null ? {} : { 'Retry-After': String(fault.retryAfter) };
    const code =
      { 429: 'TooManyRequests', 503: 'ServiceUnavailable', 504: 'GatewayTimeout' }[fault.status] ??
      'UnknownError';
    throw new GraphError(fault.status as 503, code, 'The service is temporarily unavailable.', headers);
  };

/** What was written is on disk before the answer leaves. */
export const acknowledged =
  (world: World): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.req.method !== 'GET') await world.file.flush();
  };
