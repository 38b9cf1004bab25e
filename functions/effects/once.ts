import { isGraphFault } from '../adapters/graph';
import type { External } from '../adapters/store';
import { isTeamsFault } from '../adapters/teams';
import { RetryLater, type World } from './ports';
import { Refused } from './system';

/** How far an earlier try got, and the way to keep the next step before it is seen by anybody. */
export interface Progress {
  readonly external: External;
  readonly record: (step: External) => Promise<void>;
}
/** Tells one thing once: done before → nothing; begun before → taken up where it stopped; failed → the lease is given back at once. */
export async function once(
  world: World,
  tenantId: string,
  key: string,
  work: (progress: Progress) => Promise<External | void>,
): Promise<void> {
  const { deliveries } = world;
  const claim = await deliveries.claim(tenantId, key);
  if (claim.state === 'done') return;
  if (claim.state === 'busy') throw new RetryLater('another try is at it');
  try {
    const reached = await work({
      external: claim.external,
      record: (step) => deliveries.record(tenantId, key, step),
    });
    await deliveries.finish(tenantId, key, reached ?? {});
  } catch (error) {
    await deliveries.fail(tenantId, key, codeOf(error));
    throw error;
  }
}

/** The code of a failure: never a text that could carry somebody's data. */
function codeOf(error: unknown): string {
  if (isGraphFault(error) || isTeamsFault(error)) return `${error.kind} ${error.status} ${error.code}`;
  if (error instanceof Refused) return error.code;
  if (error instanceof RetryLater) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}
