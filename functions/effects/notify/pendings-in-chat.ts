import { addMinutes, compare, type Instant } from '../../../domain/kernel/instant';
import { type Activity, isTeamsFault, type Place } from '../../adapters/teams';
import type { World } from '../ports';
import { byMail, personalPlace } from '../teams/reach';
import type { Owing } from './due';

/** What was notified a moment ago is brought up to date in silence: many forms at once are one notification. */
const ONE_SITTING_MINUTES = 10;
const stateKey = (personId: string): string => `pendientes:${personId}`;

/**
 * One card per person. It is edited in place; something new after a while is a new card at the bottom, which notifies, and the old one goes.
 * `false`: Teams does not let the bot write to this person.
 */
export async function pendingsInChat(
  world: World,
  tenantId: string,
  { person, due }: Owing,
): Promise<boolean> {
  const { personId } = person;
  const cardKey = stateKey(personId);
  const posted = await world.cards.lookup(tenantId, cardKey);
  if (!posted && due.all.length === 0) return true;
  const place = await personalPlace(world, tenantId, person);
  if (!place) return false;
  const activity = await world.faces.pendings(tenantId, personId);
  if (!activity) return true;
  try {
    const where = posted && {
      serviceUrl: posted.serviceUrl ?? place.serviceUrl,
      conversationId: posted.conversationId,
    };
    const quiet = where !== null && !(await deservesNotice(world, tenantId, { cardKey, all: due.all }));
    if (where && posted && quiet && (await edited(world, where, posted.activityId, activity))) return true;
    const activityId = await world.teams.sendTo(place, activity);
    await world.cards.remember(tenantId, cardKey, { ...placeOf(place), activityId });
    await world.deliveries.claim(tenantId, cardKey, 0);
    await world.deliveries.record(tenantId, cardKey, { told: due.all.join(' '), at: world.office.now() });
    if (where && posted) await gone(world, where, posted.activityId);
    return true;
  } catch (error) {
    if (!isTeamsFault(error, 'unreachable')) throw error;
    await byMail(world, tenantId, personId, `${error.kind} ${error.code}`);
    return false;
  }
}

const placeOf = ({ serviceUrl, conversationId }: Place): Place => ({ serviceUrl, conversationId });

interface Notice {
  readonly cardKey: string;
  readonly all: readonly string[];
}

/** Something that no card told before, and the last card is not from just now. */
async function deservesNotice(world: World, tenantId: string, { cardKey, all }: Notice): Promise<boolean> {
  const told = (await world.deliveries.find(tenantId, cardKey))?.external;
  if (!told) return false;
  const known = new Set((told['told'] ?? '').split(' '));
  if (all.every((one) => known.has(one))) return false;
  const recent =
    compare(addMinutes((told['at'] ?? '') as Instant, ONE_SITTING_MINUTES), world.office.now()) > 0;
  if (recent) await world.deliveries.record(tenantId, cardKey, { told: [...known, ...all].join(' ') });
  return !recent;
}

/** `false`: that card is no longer there. */
async function edited(world: World, where: Place, activityId: string, activity: Activity): Promise<boolean> {
  try {
    await world.teams.update(where, activityId, activity);
    return true;
  } catch (error) {
    if (!isTeamsFault(error, 'missing')) throw error;
    return false;
  }
}

/** The old card; if it stays, its buttons answer that they are stale. */
async function gone(world: World, where: Place, activityId: string): Promise<void> {
  try {
    await world.teams.remove(where, activityId);
  } catch (error) {
    if (!isTeamsFault(error)) throw error;
  }
}
