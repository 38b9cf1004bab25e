import { createHash } from 'node:crypto';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import type { Act } from '../../domain/kernel/handle';
import type { World } from './ports';

/** The product itself: recorded as such on what it does. */
export const system = (tenantId: string): Actor => ({ tenantId, person: SYSTEM, grants: [] });

/** A refusal of something the product does by itself: it will be refused again, so the job must be seen among the failed ones. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly code: string) {
    super(`refused: ${code}`);
  }
}

/** Does an act as the product, under a command id that the repeated job repeats. */
export async function perform<I, O>(
  world: Pick<World, 'office'>,
  tenantId: string,
  act: Act<I, O>,
  input: I,
  commandId: string,
): Promise<O> {
  const done = await world.office.perform(system(tenantId), act, input, commandId);
  if (!done.ok) throw new Refused(done.refusal.code);
  return done.value;
}

/** A short stable name for a set of ids. */
export const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
