import { cardOf, refreshes } from '../connector/cards';
import { teamsUserId } from '../ids';
import { isNode, textOf } from '../json';
import { type Member, membersOf } from '../teams/chats';
import { deliver } from '../teams/deliver';
import type { Chat, Message } from '../teams/model';
import type { World } from '../world';
import { chatAt, memberAt } from './actors';
import { messageAt, say, seenBy } from './chats';
import { dialogFetch } from './dialogs';
import { WHY } from './errors';
import { findAction } from './inputs';
import type { CardAction, Click, ClickResult } from './shapes';

/** Somebody in front of one message of one chat. */
interface Seat {
  readonly chat: Chat;
  readonly member: Member;
  readonly message: Message;
}
const RESULT_LIMIT = 100 * 1024;
const CARD = 'application/vnd.microsoft.card.adaptive';

/** A person clicks a button of a card they see. */
export async function click(
  world: World,
  chatId: string,
  messageId: string,
  asked: Click,
): Promise<ClickResult> {
  const chat = chatAt(world, chatId);
  const member = memberAt(world, chat, asked.as);
  const message = messageAt(chat, messageId);
  const action = asked.action ?? findAction(seenBy(world, chat, message, member).card, asked);
  if (action.type === 'Action.OpenUrl') return { kind: 'url', url: action.url ?? '' };
  if (action.type === 'Action.Execute') return execute(world, { chat, member, message }, action, 'manual');
  if (action.type !== 'Action.Submit')
    return { kind: 'error', text: `El cliente de Teams resuelve ${action.type} sin avisar al bot.` };
  return submit(world, chat, member, message, action);
}

/** The person's client asks for their own view of the card, as Teams does when it shows the message. */
export async function refresh(
  world: World,
  chatId: string,
  messageId: string,
  as: string,
): Promise<ClickResult> {
  const chat = chatAt(world, chatId);
  const member = memberAt(world, chat, as);
  const message = messageAt(chat, messageId);
  const action = refreshes(
    cardOf(message.attachments),
    teamsUserId(member.key),
    membersOf(world, chat).length,
  );
  if (!action) return { kind: 'none' };
  return execute(world, { chat, member, message }, { ...action, type: 'Action.Execute' }, 'automatic');
}

async function execute(
  world: World,
  { chat, member, message }: Seat,
  action: CardAction,
  trigger: 'manual' | 'automatic',
): Promise<ClickResult> {
  const revision = message.revision;
  const { type, id, title, verb, data } = action;
  const delivery = await deliver(world, chat, member, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: {
      action: {
        type,
        ...(id ? { id } : {}),
        ...(title ? { title } : {}),
        ...(verb === undefined ? {} : { verb }),
        data: data ?? {},
      },
      trigger,
    },
    channelData: { source: { name: 'message' }, legacy: { replyToId: `1:${message.id}` } },
  });
  if (!delivery.ok)
    return { kind: 'error', text: `Algo salió mal. Inténtelo de nuevo. (${WHY[delivery.why]})` };
  const answer = delivery.body;
  if (answer === null) return { kind: 'none' };
  if (!isNode(answer) || Buffer.byteLength(JSON.stringify(answer)) > RESULT_LIMIT)
    return {
      kind: 'error',
      text: 'Algo salió mal. Inténtelo de nuevo. (La respuesta no tiene la forma o el tamaño que Teams acepta.)',
    };
  if (answer['type'] === CARD && isNode(answer['value'])) {
    if (message.revision === revision)
      message.views[member.key] = { revision, card: answer['value'], at: world.now() };
    world.changed({ type: 'message', chatId: chat.id, messageId: message.id });
    return { kind: 'card', card: answer['value'] };
  }
  if (answer['type'] === 'application/vnd.microsoft.activity.message')
    return { kind: 'message', text: textOf(answer['value']) };
  if (answer['type'] === 'application/vnd.microsoft.error') {
    const value = answer['value'];
    return {
      kind: 'error',
      text: isNode(value) ? textOf(value['message'], textOf(value['code'])) : textOf(value),
    };
  }
  return { kind: 'error', text: 'Algo salió mal. Inténtelo de nuevo. (Tipo de respuesta desconocido.)' };
}

async function submit(
  world: World,
  chat: Chat,
  member: Member,
  message: Message,
  action: CardAction,
): Promise<ClickResult> {
  const teams = isNode(action.data) && isNode(action.data['msteams']) ? action.data['msteams'] : {};
  if (teams['type'] === 'task/fetch') return dialogFetch(world, chat, member, message, action.data);
  const visible =
    teams['type'] === 'imBack'
      ? textOf(teams['value'])
      : teams['type'] === 'messageBack'
        ? textOf(teams['displayText'])
        : '';
  const value =
    teams['type'] === 'messageBack'
      ? teams['value']
      : teams['type'] === 'imBack'
        ? undefined
        : (action.data ?? {});
  const sent = await say(world, chat.id, member.key, {
    text: teams['type'] === 'messageBack' ? textOf(teams['text']) : visible,
    quiet: visible === '',
    replyToId: message.id,
    ...(value === undefined ? {} : { value }),
  });
  return sent.delivery === 'delivered'
    ? { kind: 'sent' }
    : { kind: 'error', text: sent.why ?? 'Algo salió mal. Inténtelo de nuevo.' };
}
