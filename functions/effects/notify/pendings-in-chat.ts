import { addMinutes, compare, type Instant } from '../../../domain/kernel/instant';
import { type Activity, isTeamsFault } from '../../adapters/teams';
import type { World } from '../ports';
import { type PostedAt, postedAt } from '../teams/places';
import { personalPlace, sendPersonal } from '../teams/reach';
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
  const cardKey = stateKey(person.personId);
  const posted = await postedAt(world, tenantId, cardKey, world.teams.defaultServiceUrl);
  if (!posted && due.all.length === 0) return true;
  const place = await personalPlace(world, tenantId, person);
  const activity = place && (await world.faces.pendings(tenantId, person.personId));
  if (!place) return false;
  if (!activity) return true;
  const quiet = posted !== null && !(await deservesNotice(world, tenantId, { cardKey, all: due.all }));
  if (posted && quiet && (await edited(world, posted, activity))) return true;
  const activityId = await sendPersonal(world, tenantId, person, { place, activity });
  if (activityId === null) return false;
  await world.cards.remember(tenantId, cardKey, { ...place, activityId });
  await world.deliveries.claim(tenantId, cardKey, 0);
  await world.deliveries.record(tenantId, cardKey, { told: due.all.join(' '), at: world.office.now() });
  if (posted) await gone(world, posted);
  return true;
}

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
async function edited(world: World, { place, activityId }: PostedAt, activity: Activity): Promise<boolean> {
  try {
    await world.teams.update(place, activityId, activity);
    return true;
  } catch (error) {
    if (!isTeamsFault(error, 'missing', 'unreachable')) throw error;
    return false;
  }
}

/** The old card; if it stays, its buttons answer that they are stale. */
async function gone(world: World, { place, activityId }: PostedAt): Promise<void> {
  try {
    await world.teams.remove(place, activityId);
  } catch (error) {
    if (!isTeamsFault(error)) throw error;
  }
}
