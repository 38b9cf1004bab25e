import { cardOf, refreshes } from '../connector/cards';
import { botUserId, teamsUserId } from '../ids';
import { ensurePersonalChat, type Member, meetingOf, membersOf, post } from '../teams/chats';
import { type Delivery, deliver } from '../teams/deliver';
import type { Chat, Message } from '../teams/model';
import type { World } from '../world';
import { authorOf, chatAt, memberAt, personAt } from './actors';
import { DeskError, WHY } from './errors';

export interface ChatSummary {
  readonly id: string;
  readonly kind: Chat['kind'];
  readonly title: string;
  readonly installed: boolean;
  readonly meetingId: string | null;
  readonly members: readonly { readonly key: string; readonly name: string; readonly role: Member['role'] }[];
  readonly tabs: Chat['tabs'];
  readonly lastAt: string;
  readonly preview: string;
}

export interface ChatMessage {
  readonly id: string;
  readonly from: Message['from'];
  readonly mine: boolean;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  /** Grows with every edit: a client redraws the card and loses what was typed in it, as Teams does. */
  readonly revision: number;
  readonly text: string;
  readonly textFormat: string;
  readonly attachments: readonly unknown[];
  /** The Adaptive Card that this person sees: their own view, or everybody's. */
  readonly card: unknown;
  readonly ownView: boolean;
  /** This person is entitled to a view of their own that has not been fetched yet: POST …/refresh. */
  readonly refreshDue: boolean;
  readonly suggestedActions: unknown;
  readonly summary: string | null;
  readonly replyToId: string | null;
  readonly notes: readonly string[];
  readonly delivery: Message['delivery'];
}

/** The person's chats: the one with the bot always, and those of their meetings. */
export function chatsOf(world: World, as: string): ChatSummary[] {
  const person = personAt(world, as);
  if (person.kind === 'member') ensurePersonalChat(world, person);
  return world.data.chats
    .filter((chat) => membersOf(world, chat).some((member) => member.key === person.id))
    .map((chat) => summaryOf(world, chat))
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
}

export function summaryOf(world: World, chat: Chat): ChatSummary {
  const last = chat.messages.filter((message) => !message.deleted).at(-1);
  const meeting = meetingOf(world, chat);
  return {
    id: chat.id,
    kind: chat.kind,
    title: meeting?.subject || world.setting.botName,
    installed: chat.installation !== null,
    meetingId: chat.meetingId,
    members: membersOf(world, chat).map(({ key, name, role }) => ({ key, name, role })),
    tabs: chat.tabs,
    lastAt: last?.editedAt ?? last?.createdAt ?? chat.createdAt,
    preview: last ? last.summary || last.text || textOfCard(cardOf(last.attachments)) : '',
  };
}

function textOfCard(card: unknown): string {
  const body = (card as { body?: unknown } | null)?.body;
  const first = Array.isArray(body)
    ? (body as { text?: unknown }[]).find((it) => typeof it?.text === 'string')
    : undefined;
  return typeof first?.text === 'string' ? first.text : card ? 'Tarjeta' : '';
}

export function messagesOf(world: World, chatId: string, as: string): ChatMessage[] {
  const chat = chatAt(world, chatId);
  const member = memberAt(world, chat, as);
  return chat.messages.map((message) => seenBy(world, chat, message, member));
}

export function seenBy(world: World, chat: Chat, message: Message, member: Member): ChatMessage {
  const base = cardOf(message.attachments);
  const own = message.views[member.key];
  const fresh = own?.revision === message.revision;
  const card = fresh ? own.card : base;
  const entitled = refreshes(base, teamsUserId(member.key), membersOf(world, chat).length) !== null;
  const {
    id,
    from,
    createdAt,
    editedAt,
    deleted,
    revision,
    text,
    textFormat,
    attachments,
    suggestedActions,
    summary,
    replyToId,
    notes,
    delivery,
  } = message;
  return {
    id,
    from,
    mine: from.key === member.key,
    createdAt,
    editedAt,
    deleted,
    revision,
    text,
    textFormat,
    attachments,
    card,
    ownView: fresh,
    refreshDue: entitled && !fresh && !deleted,
    suggestedActions,
    summary,
    replyToId,
    notes,
    delivery,
  };
}

export function messageAt(chat: Chat, id: string): Message {
  const message = chat.messages.find((it) => it.id === id && !it.deleted);
  if (!message) throw new DeskError(404, 'no-existe', 'Ese mensaje ya no está en el chat.');
  return message;
}

/** Says something. In a meeting's chat the bot hears only what mentions it. */
export async function say(
  world: World,
  chatId: string,
  as: string,
  said: {
    readonly text: string;
    readonly mention?: boolean;
    readonly value?: unknown;
    readonly quiet?: boolean;
    readonly replyToId?: string;
  },
): Promise<{
  readonly messageId: string | null;
  readonly delivery: Message['delivery'] | 'sin-respuesta';
  readonly why?: string;
}> {
  const chat = chatAt(world, chatId);
  const member = memberAt(world, chat, as);
  if (chat.kind === 'personal' && !chat.installation)
    throw new DeskError(
      409,
      'app-no-instalada',
      'La aplicación no está instalada para esta persona: instálela primero.',
    );
  const mention = `<at>${world.setting.botName}</at>`;
  const mentioned = said.mention === true || said.text.includes(mention);
  const text = mentioned && !said.text.includes(mention) ? `${mention} ${said.text}` : said.text;
  const heard =
    chat.installation !== null &&
    (chat.kind === 'personal' || mentioned || said.value !== undefined || world.data.controls.hearsAllChat);
  const message = said.quiet
    ? null
    : post(world, chat, authorOf(member), { text, delivery: heard ? 'delivered' : 'unheard' });
  if (!heard)
    return {
      messageId: message?.id ?? null,
      delivery: 'unheard',
      why: 'En el chat de una reunión el bot solo oye lo que lo menciona.',
    };
  const delivery = await deliver(world, chat, member, {
    type: 'message',
    ...(message ? { id: message.id } : {}),
    ...(text === '' ? {} : { text, textFormat: 'plain' }),
    ...(said.value === undefined ? {} : { value: said.value }),
    ...(said.replyToId ? { replyToId: said.replyToId } : {}),
    ...(text === ''
      ? {}
      : { attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }] }),
    entities: mentioned
      ? [
          {
            mentioned: { id: botUserId(world.setting.appId), name: world.setting.botName },
            text: mention,
            type: 'mention',
          },
        ]
      : [],
  });
  return { messageId: message?.id ?? null, ...settle(world, chat, message, delivery) };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function settle(
  world: World,
  chat: Chat,
  message: Message | null,
  delivery: Delivery,
): { readonly delivery: 'delivered' | 'failed'; readonly why?: string } {
  if (delivery.ok) return { delivery: 'delivered' };
  if (message) {
    message.delivery = 'failed';
    world.changed({ type: 'message', chatId: chat.id, messageId: message.id });
  }
  return { delivery: 'failed', why: WHY[delivery.why] };
}
