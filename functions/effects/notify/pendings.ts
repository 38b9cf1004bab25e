import { actorFor } from '../../../domain/people';
import { pendingsOf } from '../../../domain/reports';
import { coalescing } from '../../adapters/teams';
import { idOf } from '../job-data';
import type { Effect, World } from '../ports';
import { dueOf } from './due';
import { pendingsByMail } from './pendings-by-mail';
import { pendingsInChat } from './pendings-in-chat';

const coalesce = coalescing();

/** Everything that waits for one person, as one card in their personal chat, or one mail when the chat does not reach them. */
export const notifyPendings: Effect = async (job, world) => {
  const personId = idOf(job, 'personId');
  await coalesce(`${job.tenantId} ${personId}`, () => notify(world, job.tenantId, personId));
};

async function notify(world: World, tenantId: string, personId: string): Promise<void> {
  const reader = world.office.reader(tenantId);
  const person = await reader.persons.current(personId);
  if (!person) return;
  const pendings = await pendingsOf(reader, await actorFor(reader, tenantId, person));
  if (!pendings.ok) return;
  const due = dueOf(pendings.value);
  const reached = await pendingsInChat(world, tenantId, { person, due });
  if (!reached && due.all.length > 0)
    await pendingsByMail(world, tenantId, { person, due, pendings: pendings.value });
}
