import { cardOf } from '../connector/cards';
import { post } from '../teams/chats';
import { deliver } from '../teams/deliver';
import type { World } from '../world';
import { authorOf, chatAt, memberAt } from './actors';
import { taskAnswer } from './dialogs';
import { DeskError, WHY } from './errors';

export interface ExtensionCall {
  readonly as: string;
  readonly chatId: string;
  readonly commandId: string;
  readonly kind: 'query' | 'fetchTask' | 'submitAction';
  readonly parameters?: readonly { readonly name: string; readonly value: unknown }[];
  readonly data?: unknown;
  readonly commandContext?: 'compose' | 'message' | 'commandBox';
}

/** The message extension: search, open its dialog, submit it. The bot's answer comes back as it is, with a dialog opened where there is one. */
export async function callExtension(world: World, call: ExtensionCall): Promise<unknown> {
  const chat = chatAt(world, call.chatId);
  const member = memberAt(world, chat, call.as);
  const context = { theme: 'default' };
  const value =
    call.kind === 'query'
      ? {
          commandId: call.commandId,
          parameters: call.parameters ?? [],
          queryOptions: { skip: 0, count: 25 },
          context,
        }
      : {
          commandId: call.commandId,
          commandContext: call.commandContext ?? 'compose',
          data: call.data ?? {},
          context,
        };
  const delivery = await deliver(world, chat, member, {
    type: 'invoke',
    name: `composeExtension/${call.kind}`,
    value,
  });
  if (!delivery.ok) throw new DeskError(502, 'sin-respuesta', WHY[delivery.why]);
  const body = delivery.body as { task?: unknown } | null;
  return body?.task ? taskAnswer(world, chat, member, body, null) : body;
}

/** Posts the result that a person chose, under their own name: its card is theirs to show, the bot is not asked again. */
export function postCard(world: World, chatId: string, as: string, attachment: unknown): string {
  const chat = chatAt(world, chatId);
  const member = memberAt(world, chat, as);
  const attachments = [attachment];
  if (!cardOf(attachments))
    throw new DeskError(400, 'sin-tarjeta', 'El resultado elegido no trae una tarjeta que publicar.');
  return post(world, chat, authorOf(member), { text: '', attachments }).id;
}
