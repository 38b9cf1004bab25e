import type { World } from '../world';
import { throttled } from './errors';

/** Messages per conversation: seven in a second, sixty in thirty (configurable). Counted in real time, kept in memory only. */
export function conversationLimits(world: World): (chatId: string) => void {
  const sent = new Map<string, number[]>();
  return (chatId) => {
    const now = Date.now();
    const { messagesPerSecond, messagesPerThirtySeconds } = world.setting.limits;
    const recent = (sent.get(chatId) ?? []).filter((at) => at > now - 30_000);
    const lastSecond = recent.filter((at) => at > now - 1000);
    if (lastSecond.length >= messagesPerSecond || recent.length >= messagesPerThirtySeconds) {
      world.count('throttled');
      const oldest = recent.length >= messagesPerThirtySeconds ? (recent[0] ?? now) + 30_000 : now + 1000;
      throw throttled(Math.max(1, Math.ceil((oldest - now) / 1000)));
    }
    sent.set(chatId, [...recent, now]);
  };
}
