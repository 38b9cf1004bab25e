import { type Calendar, firstKey, postponeTelling, workingMoment } from '../../../domain/commitments';
import { once } from '../once';
import type { Job, World } from '../ports';
import { perform } from '../system';

/** Now, or put off to the next opening of the office: a process that starts on a Sunday wakes nobody. */
export async function inWorkingHours(world: World, job: Job, calendar: Calendar): Promise<boolean> {
  const now = world.office.now();
  const after = workingMoment(now, calendar);
  if (after === now) return true;
  const { topic, key, data } = job;
  await perform(world, job.tenantId, postponeTelling, { topic, key, data, after }, `${key} ${after}`);
  return false;
}

/** A message that comes again, however late, finds its fact told, to whomever it was then. */
export const onlyOnce = (
  world: World,
  { tenantId, key }: Job,
  tell: (key: string) => Promise<void>,
): Promise<void> => once(world, tenantId, firstKey(key), () => tell(firstKey(key)));
