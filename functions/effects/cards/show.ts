import { loadMesa } from '../../../domain/mesas';
import { installInChat } from '../../adapters/graph';
import { type Activity, coalescing, isTeamsFault, type Place } from '../../adapters/teams';
import { idOf } from '../job-data';
import { type Effect, RetryLater, type World } from '../ports';
import { chatConversation, postedAt } from '../teams/places';

const coalesce = coalescing();

/** `mesa:{mesaId}`, `item:{mesaId}:{itemId}`, `cierre:{mesaId}`, `votacion:{mesaId}:{votacionId}`: the card of the meeting's chat, posted once and then edited in place. */
export const showCard: Effect = async (job, world) => {
  const cardKey = idOf(job, 'cardKey');
  await coalesce(`${job.tenantId} ${cardKey}`, async () => {
    // The cards of one mesa share one chat, and with it what Teams takes there.
    await world.teams.paced(mesaOf(cardKey));
    await world.cards.inTurn(job.tenantId, cardKey, () => show(world, job.tenantId, cardKey));
  });
};

const mesaOf = (cardKey: string): string => cardKey.split(':')[1] ?? '';

async function show(world: World, tenantId: string, cardKey: string): Promise<void> {
  const place = await chatOf(world, tenantId, mesaOf(cardKey));
  const activity = place ? await world.faces.card(tenantId, cardKey) : null;
  if (!place || !activity) return;
  const posted = await postedAt(world, tenantId, cardKey, place.serviceUrl);
  // A continuation has another meeting and another chat: its cards begin there.
  if (posted && posted.place.conversationId === place.conversationId) {
    try {
      return await world.teams.update(posted.place, posted.activityId, activity);
    } catch (error) {
      if (!isTeamsFault(error, 'missing')) throw error;
      await world.cards.forget(tenantId, cardKey);
    }
  }
  const activityId = await post(world, place, activity);
  await world.cards.remember(tenantId, cardKey, { ...place, activityId });
}

/** A mesa in a room only has no chat: its cards live in personal chats and the tab. */
async function chatOf(world: World, tenantId: string, mesaId: string): Promise<Place | null> {
  const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
  const conversationId = mesa.ok ? (mesa.value.calendar?.chatId ?? '') : '';
  return conversationId === '' ? null : chatConversation(world, tenantId, conversationId);
}

/** The installation may not have been made yet, or somebody removed the app: it is asked for once more before the next try. */
async function post(world: World, place: Place, activity: Activity): Promise<string> {
  try {
    return await world.teams.sendTo(place, activity);
  } catch (error) {
    if (!isTeamsFault(error, 'unreachable')) throw error;
    await installInChat(world.graph, place.conversationId, world.config.teamsAppId);
    throw new RetryLater('the bot was not in the chat');
  }
}
