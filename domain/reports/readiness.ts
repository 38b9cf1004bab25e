import { contar } from '../kernel/text';
import type { KnownMesa } from '../mesas';
import type { FormParts } from './form-parts';
import type { AlistamientoView } from './views';

interface Situation {
  readonly mesa: KnownMesa;
  readonly forms: readonly FormParts[];
}

/** Section 1 is the register's; what USEPOT proposes in 2 and 3 must be there before the sesión (MES-045). */
function unfilled({ forms, mesa }: Situation): readonly string[] {
  const ids = new Set(mesa.items.map(({ formId }) => formId));
  return forms
    .filter(({ formId }) => ids.has(formId))
    .flatMap(({ form }) => {
      const { tipo, justificacion } = form.answers;
      const lacks = [
        ...(tipo === null ? ['el tipo de modificación'] : []),
        ...(justificacion.trim() === '' ? ['la justificación'] : []),
      ];
      return lacks.length > 0 ? [`${form.consecutivo}: falta ${lacks.join(' y ')}`] : [];
    });
}

function formatos(situation: Situation): AlistamientoView {
  const { mesa, forms } = situation;
  const there = mesa.items.filter(({ formId }) => forms.some((form) => form.formId === formId)).length;
  const faltantes = [
    ...(there < mesa.items.length
      ? [
          `Hay ${contar(there, 'formato', 'formatos')} para ${contar(mesa.items.length, 'indicador', 'indicadores')}`,
        ]
      : []),
    ...unfilled(situation),
  ];
  return {
    clave: 'formatos',
    titulo: 'Formatos DIES-058 prediligenciados',
    listo: faltantes.length === 0,
    texto: `${contar(there, 'formato', 'formatos')} de ${contar(mesa.items.length, 'indicador', 'indicadores')}`,
    faltantes,
  };
}

function asistencia({ mesa }: Situation): AlistamientoView {
  const virtual = mesa.plan.modalidad === 'virtual';
  const listo = !virtual || mesa.calendar !== null;
  return {
    clave: 'asistencia',
    titulo: 'Formato de asistencia',
    listo,
    texto: virtual
      ? 'La asistencia la registra Teams'
      : 'El formato se imprime con los convocados y el aviso de datos',
    faltantes: listo ? [] : ['La reunión todavía no está en el calendario de Teams'],
  };
}

/** The four things that the moderador guarantees before a mesa (MES-043). */
export function readinessOf(situation: Situation): readonly AlistamientoView[] {
  const { items, presentation } = situation.mesa;
  return [
    asistencia(situation),
    {
      clave: 'indicadores',
      titulo: 'Indicadores a tratar',
      listo: items.length > 0,
      texto: contar(items.length, 'indicador', 'indicadores'),
      faltantes: items.length > 0 ? [] : ['La mesa no tiene indicadores'],
    },
    {
      clave: 'presentacion',
      titulo: 'Presentación para la dependencia',
      listo: presentation !== undefined,
      texto: presentation
        ? presentation.kind === 'enlace'
          ? 'Enlace guardado'
          : 'Documento guardado'
        : 'Se genera con los datos de la mesa, o se enlaza una propia',
      faltantes: presentation ? [] : ['La presentación'],
    },
    formatos(situation),
  ];
}
