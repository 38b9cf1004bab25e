import {
  type Activity,
  ActivityTypes,
  type AdaptiveCardInvokeResponse,
  type Attachment,
  CardFactory,
  type TaskModuleResponse,
  type TurnContext,
} from 'botbuilder';
import type { Reply } from './action';
import { asDialog, type Card } from './render';

/** A message with one card, as it travels. */
export type CardMessage = Pick<Activity, 'type' | 'summary'> & { attachments: Attachment[] };
export const asMessage = (card: Card): CardMessage => ({
  type: ActivityTypes.Message,
  summary: card.fallbackText,
  attachments: [CardFactory.adaptiveCard(card)],
});
export const asText = (text: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text,
  textFormat: 'plain',
});

/** To a sentence that somebody wrote, or to an Action.Submit of a client that does not know Action.Execute. */
export async function sendReply(
  reply: Reply,
  context: TurnContext,
  personal: boolean,
): Promise<string | undefined> {
  const clicked = context.activity.value === undefined ? undefined : context.activity.replyToId;
  switch (reply.kind) {
    case 'card':
      // The card in a shared chat is everybody's: it changes through the outbox, never into one person's view.
      if (clicked && personal) await context.updateActivity({ ...asMessage(reply.card), id: clicked });
      else if (!clicked) return (await context.sendActivity(asMessage(reply.card)))?.id;
      else if (reply.notice) await context.sendActivity(asText(reply.notice));
      return clicked;
    case 'dialog':
      await context.sendActivity(asMessage(reply.card));
      return undefined;
    case 'done':
      await context.sendActivity(reply.card ? asMessage(reply.card) : asText(reply.text));
      return undefined;
    case 'say':
      await context.sendActivity(asText(reply.text));
      return undefined;
    case 'quiet':
      return undefined;
  }
}

const ok = (type: string, value: object | string): AdaptiveCardInvokeResponse => ({
  statusCode: 200,
  type,
  value: value as Record<string, unknown>,
});

/** To an Action.Execute: the card that takes the place of the clicked one, or a sentence. What is finished stays so in the chat itself. */
export async function executeReply(
  reply: Reply,
  context: TurnContext,
  personal: boolean,
): Promise<AdaptiveCardInvokeResponse> {
  const clicked = context.activity.replyToId;
  if (reply.kind === 'done' && reply.card && clicked && personal)
    await context.updateActivity({ ...asMessage(reply.card), id: clicked });
  switch (reply.kind) {
    case 'card':
    case 'dialog':
      return ok('application/vnd.microsoft.card.adaptive', reply.card);
    case 'done':
      return reply.card
        ? ok('application/vnd.microsoft.card.adaptive', reply.card)
        : ok('application/vnd.microsoft.activity.message', reply.text);
    case 'say':
      return ok('application/vnd.microsoft.activity.message', reply.text);
    case 'quiet':
      return ok('application/vnd.microsoft.activity.message', 'Hecho.');
  }
}

const taskMessage = (text: string): TaskModuleResponse => ({ task: { type: 'message', value: text } });
const taskCard = (title: string, card: Card): TaskModuleResponse => ({
  task: {
    type: 'continue',
    value: { title, height: 'large', width: 'medium', card: CardFactory.adaptiveCard(asDialog(card)) },
  },
});

/** The card whose dialog was sent becomes what it led to; where Teams does not say which one it was, it is a new message. */
async function settled(card: Card, context: TurnContext, inPlace: boolean): Promise<void> {
  const id = context.activity.replyToId;
  if (inPlace && id) await context.updateActivity({ ...asMessage(card), id });
  else await context.sendActivity(asMessage(card));
}

/** To a button that opens a dialog and to what a dialog sends. */
export async function dialogReply(
  reply: Reply,
  context: TurnContext,
  personal: boolean,
): Promise<TaskModuleResponse> {
  switch (reply.kind) {
    case 'dialog':
      return taskCard(reply.title, reply.card);
    case 'card':
      return taskCard('Mesas', reply.card);
    case 'done':
      if (reply.card && personal) await settled(reply.card, context, reply.inPlace === true);
      return taskMessage(reply.text);
    case 'say':
      return taskMessage(reply.text);
    case 'quiet':
      return taskMessage('Hecho.');
  }
}
