import { useSyncExternalStore } from 'react';

export type Place = 'actividad' | 'chat' | 'calendario' | 'correo' | 'mesas';
export interface Route {
  readonly place: Place;
  readonly id: string | null;
}
const PLACES: readonly string[] = ['actividad', 'chat', 'calendario', 'correo', 'mesas'];

/** `#/chat/19%3A…` → the section and what is open in it. Unknown addresses lead to the chats. */
export function routeOf(hash: string): Route {
  const [place = '', ...rest] = hash.replace(/^#?\/?/, '').split('/');
  return {
    place: PLACES.includes(place) ? (place as Place) : 'chat',
    id: rest.length > 0 && rest[0] !== '' ? decodeURIComponent(rest.join('/')) : null,
  };
}
export const href = (place: Place, id?: string): string =>
  `#/${place}${id ? `/${encodeURIComponent(id)}` : ''}`;
export const go = (place: Place, id?: string): void => {
  window.location.hash = href(place, id);
};

const listen = (change: () => void): (() => void) => {
  window.addEventListener('hashchange', change);
  return () => window.removeEventListener('hashchange', change);
};
export const useRoute = (): Route => routeOf(useSyncExternalStore(listen, () => window.location.hash));
