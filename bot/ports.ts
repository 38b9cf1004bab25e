import type { Actor } from '../domain/kernel/actor';
import type { Instant } from '../domain/kernel/instant';
import type { Office } from '../domain/kernel/office';
import type { FreeMoments, Moment } from '../domain/mesas';

/** Where a card was posted: what an edit in place needs. Primary data, kept by the adapter. */
export interface PostedCard {
  readonly conversationId: string;
  readonly activityId: string;
}
interface CardRegistry {
  readonly remember: (tenantId: string, cardKey: string, posted: PostedCard) => Promise<void>;
  readonly lookup: (tenantId: string, cardKey: string) => Promise<PostedCard | null>;
}

/** How the bot reaches a person: learned when the app is installed for them or when they write. */
export interface PersonalConversation {
  readonly aadObjectId: string;
  /** Teams' own id of the person, `29:…`: what `refresh.userIds` takes. */
  readonly userId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}
interface ConversationRegistry {
  readonly remember: (tenantId: string, conversation: PersonalConversation) => Promise<void>;
  readonly lookup: (tenantId: string, aadObjectId: string) => Promise<PersonalConversation | null>;
  /** A group or meeting chat in which the bot was installed. */
  readonly rememberChat: (
    tenantId: string,
    chat: { readonly conversationId: string; readonly serviceUrl: string },
  ) => Promise<void>;
}

/** Structured log without personal data: ids and codes only. */
export interface BotLog {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
}

/** Everything the conversation needs of the world; `functions/wire.ts` gives it. */
export interface BotPorts {
  readonly office: Office;
  readonly procesoId: string;
  /** The person proved by the activity; `null` when that account is nobody in this proceso. */
  readonly actorFor: (aadObjectId: string, tenantId: string) => Promise<Actor | null>;
  readonly cards: CardRegistry;
  readonly conversations: ConversationRegistry;
  /** Teams' own id of somebody who is in a chat, from its roster; `null` when Teams does not say. */
  readonly memberId: (tenantId: string, chatId: string, aadObjectId: string) => Promise<string | null>;
  /** The next working moments in which all of them are free. */
  readonly freeMoments: (
    actor: Actor,
    personIds: readonly string[],
    minutes: number,
    many: number,
  ) => Promise<FreeMoments>;
  /** Who of them is busy in between; `null`: the calendar does not answer. */
  readonly busyBetween: (
    actor: Actor,
    personIds: readonly string[],
    start: Instant,
    end: Instant,
  ) => Promise<readonly (Moment & { readonly personId: string })[] | null>;
  /** Takes what people answered in Outlook; `false`: it does not answer. */
  readonly readAnswers: (actor: Actor, mesaId: string) => Promise<boolean>;
  readonly links: {
    /** `mesas/{id}`, `formatos/{id}` … → a link that opens the tab there. */
    readonly tab: (path: string) => string;
    readonly document: (sha256: string) => string;
    readonly verify: (code: string) => string;
  };
  readonly log: BotLog;
}
