import { SAMPLE_PEOPLE } from '../../functions/local/people';

/** What a person of the simulated Teams sees of a message. */
export interface Seen {
  readonly id: string;
  readonly text: string;
  readonly card: { readonly body?: unknown } | null;
  readonly revision: number;
  readonly refreshDue: boolean;
}
export type Clicked =
  | { readonly kind: 'none' | 'sent' }
  | { readonly kind: 'card'; readonly card: unknown }
  | { readonly kind: 'message' | 'error'; readonly text: string }
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'dialog';
      readonly dialog: { readonly token: string; readonly title: string; readonly card: unknown };
    }
  | { readonly kind: 'closed'; readonly text: string | null };
export interface Mail {
  readonly id: string;
  readonly mailbox: string;
  readonly subject: string;
  readonly folder: string;
  readonly internetMessageId: string;
  readonly body: { readonly content: string };
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly contentType: string;
  }[];
}

export const idOf = (key: string): string => {
  const person = SAMPLE_PEOPLE.find((one) => one.key === key);
  if (!person) throw new Error(`nobody is called ${key}`);
  return person.id;
};
export const mailOf = (key: string): string => SAMPLE_PEOPLE.find((one) => one.key === key)?.mail ?? '';

/** Every text of a card, in reading order. */
export function words(node: unknown): string {
  if (typeof node === 'string') return '';
  if (Array.isArray(node)) return node.map(words).filter(Boolean).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  const it = node as Record<string, unknown>;
  const own = ['text', 'title', 'label', 'placeholder', 'errorMessage'].flatMap((key) =>
    typeof it[key] === 'string' ? [it[key]] : [],
  );
  return [
    ...own,
    ...Object.entries(it).flatMap(([key, value]) =>
      typeof value === 'object' && key !== 'data' ? [words(value)] : [],
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** People who use Teams, over the HTTP API of the desk: they type, click, join and read their mail. */
export class PeopleInTeams {
  constructor(readonly tenant: string) {}

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.tenant}/tenant/desk${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  }

  async token(key: string): Promise<string> {
    const response = await fetch(`${this.tenant}/tenant/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: idOf(key) }),
    });
    const answer = (await response.json()) as { token?: string; access_token?: string };
    return answer.token ?? answer.access_token ?? '';
  }

  async personalChat(key: string): Promise<string> {
    const { chats } = await this.call<{ chats: { id: string; kind: string }[] }>(
      'GET',
      `/people/${idOf(key)}/chats`,
    );
    const chat = chats.find(({ kind }) => kind === 'personal');
    if (!chat) throw new Error(`${key} has no personal chat`);
    return chat.id;
  }
  async messages(chat: string, key: string): Promise<readonly Seen[]> {
    return (
      await this.call<{ messages: Seen[] }>(
        'GET',
        `/chats/${encodeURIComponent(chat)}/messages?as=${idOf(key)}`,
      )
    ).messages;
  }
  say(chat: string, key: string, text: string, mention = false): Promise<unknown> {
    return this.call('POST', `/chats/${encodeURIComponent(chat)}/messages`, { as: idOf(key), text, mention });
  }
  click(chat: string, message: string, key: string, click: object): Promise<Clicked> {
    return this.call(
      'POST',
      `/chats/${encodeURIComponent(chat)}/messages/${encodeURIComponent(message)}/click`,
      { as: idOf(key), ...click },
    );
  }
  refresh(chat: string, message: string, key: string): Promise<Clicked> {
    return this.call(
      'POST',
      `/chats/${encodeURIComponent(chat)}/messages/${encodeURIComponent(message)}/refresh`,
      { as: idOf(key) },
    );
  }
  submit(token: string, submitted: object): Promise<Clicked> {
    return this.call('POST', `/dialogs/${token}/submit`, submitted);
  }
  async mail(key: string, folder = 'inbox'): Promise<readonly Mail[]> {
    return (await this.call<{ mails: Mail[] }>('GET', `/people/${idOf(key)}/mail?folder=${folder}`)).mails;
  }
  async sent(): Promise<readonly Mail[]> {
    return (await this.call<{ mails: Mail[] }>('GET', '/mail')).mails;
  }

  /** Waits until `look` answers something; says what it was waiting for when it never does. */
  async eventually<T>(
    what: string,
    look: () => Promise<T | null | undefined | false>,
    seconds = 20,
  ): Promise<T> {
    const until = Date.now() + seconds * 1000;
    let last: unknown;
    while (Date.now() < until) {
      try {
        const found = await look();
        if (found) return found;
      } catch (error) {
        last = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(
      `never happened: ${what}${last ? ` (${last instanceof Error ? last.message : JSON.stringify(last)})` : ''}`,
    );
  }

  /** The newest message of a chat, as this person sees it, whose card or text contains the words. */
  message(chat: string, key: string, containing: string): Promise<Seen> {
    return this.eventually(`«${containing}» for ${key}`, async () =>
      [...(await this.messages(chat, key))]
        .reverse()
        .find((one) => `${one.text}\n${words(one.card)}`.includes(containing)),
    );
  }
}
