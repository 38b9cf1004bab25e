import type { Pool } from 'pg';
import { queriesOn } from './query';

export interface PersonalConversation {
  readonly aadObjectId: string;
  /** Teams' own id of the person, `29:…`. */
  readonly userId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}
export interface Chat {
  readonly conversationId: string;
  readonly serviceUrl: string;
}
export interface ConversationRegistry {
  readonly remember: (tenantId: string, conversation: PersonalConversation) => Promise<void>;
  /** The one learned last. */
  readonly lookup: (tenantId: string, aadObjectId: string) => Promise<PersonalConversation | null>;
  readonly rememberChat: (tenantId: string, chat: Chat) => Promise<void>;
  readonly lookupChat: (tenantId: string, conversationId: string) => Promise<Chat | null>;
  /** The bot was removed from there. */
  readonly forget: (tenantId: string, conversationId: string) => Promise<void>;
}

interface ConversationRow {
  readonly conversation_id: string;
  readonly user_id: string;
  readonly service_url: string;
}

const SAVE = `insert into mesas.conversations (tenant, conversation_id, service_url, aad_object_id, user_id) values ($1, $2, $3, $4, $5)
  on conflict (tenant, conversation_id) do update set service_url = excluded.service_url, learned_at = now(),
    aad_object_id = coalesce(excluded.aad_object_id, conversations.aad_object_id), user_id = coalesce(excluded.user_id, conversations.user_id)`;

export function conversationRegistry(pool: Pool): ConversationRegistry {
  const db = queriesOn(pool);
  return {
    remember: async (tenantId, { conversationId, serviceUrl, aadObjectId, userId }) => {
      await db.rows(SAVE, [tenantId, conversationId, serviceUrl, aadObjectId, userId]);
    },
    lookup: async (tenantId, aadObjectId) => {
      const [row] = await db.rows<ConversationRow>(
        `select conversation_id, user_id, service_url from mesas.conversations where tenant = $1 and aad_object_id = $2
         order by learned_at desc limit 1`,
        [tenantId, aadObjectId],
      );
      return row
        ? {
            aadObjectId,
            userId: row.user_id,
            conversationId: row.conversation_id,
            serviceUrl: row.service_url,
          }
        : null;
    },
    rememberChat: async (tenantId, { conversationId, serviceUrl }) => {
      await db.rows(SAVE, [tenantId, conversationId, serviceUrl, null, null]);
    },
    lookupChat: async (tenantId, conversationId) => {
      const [row] = await db.rows<ConversationRow>(
        'select conversation_id, user_id, service_url from mesas.conversations where tenant = $1 and conversation_id = $2',
        [tenantId, conversationId],
      );
      return row ? { conversationId, serviceUrl: row.service_url } : null;
    },
    forget: async (tenantId, conversationId) => {
      await db.rows('delete from mesas.conversations where tenant = $1 and conversation_id = $2', [
        tenantId,
        conversationId,
      ]);
    },
  };
}
