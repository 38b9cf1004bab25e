import type { Activity, Connector } from './connector';
import { isTeamsFault, TeamsFault } from './fault';
import { PATIENCE, type Patience, patiently } from './patience';
import type { Trust } from './trust';

export interface Place {
  readonly serviceUrl: string;
  readonly conversationId: string;
}
/** Messages outside a turn. Every refusal is a `TeamsFault`. */
export interface Teams {
  /** Answers the activity id, which an edit in place needs. */
  readonly sendTo: (place: Place, activity: Activity) => Promise<string>;
  readonly update: (place: Place, activityId: string, activity: Activity) => Promise<void>;
  readonly remove: (place: Place, activityId: string) => Promise<void>;
  /** The personal conversation with somebody of the tenant; the app must be installed for them. */
  readonly createPersonal: (aadObjectId: string) => Promise<Place>;
  /** Teams' own id, `29:…`, of somebody who is in that conversation; `null`: they are not, or it cannot be known now. */
  readonly memberId: (place: Place, aadObjectId: string) => Promise<string | null>;
  /** An address kept from a verified turn of an earlier run: the registries hold no others. */
  readonly trust: (serviceUrl: string) => void;
  /** Where Teams of this tenant is reached when no turn has told it yet. */
  readonly defaultServiceUrl: string;
}

interface Parts {
  readonly connector: Connector;
  readonly trust: Trust;
  readonly appId: string;
  readonly tenantId: string;
  readonly defaultServiceUrl: string;
  readonly patience?: Patience;
}

export function teams({
  connector,
  trust,
  appId,
  tenantId,
  defaultServiceUrl,
  patience = PATIENCE,
}: Parts): Teams {
  const guarded = async <T>(serviceUrl: string, work: () => Promise<T>): Promise<T> => {
    if (!trust.has(serviceUrl)) throw new TeamsFault('untrusted', 0, 'service-url');
    return patiently(work, patience);
  };
  // The same for this bot in every conversation, and for ever.
  const ids = new Map<string, string>();
  return {
    defaultServiceUrl,
    trust: trust.add,
    sendTo: ({ serviceUrl, conversationId }, activity) =>
      guarded(serviceUrl, () => connector.post(serviceUrl, conversationId, activity)),
    update: ({ serviceUrl, conversationId }, activityId, activity) =>
      guarded(serviceUrl, () => connector.edit(serviceUrl, conversationId, activityId, activity)),
    remove: ({ serviceUrl, conversationId }, activityId) =>
      guarded(serviceUrl, () => connector.remove(serviceUrl, conversationId, activityId)),
    memberId: async ({ serviceUrl, conversationId }, aadObjectId) => {
      const known = ids.get(aadObjectId);
      if (known) return known;
      try {
        const id = await guarded(serviceUrl, () => connector.member(serviceUrl, conversationId, aadObjectId));
        ids.set(aadObjectId, id);
        return id;
      } catch (error) {
        if (isTeamsFault(error)) return null;
        throw error;
      }
    },
    createPersonal: async (aadObjectId) => {
      const serviceUrl = defaultServiceUrl;
      const conversationId = await guarded(serviceUrl, () =>
        connector.open(serviceUrl, {
          bot: { id: `28:${appId}` },
          members: [{ id: aadObjectId }],
          channelData: { tenant: { id: tenantId } },
          tenantId,
          isGroup: false,
        }),
      );
      return { serviceUrl, conversationId };
    },
  };
}
