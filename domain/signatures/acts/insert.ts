import { formFeature, type KnownForm, loadForm, loadProceso } from '../../dies058';
import { currentFicha, currentVersion, indicatorFeature, insertChange } from '../../indicators';
import { consulting, type Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import { changeOf } from '../insertion';

/**
 * The change of a form that has just got its fifth signature, into the register, inside the same act: all or nothing (MES-076, DIE-015). A ficha
 * that moved on since the form was filled refuses the signature (DIE-016).
 */
export async function insertForm(
  desk: Desk,
  formId: string,
  signingId: string,
): Promise<Result<{ readonly indicatorId: string }>> {
  const loaded = await loadForm(consulting(desk), formId);
  if (!loaded.ok) return loaded;
  const { form } = loaded.value;
  if (form.kind !== 'in-signature' || form.signingId !== signingId)
    return refuse(
      'documento-corregido',
      'El formato ya no está en firma con este documento. Ábralo de nuevo.',
    );
  const { state: indicator } = await desk.look(indicatorFeature, form.indicatorId ?? '');
  if (
    indicator.kind !== 'none' &&
    form.answers.tipo !== 'crear' &&
    currentVersion(indicator) !== form.fichaVersion
  )
    return refuse('rebase', movedOn(form, currentVersion(indicator)));
  const proceso = await loadProceso(consulting(desk), form.procesoId);
  if (!proceso.ok) return proceso;
  const { dependenciaId, tipo } = form.answers;
  const known = indicator.kind === 'none' ? null : indicator;
  const creates = tipo === 'crear' || tipo === 'reemplazar';
  const newIndicatorId = creates ? desk.newId() : '';
  const change = changeOf(formId, form, {
    effective: desk.today,
    ficha: known ? currentFicha(known) : null,
    assignment: known?.assignment ?? null,
    dependencia: proceso.value.dependencias.find(({ id }) => id === dependenciaId)?.nombre ?? '',
    newIndicatorId,
  });
  if (!change) return refuse('incompleto', 'El formato no dice qué tipo de modificación es.');
  const inserted = await insertChange(desk, tipo === 'crear' ? newIndicatorId : form.indicatorId, change);
  if (!inserted.ok)
    return inserted.refusal.code === 'ficha-avanzo' ? refuse('rebase', inserted.refusal.message) : inserted;
  const resultId = creates ? inserted.value.indicatorId : null;
  const marked = await desk.change(formFeature, formId, { type: 'insert', resultId });
  return marked.ok ? ok(inserted.value) : marked;
}

const movedOn = (form: KnownForm, version: number): string =>
  `La ficha de «${form.answers.nombreActual ?? form.consecutivo}» cambió en el registro mientras se firmaba: va en la versión ${version} y este formato se diligenció sobre la ${form.fichaVersion}. No se insertó nada. Devuelva el formato para que se actualice con el registro y se firme de nuevo.`;
