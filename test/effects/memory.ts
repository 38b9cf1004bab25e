import { type TurnContext } from 'botbuilder';
import type { ConversationRegistry } from '../../functions/adapters/store';
import { SAMPLE_TENANT_ID } from '../../functions/local/people';

export const message = (text: string) => ({ type: 'message', text, textFormat: 'plain' });

/** A bot that only learns where people and chats are. */
export async function meet({ activity }: TurnContext, conversations: ConversationRegistry): Promise<void> {
  const { conversation, serviceUrl, from } = activity;
  if (conversation.conversationType === 'personal')
    await conversations.remember(SAMPLE_TENANT_ID, {
      aadObjectId: from.aadObjectId ?? '',
      userId: from.id,
      conversationId: conversation.id,
      serviceUrl,
    });
  else await conversations.rememberChat(SAMPLE_TENANT_ID, { conversationId: conversation.id, serviceUrl });
}
