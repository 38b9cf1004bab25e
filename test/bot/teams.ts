import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { MesasBot } from '../../bot/mesas-bot';
import type { BotLog, BotPorts, PersonalConversation, PostedCard } from '../../bot/ports';
import { actaFeature } from '../../domain/actas';
import { formFeature } from '../../domain/dies058';
import { openOffice } from '../../functions/office';
import { type Office as House, office } from '../dies058/office';
import { NOW, TENANT, TODAY } from '../helpers/given';
import { textOf } from './read-cards';

interface Posted {
  readonly id: string;
  readonly conversationId: string;
  activity: Partial<Activity>;
}

/** What Teams shows: messages by conversation, edited in place. */
class Chats extends BotAdapter {
  readonly posted: Posted[] = [];
  invoked: { readonly status: number; readonly body?: unknown } | undefined;
  readonly answer = () => this.invoked;

  async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      if (activity.type === 'invokeResponse') {
        this.invoked = activity.value as never;
        return { id: '' };
      }
      const id = `act-${this.posted.length + 1}`;
      this.posted.push({ id, conversationId: context.activity.conversation.id, activity });
      return { id };
    });
  }
  async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const known = this.posted.find(({ id }) => id === activity.id);
    if (!known) throw new Error(`No message ${activity.id}`);
    known.activity = activity;
  }
  async deleteActivity(): Promise<void> {}
  async continueConversation(_reference: Partial<ConversationReference>): Promise<void> {}
}

export const CHAT = '19:meeting-1@thread.v2';

export interface Said {
  readonly text: string;
  readonly card: { readonly body: unknown[]; readonly [key: string]: unknown } | null;
}

