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
    id: rest.length > 0 && rest[0] !== '' ? decoded(rest.join('/')) : null,
  };
}
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
export const href = (place: Place, id?: string): string =>
  `#/${place}${id ? `/${encodeURIComponent(id)}` : ''}`;
