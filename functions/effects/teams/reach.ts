import type { PersonVersion } from '../../../domain/kernel/store';
import { installForUser, isGraphFault } from '../../adapters/graph';
import { type Activity, isTeamsFault, type Place } from '../../adapters/teams';
import { RetryLater, type World } from '../ports';
import { personalConversation } from './places';

/** Where somebody is reached: their chat with the bot, or mail (design §8, status «por correo»). */
const reachKey = (personId: string): string => `alcance:${personId}`;

/** Kept as a delivery, so that whoever looks at what was told sees who gets mail, and why. */
async function byMail(world: World, tenantId: string, personId: string, why: string): Promise<void> {
  await world.deliveries.claim(tenantId, reachKey(personId), 0);
  await world.deliveries.finish(tenantId, reachKey(personId), { via: 'correo', por: why });
  world.log.info({ personId, code: why }, 'reached by mail');
}

/** Installs the app for somebody; a refusal is a fact about them («por correo»), not a failure. */
export async function reach(
  world: World,
  tenantId: string,
  { personId, aadObjectId }: PersonVersion,
): Promise<void> {
  if (aadObjectId === null || (await world.conversations.lookup(tenantId, aadObjectId))) return;
  try {
    await installForUser(world.graph, aadObjectId, world.config.teamsAppId);
  } catch (error) {
    if (!isGraphFault(error) || error.passes) throw error;
    await byMail(world, tenantId, personId, `${error.kind} ${error.code}`);
  }
}

/** Their personal chat, learned from a turn or opened now; `null`: Teams does not let the bot write to them. */
export async function personalPlace(
  world: World,
  tenantId: string,
  person: PersonVersion,
): Promise<Place | null> {
  if (person.aadObjectId === null) return null;
  const known = await personalConversation(world, tenantId, person.aadObjectId);
  if (known) return known;
  try {
    return await world.teams.createPersonal(person.aadObjectId);
  } catch (error) {
    if (!isTeamsFault(error, 'unreachable', 'missing', 'rejected')) throw error;
    await byMail(world, tenantId, person.personId, `${error.kind} ${error.code}`);
    return null;
  }
}

/** The activity id; `null`: Teams refuses this person, who gets mail from now on. A conversation that is gone is opened anew the next time. */
export async function sendPersonal(
  world: World,
  tenantId: string,
  { personId }: PersonVersion,
  { place, activity }: { readonly place: Place; readonly activity: Activity },
): Promise<string | null> {
  try {
    return await world.teams.sendTo(place, activity);
  } catch (error) {
    if (isTeamsFault(error, 'missing')) {
      await world.conversations.forget(tenantId, place.conversationId);
      throw new RetryLater('the conversation is gone');
    }
    if (!isTeamsFault(error, 'unreachable')) throw error;
    await byMail(world, tenantId, personId, `${error.kind} ${error.code}`);
    return null;
  }
}
