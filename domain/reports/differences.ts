import type { KnownForm } from '../dies058';
import { fichaResultante } from '../dies058';
import {
  currentFicha,
  type Ficha,
  type FichaField,
  fichaSchema,
  fieldDifferences,
  type IndicatorState,
} from '../indicators';
import { asRead } from './as-read';
import type { DifferenceView } from './views';
import { tipoTexto } from './words';

/** The ficha a form is compared with: today's while it can still change, the one it was inserted over afterwards. */
export function baseFicha(form: KnownForm, indicator: IndicatorState): Ficha | null {
  if (indicator.kind === 'none') return null;
  if (form.kind === 'draft' || form.kind === 'in-signature') return currentFicha(indicator);
  return indicator.versions.find(({ version }) => version === form.fichaVersion)?.ficha ?? null;
}

/** What the form changes in the register, computed; never what somebody wrote that it changes. */
export function differencesOf(
  form: KnownForm,
  indicator: IndicatorState,
  schema: readonly FichaField[] = fichaSchema,
): readonly DifferenceView[] {
  const { tipo, fichaNueva } = form.answers;
  const base = baseFicha(form, indicator);
  const resulting = fichaResultante(form.answers, base);
  const fields = resulting
    ? fieldDifferences(tipo === 'crear' ? null : base, resulting, schema).map(
        ({ key, label, before, after }) => ({
          key,
          campo: label,
          hoy: asRead(key, before),
          propuesta: asRead(key, after),
        }),
      )
    : [];
  const nuevo = fichaNueva['codigo']?.kind === 'cambia' ? fichaNueva['codigo'].value : 'el indicador nuevo';
  const estado = (hoy: string, propuesta: string): DifferenceView => ({
    key: 'estado',
    campo: 'Estado',
    hoy,
    propuesta,
  });
  if (tipo === 'inactivar') return [estado('Activo', 'Inactivo')];
  if (tipo === 'reemplazar') return [estado('Activo', `Reemplazado por ${nuevo}`), ...fields];
  return tipo === 'crear' ? [estado('No existe', 'Activo'), ...fields] : fields;
}

/** At most three lines: the type, the first differences, how many more. */
export function summaryOf(
  form: KnownForm,
  indicator: IndicatorState,
  schema: readonly FichaField[] = fichaSchema,
): readonly string[] {
  const { tipo, tipoOtro, nombreActual } = form.answers;
  const named = tipo === 'crear' ? 'un indicador' : `«${nombreActual ?? ''}»`;
  const head = `${tipo === 'otro' ? `Otro: ${tipoOtro}` : tipoTexto(tipo)}: ${named}`;
  const all = differencesOf(form, indicator, schema).filter(
    ({ key }) => key !== 'estado' || tipo !== 'crear',
  );
  const shown = all.length > 2 ? all.slice(0, 1) : all;
  const lines = shown.map(
    ({ campo, hoy, propuesta }) => `${campo}: de «${hoy || 'sin dato'}» a «${propuesta || 'sin dato'}»`,
  );
  return all.length > 2 ? [head, ...lines, `y ${all.length - 1} campos más`] : [head, ...lines];
}
