import { createHash } from 'node:crypto';
import type { Office } from '../../domain/kernel/office';
import type {
  CardRegistry,
  ConversationRegistry,
  Deliveries,
  PersonalConversation,
} from '../../functions/adapters/store';

export function memoryDocuments(): Office['documents'] {
  const kept = new Map<string, { bytes: Uint8Array; contentType: string; filename: string }>();
  return {
    put: async (_tenantId, bytes, meta) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (!kept.has(sha256)) kept.set(sha256, { bytes, ...meta });
      return sha256;
    },
    get: async (_tenantId, sha256) => kept.get(sha256) ?? null,
  };
}

export function memoryCards(): CardRegistry {
  const kept = new Map<string, Awaited<ReturnType<CardRegistry['lookup']>>>();
  return {
    remember: async (_tenantId, key, posted) => void kept.set(key, posted),
    lookup: async (_tenantId, key) => kept.get(key) ?? null,
    forget: async (_tenantId, key) => void kept.delete(key),
    inTurn: (_tenantId, _key, show) => show(),
  };
}

export function memoryConversations(): ConversationRegistry {
  const people = new Map<string, PersonalConversation>();
  const chats = new Map<string, { conversationId: string; serviceUrl: string }>();
  return {
    remember: async (_tenantId, conversation) => void people.set(conversation.aadObjectId, conversation),
    lookup: async (_tenantId, aadObjectId) => people.get(aadObjectId) ?? null,
    rememberChat: async (_tenantId, chat) => void chats.set(chat.conversationId, chat),
    lookupChat: async (_tenantId, id) => chats.get(id) ?? null,
    forget: async (_tenantId, id) => void chats.delete(id),
  };
}

/** As the database keeps them, without leases: one worker at a time. */
export function memoryDeliveries(): Deliveries {
  const kept = new Map<
    string,
    {
      status: 'claimed' | 'done' | 'failed';
      external: Record<string, string>;
      attempts: number;
      lastError: string | null;
    }
  >();
  const of = (key: string) => {
    const found = kept.get(key);
    if (!found) throw new Error(`not claimed: ${key}`);
    return found;
  };
  const shape = (key: string) => ({ key, ...of(key), updatedAt: '' });
  return {
    claim: async (_tenantId, key) => {
      const found = kept.get(key);
      if (found?.status === 'done') return { state: 'done', external: found.external };
      const mine = {
        status: 'claimed' as const,
        external: found?.external ?? {},
        attempts: (found?.attempts ?? 0) + 1,
        lastError: null,
      };
      kept.set(key, mine);
      return { state: 'mine', attempts: mine.attempts, external: { ...mine.external } };
    },
    record: async (_tenantId, key, external) => void Object.assign(of(key).external, external),
    finish: async (_tenantId, key, external = {}) => {
      const found = of(key);
      found.status = 'done';
      Object.assign(found.external, external);
    },
    fail: async (_tenantId, key, error) => {
      const found = of(key);
      found.status = 'failed';
      found.lastError = error;
    },
    find: async (_tenantId, key) => (kept.has(key) ? shape(key) : null),
    ofMesa: async (_tenantId, mesaId) =>
      [...kept.keys()]
        .map(shape)
        .filter(({ external }) => external['mesas']?.split(' ').includes(mesaId) ?? false),
    list: async (_tenantId, status) =>
      [...kept.keys()].map(shape).filter((one) => status === undefined || one.status === status),
  };
}
