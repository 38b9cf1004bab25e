import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { mesaTitle } from '../mesas';
import { CUTS, seenBy } from './progress-seen';
import type { ProgressCut, ProgressLine } from './views';
import { ESTADO_FORM, ESTADO_MESA } from './words';

export interface ProgressAsked {
  readonly procesoId: string;
  readonly corte: ProgressCut | 'total' | 'mesas' | 'formatos';
  /** Of the group; `null`: what has none. */
  readonly id?: string | null;
  /** Absent: all of them. */
  readonly valor?: string;
}

/** What stands behind one number of the board: as many lines as the number says (MES-080). */
export async function progressList(
  reader: Reader,
  actor: Actor,
  { procesoId, corte, id = null, valor }: ProgressAsked,
): Promise<Result<readonly ProgressLine[]>> {
  const seen = await seenBy(reader, actor, procesoId);
  if (!seen.ok) return seen;
  const { mesas, forms, placed } = seen.value;
  const fits = (...values: readonly string[]) => valor === undefined || values.includes(valor);
  if (corte === 'mesas')
    return ok(
      mesas.flatMap(({ id: mesaId, mesa }) =>
        fits(ESTADO_MESA[mesa.kind], `Fase ${mesa.plan.fase}`)
          ? [{ tipo: 'mesa', id: mesaId, titulo: mesaTitle(mesa.plan), detalle: ESTADO_MESA[mesa.kind] }]
          : [],
      ),
    );
  if (corte === 'formatos')
    return ok(
      forms.flatMap(({ id: formId, form }) =>
        fits(ESTADO_FORM[form.kind])
          ? [
              {
                tipo: 'formato',
                id: formId,
                titulo: `${form.consecutivo} · ${form.answers.nombreActual ?? 'Indicador nuevo'}`,
                detalle: ESTADO_FORM[form.kind],
              },
            ]
          : [],
      ),
    );
  const inGroup = corte === 'total' ? placed : placed.filter((one) => CUTS[corte].keyOf(one) === id);
  return ok(
    inGroup.flatMap((one) =>
      fits(one.resultado)
        ? [
            {
              tipo: 'indicador',
              id: one.id,
              titulo: `${one.state.codigo} · ${one.state.nombre}`,
              detalle: `${one.resultado} · ${one.fase}`,
            },
          ]
        : [],
    ),
  );
}
