import type { World } from '../world';
import { throttled } from './errors';

/** Messages of the bot per conversation, new or edited, as Teams takes them (configurable). Counted in real time, kept in memory only. */
export function conversationLimits(world: World): (chatId: string) => void {
  const sent = new Map<string, number[]>();
  const { limits } = world.setting;
  const windows: readonly (readonly [ms: number, most: number])[] = [
    [1_000, limits.messagesPerSecond],
    [2_000, limits.messagesPerTwoSeconds],
    [30_000, limits.messagesPerThirtySeconds],
    [3_600_000, limits.messagesPerHour],
  ];
  return (chatId) => {
    const now = Date.now();
    const recent = (sent.get(chatId) ?? []).filter((at) => at > now - 3_600_000);
    const freeAt = windows.flatMap(([ms, most]) => {
      const within = recent.filter((at) => at > now - ms);
      return within.length >= most ? [(within.at(-most) ?? now) + ms] : [];
    });
    if (freeAt.length > 0) {
      world.count('throttled');
      throw throttled(Math.max(1, Math.ceil((Math.max(...freeAt) - now) / 1000)));
    }
    sent.set(chatId, [...recent, now]);
  };
}
