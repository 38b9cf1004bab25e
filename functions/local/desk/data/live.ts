import type { DeskEvent } from '../wire';

export type LiveState = 'connecting' | 'live' | 'lost';
export interface Live {
  readonly state: () => LiveState;
  readonly subscribe: (listener: (event: DeskEvent) => void) => () => void;
  readonly onState: (listener: () => void) => () => void;
}
const URL = '/tenant/desk/events';
const KINDS = [
  'hello',
  'message',
  'typing',
  'meeting',
  'mail',
  'calendar',
  'people',
  'notification',
  'controls',
];
const AGAIN_MS = 1500;

/**
 * What happens in the tenant, live. A browser opens six connections to one place and no more, so the windows of one browser share a stream:
 * whoever holds the lock listens and tells the others; when that window closes, another takes its place.
 */
export function openLive(): Live {
  let state: LiveState = 'connecting';
  const listeners = new Set<(event: DeskEvent) => void>();
  const watchers = new Set<() => void>();
  const others = new BroadcastChannel('mesas-desk');
  const become = (next: LiveState): void => {
    if (next === state) return;
    state = next;
    for (const watcher of watchers) watcher();
  };
  const hear = (event: DeskEvent): void => {
    if (event.type === 'lost') return become('lost');
    if (event.type === 'asks') return;
    become('live');
    for (const listener of listeners) listener(event);
  };
  let lead = false;
  others.onmessage = ({ data }: MessageEvent<DeskEvent>) => {
    if (data.type !== 'asks') hear(data);
    else if (lead) others.postMessage({ type: state === 'live' ? 'hello' : 'lost' });
  };
  others.postMessage({ type: 'asks' });
  const tell = (event: DeskEvent): void => {
    hear(event);
    others.postMessage(event);
  };
  const listen = (): void => {
    lead = true;
    const source = new EventSource(URL);
    for (const kind of KINDS)
      source.addEventListener(kind, ({ data }: MessageEvent<string>) =>
        tell({ ...(JSON.parse(data) as DeskEvent), type: kind }),
      );
    source.onerror = () => {
      source.close();
      tell({ type: 'lost' });
      window.setTimeout(listen, AGAIN_MS);
    };
  };
  void navigator.locks.request('mesas-desk-stream', () => {
    listen();
    return new Promise<never>(() => undefined);
  });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: (listener) => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
