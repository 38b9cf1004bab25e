import { isWebAddress } from '../ui/web-address';

/** What an app in a frame asks of Teams, in the words of @microsoft/teams-js 2.58. */
export interface FrameRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}
export type FrameKind = 'content' | 'sidePanel' | 'task' | 'settings';
export interface Situation {
  readonly frame: FrameKind;
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly user: { readonly id: string; readonly mail: string; readonly name: string };
  readonly tenantId: string;
  readonly entityId: string;
  readonly subEntityId: string | null;
  readonly chatId: string | null;
  readonly meetingId: string | null;
  readonly sessionId: string;
}
/** What the host does about a request. `reply` answers at once; the others answer when the host has done it. */
export type Step =
  | { readonly kind: 'reply'; readonly args: readonly unknown[] }
  | { readonly kind: 'token' }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'task'; readonly info: Readonly<Record<string, unknown>> }
  | { readonly kind: 'task-done'; readonly result: unknown }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'none' };

const SDK = '2.58.0';
/** What this host can do; teams-js lets an app ask before it calls. */
const SUPPORTS = {
  pages: { config: {}, backStack: {}, tabs: {}, currentApp: {} },
  dialog: { card: { bot: {} }, url: { bot: {} }, update: {} },
  chat: {},
  teamsCore: {},
  meeting: {},
};

export function stepFor(request: FrameRequest, situation: Situation): Step {
  const first = request.args?.[0];
  switch (request.func) {
    case 'initialize':
      return reply(situation.frame, 'web', JSON.stringify({ apiVersion: 4, supports: SUPPORTS }), SDK);
    case 'getContext':
      return reply(contextOf(situation));
    case 'authentication.getAuthToken':
      return { kind: 'token' };
    case 'authentication.getUser':
      return reply(true, { oid: situation.user.id, tid: situation.tenantId, upn: situation.user.mail });
    case 'executeDeepLink':
    case 'openLink':
      return isWebAddress(first) ? { kind: 'open', url: first } : reply(false, 'Esa dirección no se abre.');
    case 'tasks.startTask':
      return isRecord(first) ? { kind: 'task', info: first } : reply({ errorCode: 4000 }, null);
    case 'tasks.completeTask':
      return { kind: 'task-done', result: first };
    case 'settings.getSettings':
      return reply({ entityId: situation.entityId, contentUrl: '', suggestedDisplayName: 'Mesas' });
    case 'settings.setSettings':
    case 'pages.navigateToApp':
    case 'pages.currentApp.navigateTo':
      return reply(true);
    case 'meeting.getMeetingDetails':
      return reply(null, {
        details: { id: situation.meetingId, type: 'Scheduled' },
        conversation: { id: situation.chatId },
      });
    case 'appInitialization.appLoaded':
    case 'appInitialization.success':
      return { kind: 'ready' };
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
      return { kind: 'failed', reason: typeof first === 'string' ? first : '' };
    default:
      return { kind: 'none' };
  }
}
const reply = (...args: readonly unknown[]): Step => ({ kind: 'reply', args });

/** The flat context that every host still sends; the library turns it into its own shape. */
export const contextOf = (it: Situation): Readonly<Record<string, unknown>> => ({
  theme: it.theme,
  locale: 'es-co',
  frameContext: it.frame,
  entityId: it.entityId,
  subEntityId: it.subEntityId ?? '',
  userObjectId: it.user.id,
  loginHint: it.user.mail,
  userPrincipalName: it.user.mail,
  userDisplayName: it.user.name,
  tid: it.tenantId,
  sessionId: it.sessionId,
  hostClientType: 'web',
  hostName: 'Teams',
  ringId: 'general',
  isFullScreen: false,
  ...(it.chatId ? { chatId: it.chatId } : {}),
  ...(it.meetingId ? { meetingId: it.meetingId } : {}),
});

export const answerTo = ({ id, uuidAsString }: FrameRequest, args: readonly unknown[]) => ({
  id,
  ...(uuidAsString === undefined ? {} : { uuidAsString }),
  args,
});
/** Something the host says by itself: another theme, another context. */
export const event = (func: string, ...args: readonly unknown[]) => ({ func, args });

export const isRequest = (data: unknown): data is FrameRequest =>
  isRecord(data) && typeof data['func'] === 'string' && typeof data['id'] === 'number';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
