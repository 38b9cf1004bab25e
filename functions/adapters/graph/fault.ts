import { GraphError } from '@microsoft/microsoft-graph-client';
import { TokenRefused } from '../auth';
import { retryAfterSeconds } from '../retry-after';

/**
 * What Graph answered instead of what was asked. `throttled` and `unavailable` pass by waiting; `policy` needs an administrator
 * (application access policy for online meetings); `forbidden` a permission; the others are facts to act on.
 */
export type GraphFaultKind =
  | 'throttled'
  | 'unavailable'
  | 'policy'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'rejected'
  | 'unreadable';

interface Facts {
  readonly status: number;
  /** Graph's own code: `ErrorItemNotFound`. */
  readonly code: string;
  readonly retryAfterSeconds?: number | undefined;
}

export class GraphFault extends Error {
  override readonly name = 'GraphFault';
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  constructor(
    readonly kind: GraphFaultKind,
    { status, code, retryAfterSeconds }: Facts,
    options?: ErrorOptions,
  ) {
    super(`Graph: ${kind} (${status} ${code})`, options);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
  /** Passes by waiting: the same request may succeed later. */
  get passes(): boolean {
    return this.kind === 'throttled' || this.kind === 'unavailable';
  }
}

export const isGraphFault = (error: unknown, ...kinds: readonly GraphFaultKind[]): error is GraphFault =>
  error instanceof GraphFault && (kinds.length === 0 || kinds.includes(error.kind));

/** Online meetings deny with these words when no application access policy covers the organizer. */
const POLICY = /application access policy/i;

const BY_STATUS: Readonly<Record<number, GraphFaultKind>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  408: 'unavailable',
  409: 'conflict',
  410: 'gone',
  412: 'conflict',
  423: 'throttled',
  429: 'throttled',
};

function kindOf(status: number, code: string, message: string): GraphFaultKind {
  if (POLICY.test(message) || (status === 403 && code === 'Unauthorized')) return 'policy';
  return BY_STATUS[status] ?? (status < 0 || status >= 500 ? 'unavailable' : 'rejected');
}

export function graphFault(error: unknown): GraphFault {
  if (error instanceof GraphFault) return error;
  if (error instanceof TokenRefused)
    return new GraphFault(error.status >= 400 && error.status < 500 ? 'forbidden' : 'unavailable', error);
  if (!(error instanceof GraphError))
    return new GraphFault('unavailable', { status: -1, code: 'network' }, { cause: error });
  const code = error.code ?? 'unknown';
  return new GraphFault(kindOf(error.statusCode, code, error.message), {
    status: error.statusCode,
    code,
    retryAfterSeconds: retryAfterSeconds(error.headers?.get('Retry-After')),
  });
}
