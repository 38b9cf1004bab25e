import type { TurnContext } from 'botbuilder';
import { SYSTEM } from '../../domain/kernel/actor';
import { mesaFeature } from '../../domain/mesas';
import { mesaView } from '../../domain/reports';
import { conversationOf } from '../identity';
import type { BotPorts } from '../ports';
import { asMessage } from '../replies';
import { offerCard } from './card';

/** `meetingStart` follows the first person who joins, possibly days early: it only offers to open (design §8). Once per mesa. */
export async function meetingStarted(ports: BotPorts, tenantId: string, context: TurnContext): Promise<void> {
  const conversationId = conversationOf(context.activity);
  const reader = ports.office.reader(tenantId);
  const [mesa] = await reader.find(
    mesaFeature,
    { chatId: conversationId, status: 'scheduled' },
    { limit: 1 },
  );
  if (!mesa) return;
  if (await ports.cards.lookup(tenantId, `oferta:${mesa.id}`)) return;
  const view = await mesaView(reader, { tenantId, person: SYSTEM, grants: [] }, mesa.id);
  if (!view.ok) return;
  const sent = await context.sendActivity(asMessage(offerCard(view.value)));
  if (!sent?.id) return;
  const posted = { conversationId, activityId: sent.id };
  await ports.cards.remember(tenantId, `oferta:${mesa.id}`, posted);
  // Opening turns the offer itself into the opening card.
  await ports.cards.remember(tenantId, `mesa:${mesa.id}`, posted);
}
