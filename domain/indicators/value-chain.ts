import { normalise } from '../kernel/text';

/** The value chain of the sources, in its order: insumos → actividades → productos → resultados → impactos (CTP-037). */
export const ESLABONES = ['insumo', 'gestión', 'producto', 'resultado', 'impacto'] as const;
export type Eslabon = (typeof ESLABONES)[number];

/** How offices write each; «gestión» and «actividades» are one link. */
const WRITTEN: readonly (readonly [Eslabon, RegExp])[] = [
  ['insumo', /^insumos?$/],
  ['gestión', /^(?:gestion|actividad(?:es)?|procesos?)$/],
  ['producto', /^productos?$/],
  ['resultado', /^resultados?$/],
  ['impacto', /^impactos?$/],
];

/** The link that a ficha says («Producto», «indicador de resultado», «Actividades»); `null` where it says none, or one that is not of the chain. */
export function eslabonOf(tipo: string | undefined): Eslabon | null {
  const said = normalise(tipo ?? '')
    .replaceAll(/[^a-z ]/g, ' ')
    .replace(/^ *(?:indicador(?:es)? )?(?:de )?/, '')
    .trim();
  return WRITTEN.find(([, form]) => form.test(said))?.[0] ?? null;
}
