import type { Place } from '../../adapters/teams';
import type { World } from '../ports';

/** A place out of our own registries: its address was learned in a verified turn, perhaps before this process began. */
function known({ teams }: World, { serviceUrl, conversationId }: Place): Place {
  teams.trust(serviceUrl);
  return { serviceUrl, conversationId };
}

export async function personalConversation(
  world: World,
  tenantId: string,
  aadObjectId: string,
): Promise<Place | null> {
  const found = await world.conversations.lookup(tenantId, aadObjectId);
  return found ? known(world, found) : null;
}

export async function chatConversation(
  world: World,
  tenantId: string,
  conversationId: string,
): Promise<Place> {
  const found = await world.conversations.lookupChat(tenantId, conversationId);
  return found ? known(world, found) : { conversationId, serviceUrl: world.teams.defaultServiceUrl };
}

export interface PostedAt {
  readonly place: Place;
  readonly activityId: string;
}

/** Where a card was posted; `fallback` is the address of cards that were kept without one. */
export async function postedAt(
  world: World,
  tenantId: string,
  cardKey: string,
  fallback: string,
): Promise<PostedAt | null> {
  const card = await world.cards.lookup(tenantId, cardKey);
  if (!card) return null;
  const { conversationId, activityId, serviceUrl = fallback } = card;
  return { place: known(world, { serviceUrl, conversationId }), activityId };
}
