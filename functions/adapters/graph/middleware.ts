import {
  type Context,
  HTTPMessageHandler,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
  type ShouldRetry,
} from '@microsoft/microsoft-graph-client';
import type { AppTokens } from '../auth';
import { retryAfterSeconds } from '../retry-after';

/** Longer waits are the queue's: a worker must not sleep through a Retry-After of minutes. */
const LONGEST_WAIT_SECONDS = 5;
const TRIES = 3;

const soon = (response: Response): boolean =>
  (retryAfterSeconds(response.headers.get('Retry-After')) ?? 1) <= LONGEST_WAIT_SECONDS;

/** What may be repeated without asking: everything but POST. The library's own rule would repeat a POST, and send a mail twice. */
const idempotentOnly: ShouldRetry = (_delay, _attempt, _request, options, response) =>
  options?.method !== 'POST' && soon(response);

/** For a POST that Graph itself makes singular (`transactionId`) or that changes nothing (getSchedule). */
export const repeatable = new RetryHandlerOptions(
  1,
  TRIES,
  (_delay, _attempt, _request, _options, response) => soon(response),
);

/**
 * Puts the application's token on requests to the configured Graph and on no other. The library's own handler knows only https hosts
 * of Microsoft; this one compares origins, so that the same code speaks to a Graph on the loopback.
 */
class AppToken implements Middleware {
  private next: Middleware | undefined;
  constructor(
    private readonly origin: string,
    private readonly token: () => Promise<string>,
  ) {}

  async execute(context: Context): Promise<void> {
    const url: unknown = context.request;
    if (typeof url !== 'string' || new URL(url).origin !== this.origin)
      throw new Error('A Graph request left for another host');
    context.options = {
      ...context.options,
      headers: { ...plain(context.options?.headers), Authorization: `Bearer ${await this.token()}` },
    };
    await this.next?.execute(context);
  }

  setNext(next: Middleware): void {
    this.next = next;
  }
}

const plain = (headers: unknown): Record<string, string> =>
  headers && typeof headers === 'object' ? Object.fromEntries(Object.entries(headers)) : {};

/** Graph's resource name: its own host in the cloud, the public one when the host is a local stand-in. */
const resourceOf = (base: URL): string =>
  base.protocol === 'https:' ? base.origin : 'https://graph.microsoft.com';

export function middlewareFor(baseUrl: string, tenantId: string, tokens: AppTokens): Middleware[] {
  const base = new URL(baseUrl);
  return [
    new AppToken(base.origin, () => tokens(resourceOf(base), tenantId)),
    new RetryHandler(new RetryHandlerOptions(1, TRIES, idempotentOnly)),
    new HTTPMessageHandler(),
  ];
}
