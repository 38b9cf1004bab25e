import type { Modulo } from '../../../domain/indicators';
import { normalise } from '../../../domain/kernel/text';

const LABELS: readonly (readonly [RegExp, Modulo])[] = [
  [/marco/, 'marco-estrategico'],
  [/modelo/, 'modelo-ocupacion'],
  [/objetivo/, 'objetivo-estrategico'],
  [/caracterizacion|subsistema/, 'caracterizacion-subsistema'],
  [/programa/, 'programa-ejecucion'],
  [/proyecto/, 'proyecto'],
];

/** «Modelo de ocupación; Proyecto» → the modules of the SSEPOT; anything else is `otro`. */
export function readModulos(text: string): readonly Modulo[] {
  const parts = normalise(text)
    .split(/[;,/|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(parts.map((part) => LABELS.find(([pattern]) => pattern.test(part))?.[1] ?? 'otro'))];
}
