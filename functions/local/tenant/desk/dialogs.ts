import { nodesOf } from '../connector/cards';
import { newGuid } from '../ids';
import { isNode, textOf } from '../json';
import type { Member } from '../teams/chats';
import { deliver } from '../teams/deliver';
import type { Chat, Message } from '../teams/model';
import type { World } from '../world';
import { chatAt, memberAt } from './actors';
import { DeskError, WHY } from './errors';
import { inputsOf } from './inputs';
import type { ClickResult, Dialog } from './shapes';

interface Asker {
  readonly chat: Chat;
  readonly member: Member;
  readonly replyToId: string | null;
}
interface Open {
  readonly chatId: string;
  readonly key: string;
  readonly replyToId: string | null;
  readonly dialog: Dialog;
}
/** Dialogs live in the client's window: when it closes they are gone, and so are these. */
const open = new WeakMap<World, Map<string, Open>>();
const dialogsOf = (world: World): Map<string, Open> => {
  const known = open.get(world) ?? new Map<string, Open>();
  open.set(world, known);
  return known;
};

export function dialogFetch(
  world: World,
  chat: Chat,
  member: Member,
  message: Message | null,
  data: unknown,
): Promise<ClickResult> {
  return invoke(world, { chat, member, replyToId: message?.id ?? null }, 'task/fetch', data);
}

/** Sends what was typed in a dialog. `data` is the whole of it; or `inputs`, and the button found by verb, id or title. */
export async function dialogSubmit(
  world: World,
  token: string,
  given: {
    readonly data?: unknown;
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly title?: string;
    readonly id?: string;
  },
): Promise<ClickResult> {
  const held = dialogsOf(world).get(token);
  if (!held) throw new DeskError(404, 'dialogo-cerrado', 'Ese diálogo ya se cerró.');
  const chat = chatAt(world, held.chatId);
  const member = memberAt(world, chat, held.key);
  const data = given.data ?? filled(held.dialog.card, given);
  const result = await invoke(world, { chat, member, replyToId: held.replyToId }, 'task/submit', data);
  if (result.kind !== 'error') dialogsOf(world).delete(token);
  return result;
}

export const dialogClose = (world: World, token: string): boolean => dialogsOf(world).delete(token);

function filled(
  card: unknown,
  given: {
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly title?: string;
    readonly id?: string;
  },
): unknown {
  const nodes = [...nodesOf(card)];
  // Teams sends a dialog's Action.Submit only.
  const submits = nodes.filter((node) => node['type'] === 'Action.Submit');
  const button =
    submits.find(
      (node) =>
        (given.title !== undefined && node['title'] === given.title) ||
        (given.id !== undefined && node['id'] === given.id),
    ) ?? (given.title === undefined && given.id === undefined ? submits[0] : undefined);
  if (!button)
    throw new DeskError(409, 'sin-boton', `El diálogo no tiene el botón «${given.title ?? given.id ?? ''}».`);
  const inputs = button['associatedInputs'] === 'none' ? {} : inputsOf(nodes, given.inputs ?? {});
  return { ...(isNode(button['data']) ? button['data'] : {}), ...inputs };
}

async function invoke(
  world: World,
  { chat, member, replyToId }: Asker,
  name: 'task/fetch' | 'task/submit',
  data: unknown,
): Promise<ClickResult> {
  const delivery = await deliver(world, chat, member, {
    type: 'invoke',
    name,
    ...(replyToId ? { replyToId } : {}),
    value: { data: data ?? {}, context: { theme: 'default' } },
  });
  if (!delivery.ok) return { kind: 'error', text: `No se pudo abrir el diálogo. ${WHY[delivery.why]}` };
  return taskAnswer(world, chat, member, delivery.body, replyToId);
}

/** Reads `{ task: { type: 'continue' | 'message', value } }`; nothing at all closes the dialog. */
export function taskAnswer(
  world: World,
  chat: Chat,
  member: Member,
  body: unknown,
  replyToId: string | null,
): ClickResult {
  const task = isNode(body) ? body['task'] : undefined;
  if (!isNode(task)) return { kind: 'closed', text: null };
  if (task['type'] === 'message') return { kind: 'closed', text: textOf(task['value']) };
  const value = task['value'];
  if (task['type'] !== 'continue' || !isNode(value))
    return {
      kind: 'error',
      text: 'No se pudo abrir el diálogo. (La respuesta no tiene la forma que Teams acepta.)',
    };
  const card = isNode(value['card']) ? (value['card']['content'] ?? value['card']) : null;
  const dialog: Dialog = {
    token: newGuid(),
    title: textOf(value['title']),
    width: value['width'] ?? 'medium',
    height: value['height'] ?? 'medium',
    card,
    url: typeof value['url'] === 'string' ? value['url'] : null,
  };
  dialogsOf(world).set(dialog.token, { chatId: chat.id, key: member.key, replyToId, dialog });
  return { kind: 'dialog', dialog };
}
