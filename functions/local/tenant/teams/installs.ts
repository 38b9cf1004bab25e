import { botUserId, newGuid } from '../ids';
import type { World } from '../world';
import { botAccount, membersOf } from './chats';
import { deliver } from './deliver';
import type { Chat } from './model';

/** The app comes into a chat: Teams tells the bot with two activities, and does not wait for it. */
export function installIn(world: World, chat: Chat): void {
  if (chat.installation) return;
  chat.installation = { id: newGuid(), at: world.now() };
  world.count('installs');
  world.changed({ type: 'people', chatId: chat.id, ...(chat.personId ? { personId: chat.personId } : {}) });
  announce(world, chat, 'add');
}

/** The person or an administrator takes the app out; from then on the bot may not write there. */
export function uninstallFrom(world: World, chat: Chat): void {
  if (!chat.installation) return;
  chat.installation = null;
  world.changed({ type: 'people', chatId: chat.id, ...(chat.personId ? { personId: chat.personId } : {}) });
  announce(world, chat, 'remove');
}

function announce(world: World, chat: Chat, action: 'add' | 'remove'): void {
  const members = membersOf(world, chat);
  const who = members.find((member) => member.role === 'owner') ?? members[0] ?? null;
  const bot = [{ id: botUserId(world.setting.appId) }];
  const change = action === 'add' ? { membersAdded: bot } : { membersRemoved: bot };
  world.background(chat.id, async () => {
    await deliver(world, chat, who, { type: 'conversationUpdate', recipient: botAccount(world), ...change });
    await deliver(world, chat, who, {
      type: 'installationUpdate',
      action,
      channelData: { settings: { selectedChannel: { id: chat.id } } },
    });
  });
}
