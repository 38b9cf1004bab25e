import { type Context, Hono } from 'hono';
import { isNode, type Node, textOf } from '../json';
import { post } from '../teams/chats';
import type { Author, Chat, Message } from '../teams/model';
import type { World } from '../world';
import { notesOn } from './cards';
import { activityNotFound, badArgument, ConnectorError, tooBig } from './errors';
import { conversationLimits } from './limits';

/** Sending, editing and deleting what the bot said. `open` answers the chat the bot may write in, or refuses. */
export function activityRoutes(world: World, open: (id: string) => Chat): Hono {
  const app = new Hono();
  const limit = conversationLimits(world);
  const send = async (c: Context, chatId: string, replyTo: string | null): Promise<Response> => {
    const raw = await readActivity(world, c);
    const chat = open(chatId);
    return c.json({ id: sendInto(world, chat, raw, replyTo, limit) }, 201);
  };
  const own = (chat: Chat, id: string): Message => {
    const message = chat.messages.find((it) => it.id === id && !it.deleted);
    if (!message) throw activityNotFound();
    if (message.from.kind !== 'bot')
      throw new ConnectorError(
        403,
        'ForbiddenOperationException',
        'The bot can only change its own messages.',
      );
    return message;
  };
  app.post('/v3/conversations/:id/activities', (c) => send(c, c.req.param('id'), null));
  app.post('/v3/conversations/:id/activities/:activity', (c) =>
    send(c, c.req.param('id'), c.req.param('activity')),
  );
  app.put('/v3/conversations/:id/activities/:activity', async (c) => {
    const raw = await readActivity(world, c);
    const chat = open(c.req.param('id'));
    const message = own(chat, c.req.param('activity'));
    const content = contentOf(raw);
    limit(chat.id);
    Object.assign(message, content, {
      revision: message.revision + 1,
      editedAt: world.now(),
      views: {},
    });
    world.count('messagesUpdated');
    world.changed({ type: 'message', chatId: chat.id, messageId: message.id });
    return c.json({ id: message.id });
  });
  app.delete('/v3/conversations/:id/activities/:activity', (c) => {
    const chat = open(c.req.param('id'));
    const message = own(chat, c.req.param('activity'));
    Object.assign(message, {
      deleted: true,
      text: '',
      attachments: [],
      views: {},
      revision: message.revision + 1,
    });
    world.count('messagesDeleted');
    world.changed({ type: 'message', chatId: chat.id, messageId: message.id });
    return c.body(null, 200);
  });
  return app;
}

export async function readActivity(world: World, c: Context): Promise<Node> {
  const text = await c.req.text();
  if (Buffer.byteLength(text) > world.setting.limits.messageBytes) throw tooBig();
  try {
    const raw: unknown = JSON.parse(text);
    if (isNode(raw)) return raw;
  } catch {
    // answered below
  }
  throw badArgument('The activity is not valid JSON.');
}

/** Puts what the bot sent into the chat; «typing» and traces leave no message. */
export function sendInto(
  world: World,
  chat: Chat,
  raw: Node,
  replyTo: string | null,
  limit: (chatId: string) => void,
): string {
  const type = raw['type'] ?? 'message';
  if (type === 'typing') {
    world.changed({ type: 'typing', chatId: chat.id });
    return '0';
  }
  if (type !== 'message') throw badArgument(`Activity type '${textOf(type)}' is not supported.`);
  const content = contentOf(raw);
  limit(chat.id);
  const bot: Author = { kind: 'bot', key: 'bot', name: world.setting.botName };
  const message = post(world, chat, bot, {
    ...content,
    replyToId: replyTo ?? (textOf(raw['replyToId']) || null),
  });
  world.count('messagesSent');
  return message.id;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function contentOf(
  raw: Node,
): Pick<
  Message,
  'text' | 'textFormat' | 'attachments' | 'entities' | 'suggestedActions' | 'summary' | 'notes'
> {
  const attachments = list(raw['attachments']);
  const said = textOf(raw['text']);
  if (said === '' && attachments.length === 0) throw badArgument('Activity must have text or attachments.');
  return {
    text: said,
    textFormat: textOf(raw['textFormat'], 'markdown'),
    attachments,
    entities: list(raw['entities']),
    suggestedActions: raw['suggestedActions'] ?? null,
    summary: textOf(raw['summary']) || null,
    notes: notesOn(attachments),
  };
}
