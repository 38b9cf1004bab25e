import { type Form, fichaResultante, MODULO_OPTIONS } from '../dies058';
import type { Assignment, Ficha, FichaChange } from '../indicators';
import type { PlainDate } from '../kernel/instant';

/** What the register says at the moment of inserting. */
export interface Register {
  readonly effective: PlainDate;
  /** The ficha in force of the form's indicator; `null` when it has none. */
  readonly ficha: Ficha | null;
  readonly assignment: Assignment | null;
  /** Name of the dependencia of section 1. */
  readonly dependencia: string;
  /** A fresh id, used when the change creates an indicator. */
  readonly newIndicatorId: string;
}

/** What the register is asked when the fifth signature arrives; `null` for a form without type (MES-076, conditional matrix §1.7). */
export function changeOf(formId: string, form: Form, register: Register): FichaChange | null {
  const { tipo } = form.answers;
  const { effective, newIndicatorId } = register;
  const base = { formId, fichaVersion: form.fichaVersion, effective };
  const resulting = fichaResultante(form.answers, register.ficha);
  const dated = (ficha: Ficha): Ficha => ({ ...ficha, fecha_actualizacion: effective });
  switch (tipo) {
    case null:
      return null;
    case 'inactivar':
      return { ...base, tipo };
    case 'modificar':
      return { ...base, tipo, ficha: dated(resulting ?? {}) };
    case 'otro':
      return { ...base, tipo, ficha: resulting ? dated(resulting) : null };
    case 'reemplazar':
      return { ...base, tipo, newIndicatorId, ficha: startingFicha(form, resulting ?? {}, register) };
    case 'crear':
      return {
        ...base,
        tipo,
        procesoId: form.procesoId,
        ficha: startingFicha(form, resulting ?? {}, register),
        assignment: assignmentOf(form, register.assignment),
      };
  }
}

const IN_REGISTER = 'La persona asignada en el registro de indicadores';

/** A ficha that starts its life: section 1 of the signed form completes it. Persons stay references, in the assignment (design §3). */
function startingFicha(form: Form, ficha: Ficha, { effective, dependencia }: Register): Ficha {
  const { modulos, moduloOtro, tematica } = form.answers;
  const labels = modulos.map((key) =>
    key === 'otro' ? moduloOtro : (MODULO_OPTIONS.find((option) => option.key === key)?.label ?? key),
  );
  return {
    ...ficha,
    modulos: labels.join('; '),
    subsistema: tematica,
    dependencia_responsable: dependencia,
    enlace_tecnico: ficha['enlace_tecnico'] ?? IN_REGISTER,
    directivo: ficha['directivo'] ?? IN_REGISTER,
    coordinador_dap: ficha['coordinador_dap'] ?? IN_REGISTER,
    fecha_elaboracion: effective,
    fecha_actualizacion: effective,
  };
}

const assignmentOf = ({ answers }: Form, before: Assignment | null): Assignment => ({
  dependenciaId: answers.dependenciaId,
  coordinadorId: answers.coordinador?.personId ?? null,
  enlaceId: answers.enlace?.personId ?? null,
  subsistema: answers.tematica,
  modulos: answers.modulos,
  tema: before?.tema ?? null,
});
