import { retryAfterSeconds } from '../retry-after';

/**
 * Why Teams did not take a message. `unreachable`: the app is not installed for that person, or they blocked it (mail instead).
 * `missing`: that conversation or message is gone (post anew). `throttled` and `unavailable` pass by waiting.
 */
export type TeamsFaultKind =
  | 'unreachable'
  | 'missing'
  | 'too-large'
  | 'throttled'
  | 'unavailable'
  | 'untrusted'
  | 'rejected';

export class TeamsFault extends Error {
  override readonly name = 'TeamsFault';
  constructor(
    readonly kind: TeamsFaultKind,
    readonly status: number,
    /** Teams' own code: `BotNotInConversationRoster`. */
    readonly code: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(`Teams: ${kind} (${status} ${code})`);
  }
}

export const isTeamsFault = (error: unknown, ...kinds: readonly TeamsFaultKind[]): error is TeamsFault =>
  error instanceof TeamsFault && (kinds.length === 0 || kinds.includes(error.kind));

const BY_STATUS: Readonly<Record<number, TeamsFaultKind>> = {
  401: 'rejected',
  403: 'unreachable',
  404: 'missing',
  408: 'unavailable',
  410: 'missing',
  412: 'throttled',
  413: 'too-large',
  429: 'throttled',
};
const TOO_LARGE = new Set(['MessageSizeTooBig', 'RequestEntityTooLarge']);

export function teamsFault(status: number, code: string, retryAfter: string | null): TeamsFault {
  const kind = TOO_LARGE.has(code)
    ? 'too-large'
    : (BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'rejected'));
  return new TeamsFault(kind, status, code, retryAfterSeconds(retryAfter));
}
