import { newGuid } from '../ids';
import { channelToken, serviceUrl } from '../tokens';
import type { World } from '../world';
import { accountOf, botAccount, type Member, placeOf } from './chats';
import type { Chat } from './model';

export type Delivery =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | {
      readonly ok: false;
      readonly why: 'timeout' | 'unreachable' | 'refused';
      readonly status: number | null;
    };

export type Activity = Readonly<Record<string, unknown>> & { readonly type: string };

/** Sends one activity to the bot as Teams does: signed, with the chat's place, one attempt, at most 15 seconds. */
export async function deliver(
  world: World,
  chat: Chat,
  from: Member | null,
  activity: Activity,
): Promise<Delivery> {
  const { conversation, channelData } = placeOf(world, chat);
  const at = world.now();
  const full = {
    id: `f:${newGuid()}`,
    timestamp: at,
    localTimestamp: at,
    localTimezone: 'America/Bogota',
    locale: 'es-CO',
    channelId: 'msteams',
    serviceUrl: serviceUrl(world),
    from: from ? accountOf(from) : { id: chat.id },
    conversation,
    recipient: botAccount(world),
    ...activity,
    entities: [
      ...((activity['entities'] as unknown[] | undefined) ?? []),
      { locale: 'es-CO', country: 'CO', platform: 'Web', timezone: 'America/Bogota', type: 'clientInfo' },
    ],
    channelData: { ...channelData, ...(activity['channelData'] as object | undefined) },
  };
  world.count(`activities.${activity.type}`);
  try {
    const response = await fetch(world.setting.botEndpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${await channelToken(world)}`,
        'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        'x-ms-conversation-id': chat.id,
        'x-ms-tenant-id': world.setting.tenantId,
      },
      body: JSON.stringify(full),
      signal: AbortSignal.timeout(world.setting.invokeTimeoutMs),
    });
    const text = await response.text();
    if (!response.ok) return { ok: false, why: 'refused', status: response.status };
    return { ok: true, status: response.status, body: text === '' ? null : parse(text) };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    world.count('activities.lost');
    return { ok: false, why: timedOut ? 'timeout' : 'unreachable', status: null };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