/** The real bot over the memory store, spoken to as Teams speaks to it. */
export async function teams(overrides: Partial<BotPorts> = {}) {
  const house: House = await office();
  const chats = new Chats();
  const cards = new Map<string, PostedCard>();
  const people = new Map<string, PersonalConversation>();
  const log: { readonly fields: object; readonly message: string }[] = [];
  const documents = new Map<string, Uint8Array>();
  let fresh = 0;
  const printed = async (id: string, revision: number) => {
    const sha256 = Buffer.from(`${id}:${revision}`).toString('hex').padEnd(64, '0').slice(0, 64);
    documents.set(sha256, new Uint8Array());
    return { ok: true as const, value: { sha256, revision, title: id } };
  };
  const base = openOffice({
    store: { ...house.store, reader: (tenantId) => ({ ...house.store.reader(tenantId), today: TODAY }) },
    clock: { now: () => NOW, today: () => TODAY },
    documents: { put: async () => '', get: async () => null },
    printer: {
      form: async (_actor, formId) => {
        const { state } = await house.reader().get(formFeature, formId);
        return printed(formId, state.kind === 'none' ? 0 : state.revision);
      },
      acta: async (_actor, actaId) => {
        const { state } = await house.reader().get(actaFeature, actaId);
        return printed(actaId, state.kind === 'none' ? 0 : state.revision);
      },
    },
    digest: (text) => `d:${text.length}`,
  });
  const ports: BotPorts = {
    office: { ...base, freshId: () => `fresh-${++fresh}` },
    procesoId: 'ssepot',
    actorFor: async (aadObjectId, tenantId) => {
      const person = tenantId === TENANT ? await house.reader().persons.byAccount(aadObjectId) : null;
      return person ? house.actorOf(person.personId) : null;
    },
    cards: {
      remember: async (_tenant, key, posted) => void cards.set(key, posted),
      lookup: async (_tenant, key) => cards.get(key) ?? null,
    },
    conversations: {
      remember: async (_tenant, conversation) => void people.set(conversation.aadObjectId, conversation),
      lookup: async (_tenant, aad) => people.get(aad) ?? null,
      rememberChat: async () => undefined,
    },
    memberId: async () => null,
    freeMoments: async () => ({ answered: false, moments: [] }),
    busyBetween: async () => [],
    readAnswers: async () => true,
    links: {
      tab: (path) => `https://mesas.example/tab/${path}`,
      document: (sha) => `https://mesas.example/d/${sha}`,
      verify: (code) => `https://mesas.example/verify/${code}`,
    },
    log: {
      info: () => undefined,
      error: (fields, message) => void log.push({ fields, message }),
    } satisfies BotLog,
    ...overrides,
  };
  const bot = new MesasBot(ports);

  let turns = 0;
  const activityFrom = (who: string | null, activity: Partial<Activity>, chat?: string): Activity =>
    ({
      id: `in-${++turns}`,
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      recipient: { id: '28:bot', name: 'Mesas' },
      from:
        who === null
          ? { id: '29:anon', name: 'Invitado' }
          : { id: `29:${who}`, name: who, aadObjectId: `aad-${who}` },
      conversation: chat
        ? { id: chat, conversationType: 'groupChat', isGroup: true, tenantId: TENANT }
        : { id: `personal-${who}`, conversationType: 'personal', isGroup: false, tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      ...activity,
    }) as Activity;
  const turn = async (activity: Activity): Promise<unknown> => {
    chats.invoked = undefined;
    const before = chats.posted.length;
    await bot.run(new TurnContext(chats, activity));
    const answered = chats.answer();
    return answered ? answered.body : chats.posted.slice(before).map(({ activity: sent }) => said(sent));
  };

  return {
    house,
    chats,
    cards,
    people,
    log,
    ports,
    documents,
    bot,
    turn,
    activityFrom,
    /** A sentence in the personal chat, or with a mention in a shared one. */
    write: async (who: string | null, text: string, chat?: string): Promise<readonly Said[]> => {
      const mention = { type: 'mention', mentioned: { id: '28:bot', name: 'Mesas' }, text: '<at>Mesas</at>' };
      const shared = chat ? { text: `<at>Mesas</at> ${text}`, entities: [mention] } : { text };
      return (await turn(
        activityFrom(who, { type: 'message', ...shared } as Partial<Activity>, chat),
      )) as readonly Said[];
    },
    /** An Action.Execute; `again` sends the very same activity, as a redelivery does. */
    click: async (who: string | null, verb: string, data: object = {}, chat?: string) => {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const body = (await turn(
        activityFrom(
          who,
          { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: chats.posted.at(-1)?.id ?? 'x' },
          chat,
        ),
      )) as {
        type: string;
        value: never;
      };
      return said(
        body.type.endsWith('adaptive')
          ? { attachments: [{ contentType: '', content: body.value }] }
          : { text: body.value },
      );
    },
    /** A button that opens a dialog, and what the dialog sends back. */
    dialog: async (who: string | null, name: 'task/fetch' | 'task/submit', data: object, chat?: string) => {
      const body = (await turn(
        activityFrom(who, { type: 'invoke', name, value: { data, context: { theme: 'default' } } }, chat),
      )) as {
        task: { type: string; value: string | { title: string; card: { content: Said['card'] } } };
      };
      const { value } = body.task;
      // Teams draws the title above the card: a card that opens with the same words says it twice.
      if (typeof value !== 'string' && textOf(value.card.content).startsWith(`${value.title}\n`))
        throw new Error(`the dialog «${value.title}» says its title twice`);
      return typeof value === 'string'
        ? { text: value, card: null }
        : { text: value.title, card: value.card.content };
    },
    /** An Action.Submit of an old client: a message with a value. */
    submit: async (who: string | null, data: object, chat?: string, replyToId?: string) =>
      (await turn(
        activityFrom(who, { type: 'message', value: data, ...(replyToId ? { replyToId } : {}) }, chat),
      )) as readonly Said[],
  };
}

export type Teams = Awaited<ReturnType<typeof teams>>;

export function said(activity: Partial<Activity>): Said {
  const content = activity.attachments?.[0]?.content as Said['card'] | undefined;
  return { text: activity.text ?? '', card: content ?? null };
}
