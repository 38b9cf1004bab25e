import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** The account and tenant that the verified activity proves; nothing else names a person. */
export interface Account {
  readonly aadObjectId: string;
  readonly tenantId: string;
}

const ChannelData = z.object({ tenant: z.object({ id: z.string() }) });

/** `null` for anonymous participants and whatever comes without a reliable account (design §4). */
export function accountOf(activity: Activity): Account | null {
  const channel = ChannelData.safeParse(activity.channelData);
  const tenantId = channel.success ? channel.data.tenant.id : activity.conversation.tenantId;
  const aadObjectId = activity.from.aadObjectId;
  return aadObjectId && tenantId ? { aadObjectId, tenantId } : null;
}

export const UNVERIFIED =
  'No puedo registrar esta acción porque entró a la reunión con identidad sin verificar. Puede participar de viva voz: quien relata lo escribe por usted. ' +
  'Si tiene cuenta de la entidad, entre a Teams con ella y repita la acción.';
export const UNKNOWN_PERSON =
  'Su cuenta está verificada, pero no figura entre las personas de este proceso. Pida a la coordinación de la USEPOT que la registre; apenas lo haga, aquí mismo podrá participar.';

/** Personal chats answer personal matters; in every other place the bot speaks only when it must. */
export const isPersonal = (activity: Activity): boolean =>
  activity.conversation.conversationType === 'personal' ||
  (!activity.conversation.conversationType && !activity.conversation.isGroup);

/** Channel threads add `;messageid=…` to the id of the conversation. */
export const conversationOf = (activity: Activity): string =>
  activity.conversation.id.split(';messageid=')[0] ?? activity.conversation.id;
