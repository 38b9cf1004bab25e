import type { CardRegistry, ConversationRegistry } from '../../bot/ports';
import type { OutboxMessage } from '../../domain/kernel/feature';
import type { Office } from '../../domain/kernel/office';
import type { GraphClient } from '../adapters/graph';
import type { Mailbox } from '../adapters/mail';
import type { Activity, Teams } from '../adapters/teams';
import type { Config } from '../config';

/** A message of the outbox, delivered at least once. */
export interface Job extends OutboxMessage {
  readonly tenantId: string;
}
/** Tells the world one thing. Runs again after a crash or a failure: everything in it can be repeated. */
export type Effect = (job: Job, world: World) => Promise<void>;

/** Not now, and not an error: the queue brings the job back after `seconds` (or by its own backoff). */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  constructor(
    readonly why: string,
    readonly seconds?: number,
  ) {
    super(why);
  }
}

/** Ids and codes of the outside world that a delivery has reached so far: draft id, message id. Never names or texts. */
export type External = Readonly<Record<string, unknown>>;

export type Claim =
  | { readonly kind: 'done'; readonly external: External }
  /** Another worker is at it; the lease ends by itself when that one died. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'mine'; readonly external: External };

/** How far each telling got, so that a crash repeats none of it. Primary data (design §3). */
export interface Deliveries {
  readonly claim: (tenantId: string, key: string) => Promise<Claim>;
  /** Before and after every step that the outside world sees. */
  readonly record: (tenantId: string, key: string, external: External) => Promise<void>;
  readonly done: (tenantId: string, key: string, external: External) => Promise<void>;
  /** Gives the lease back; what was recorded stays. */
  readonly release: (tenantId: string, key: string, error: string) => Promise<void>;
}

/** What the bot's rooms learned about where people and chats are, with service addresses that came in verified turns. */
export interface Conversations extends ConversationRegistry {
  readonly lookupChat: (
    tenantId: string,
    conversationId: string,
  ) => Promise<{ readonly conversationId: string; readonly serviceUrl: string } | null>;
}

/** The bot's builders: the words and cards are the bot's, the sending is ours. `null`: nothing to show. */
export interface Faces {
  readonly card: (tenantId: string, cardKey: string) => Promise<Activity | null>;
  readonly pendings: (tenantId: string, personId: string) => Promise<Activity | null>;
}

export interface EffectLog {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
}

/** Everything an effect may touch; given by functions/wire.ts. */
export interface World {
  readonly office: Office;
  readonly graph: GraphClient;
  readonly mailbox: Mailbox;
  readonly teams: Teams;
  readonly cards: CardRegistry;
  readonly conversations: Conversations;
  readonly deliveries: Deliveries;
  readonly faces: Faces;
  readonly config: Pick<
    Config,
    'organizerMailbox' | 'publicUrl' | 'procesoId' | 'teamsAppId' | 'appTenantId'
  >;
  readonly log: EffectLog;
}
