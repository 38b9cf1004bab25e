import { useSyncExternalStore } from 'react';
import { type Route, routeOf } from './route';

const listen = (change: () => void): (() => void) => {
  window.addEventListener('hashchange', change);
  return () => window.removeEventListener('hashchange', change);
};
export const useRoute = (): Route => routeOf(useSyncExternalStore(listen, () => window.location.hash));
