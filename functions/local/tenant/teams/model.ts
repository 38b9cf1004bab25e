/** The nouns of Teams: chats and what is said in them. */
export interface Chat {
  /** Id the bot sees: `a:1…` for a personal chat, the thread id for a meeting's. */
  readonly id: string;
  /** Id that Graph uses for the same chat. */
  readonly graphId: string;
  readonly kind: 'personal' | 'meeting';
  readonly personId: string | null;
  readonly meetingId: string | null;
  readonly createdAt: string;
  installation: { readonly id: string; readonly at: string } | null;
  tabs: {
    id: string;
    displayName: string;
    contentUrl: string;
    entityId: string | null;
    websiteUrl: string | null;
  }[];
  messages: Message[];
}
export interface Author {
  readonly kind: 'bot' | 'person' | 'visitor';
  readonly key: string;
  readonly name: string;
}
export interface Message {
  readonly id: string;
  readonly from: Author;
  readonly createdAt: string;
  editedAt: string | null;
  deleted: boolean;
  revision: number;
  text: string;
  textFormat: string;
  /** As the bot sent them; cards included. */
  attachments: unknown[];
  entities: unknown[];
  suggestedActions: unknown;
  summary: string | null;
  readonly replyToId: string | null;
  /** What Teams would not show as meant. */
  notes: string[];
  /** Cards that only one person sees, until the base card is edited. */
  views: Record<string, { readonly revision: number; readonly card: unknown; readonly at: string }>;
  delivery: 'delivered' | 'unheard' | 'failed' | null;
}
export interface Notification {
  readonly id: string;
  readonly personId: string;
  readonly activityType: string;
  readonly preview: string;
  readonly topic: unknown;
  readonly parameters: { name: string; value: string }[];
  readonly at: string;
  read: boolean;
}
