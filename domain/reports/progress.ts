import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { CUTS, type Placed, seenBy } from './progress-seen';
import type { ProgressCut, ProgressGroup, ProgressView } from './views';
import { ESTADO_FORM, ESTADO_MESA } from './words';

/** Mesas held and pending, each indicator of the matrix once by how far it is, forms by state; by dependencia, subsistema, tema and fase (MES-080). */
export async function progressView(
  reader: Reader,
  actor: Actor,
  { procesoId }: { readonly procesoId: string },
): Promise<Result<ProgressView>> {
  const seen = await seenBy(reader, actor, procesoId);
  if (!seen.ok) return seen;
  const { proceso, mesas, forms, placed } = seen.value;
  const by = (cut: ProgressCut) => {
    const { keyOf, nameOf } = CUTS[cut];
    return grouped(placed, keyOf, (id) => nameOf(id, proceso));
  };
  return ok({
    mesas: {
      total: mesas.length,
      porEstado: tally(mesas.map(({ mesa }) => ESTADO_MESA[mesa.kind])),
      porFase: tally(mesas.map(({ mesa }) => `Fase ${mesa.plan.fase}`)),
    },
    formatos: { total: forms.length, porEstado: tally(forms.map(({ form }) => ESTADO_FORM[form.kind])) },
    total: group(null, 'Total', placed),
    dependencias: by('dependencias'),
    subsistemas: by('subsistemas'),
    temas: by('temas'),
    fases: by('fases'),
  });
}

function grouped(
  placed: readonly Placed[],
  keyOf: (one: Placed) => string | null,
  nameOf: (id: string | null) => string,
): readonly ProgressGroup[] {
  const keys = [...new Set(placed.map(keyOf))];
  return keys
    .map((id) =>
      group(
        id,
        nameOf(id),
        placed.filter((one) => keyOf(one) === id),
      ),
    )
    .sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'));
}

const group = (id: string | null, nombre: string, placed: readonly Placed[]): ProgressGroup => ({
  id,
  nombre,
  indicadores: placed.length,
  porResultado: tally(placed.map(({ resultado }) => resultado)),
});

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
