import { isBlank } from '../kernel/text';
import type { Opcion } from './nouns';

export const EN_BLANCO: Opcion = { id: 'en-blanco', texto: 'En blanco', blanco: true };
const BY_DEFAULT: readonly Opcion[] = [
  { id: 'a-favor', texto: 'A favor', blanco: false },
  { id: 'en-contra', texto: 'En contra', blanco: false },
];

/** The options of a vote from what was typed, one per line; none typed: a favor y en contra. */
export function opcionesOf(typed: readonly string[] | undefined, enBlanco: boolean): readonly Opcion[] {
  const written = (typed ?? []).filter((texto) => !isBlank(texto));
  const own = written.map((texto, i) => ({ id: `opcion-${i + 1}`, texto: texto.trim(), blanco: false }));
  return [...(own.length > 0 ? own : BY_DEFAULT), ...(enBlanco ? [EN_BLANCO] : [])];
}
