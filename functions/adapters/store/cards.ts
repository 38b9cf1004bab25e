import type { Pool } from 'pg';
import { absorb } from './jobs';
import { queriesOn } from './query';

/** Where a card was posted: what an edit in place needs. */
export interface PostedCard {
  readonly conversationId: string;
  readonly activityId: string;
  readonly serviceUrl?: string;
}
export interface CardRegistry {
  readonly remember: (tenantId: string, cardKey: string, posted: PostedCard) => Promise<void>;
  readonly lookup: (tenantId: string, cardKey: string) => Promise<PostedCard | null>;
  /** Teams says that the card is gone: the next time it is posted again. */
  readonly forget: (tenantId: string, cardKey: string) => Promise<void>;
  /**
   * One process at a time shows a card, so that what was read first is never shown last. Whatever else is queued to show it is answered by
   * this one, which reads after them: a burst of clicks is one edit, however many processes work on this database.
   */
  readonly inTurn: (tenantId: string, cardKey: string, show: () => Promise<void>) => Promise<void>;
}

interface CardRow {
  readonly conversation_id: string;
  readonly activity_id: string;
  readonly service_url: string | null;
}

export function cardRegistry(pool: Pool): CardRegistry {
  const db = queriesOn(pool);
  return {
    remember: async (tenantId, cardKey, { conversationId, activityId, serviceUrl }) => {
      await db.rows(
        `insert into mesas.card_activities (tenant, card_key, conversation_id, activity_id, service_url) values ($1, $2, $3, $4, $5)
         on conflict (tenant, card_key) do update set conversation_id = excluded.conversation_id, activity_id = excluded.activity_id,
           service_url = excluded.service_url, posted_at = now()`,
        [tenantId, cardKey, conversationId, activityId, serviceUrl ?? null],
      );
    },
    lookup: async (tenantId, cardKey) => {
      const [row] = await db.rows<CardRow>(
        'select conversation_id, activity_id, service_url from mesas.card_activities where tenant = $1 and card_key = $2',
        [tenantId, cardKey],
      );
      if (!row) return null;
      const posted = { conversationId: row.conversation_id, activityId: row.activity_id };
      return row.service_url === null ? posted : { ...posted, serviceUrl: row.service_url };
    },
    inTurn: async (tenantId, cardKey, show) => {
      const client = await pool.connect();
      const lock = [`${tenantId}/card/${cardKey}`];
      let free = false;
      try {
        await client.query('select pg_advisory_lock(hashtextextended($1, 2))', lock);
        await absorb(client, tenantId, { topic: 'card/show', name: 'cardKey', value: cardKey });
        await show();
      } finally {
        free = await client.query('select pg_advisory_unlock(hashtextextended($1, 2))', lock).then(
          () => true,
          () => false,
        );
        // A connection that could not give the lock back dies with it.
        client.release(!free);
      }
    },
    forget: async (tenantId, cardKey) => {
      await db.rows('delete from mesas.card_activities where tenant = $1 and card_key = $2', [
        tenantId,
        cardKey,
      ]);
    },
  };
}
