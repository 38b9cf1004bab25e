import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useOffice } from '../data/office';
import { PersonPicker } from '../people/person-picker';

const MODULES = [
  ['marco-estrategico', 'Marco estratégico'],
  ['modelo-ocupacion', 'Modelo de ocupación'],
  ['objetivo-estrategico', 'Objetivo estratégico'],
  ['caracterizacion-subsistema', 'Caracterización de subsistema'],
  ['programa-ejecucion', 'Programa de ejecución'],
  ['proyecto', 'Proyecto'],
] as const;

export interface Assignment {
  readonly dependenciaId: string;
  readonly subsistema: string;
  readonly coordinadorId: string;
  readonly enlaceId: string;
  readonly modulos: readonly string[];
  readonly tema: string;
}
export const NOTHING_ASSIGNED: Assignment = {
  dependenciaId: '',
  subsistema: '',
  coordinadorId: '',
  enlaceId: '',
  modulos: [],
  tema: '',
};
/** Only what was chosen: the rest stays as it is in each indicator. */
export const assignedBody = (assignment: Assignment): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(assignment).filter(([, value]: [string, string | readonly string[]]) => value.length > 0),
  );

interface Props {
  readonly assignment: Assignment;
  readonly onChange: (assignment: Assignment) => void;
}
export function AssignFields({ assignment, onChange }: Props) {
  const { dependencias, subsistemas } = useOffice().me.proceso;
  const set = (change: Partial<Assignment>): void => onChange({ ...assignment, ...change });
  const choose = (dependenciaId: string): void => {
    const enlaceId = dependencias.find((each) => each.id === dependenciaId)?.enlaceTecnicoId;
    set({ dependenciaId, ...(enlaceId ? { enlaceId } : {}) });
  };
  const subsystem = (id: string): void => {
    const coordinadorId = subsistemas.find((each) => each.id === id)?.coordinadorId;
    set({ subsistema: id, ...(coordinadorId ? { coordinadorId } : {}) });
  };
  return (
    <>
      <Field label="Dependencia" hint="Propone también su enlace técnico.">
        <Select value={assignment.dependenciaId} onChange={(_, data) => choose(data.value)}>
          <option value="">No cambiar</option>
          {dependencias.map((each) => (
            <option key={each.id} value={each.id}>
              {each.nombre}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Subsistema o temática" hint="Propone también su coordinador temático.">
        <Select value={assignment.subsistema} onChange={(_, data) => subsystem(data.value)}>
          <option value="">No cambiar</option>
          {subsistemas.map((each) => (
            <option key={each.id} value={each.id}>
              {each.nombre}
            </option>
          ))}
        </Select>
      </Field>
      <PersonPicker
        label="Coordinador temático del DAP"
        required={false}
        value={assignment.coordinadorId}
        onChange={(coordinadorId) => set({ coordinadorId })}
      />
      <PersonPicker
        label="Enlace técnico de la dependencia"
        required={false}
        value={assignment.enlaceId}
        onChange={(enlaceId) => set({ enlaceId })}
      />
      <fieldset>
        <legend>Módulos del SSEPOT</legend>
        {MODULES.map(([key, label]) => (
          <div key={key}>
            <Checkbox
              label={label}
              checked={assignment.modulos.includes(key)}
              onChange={(_, data) =>
                set({
                  modulos:
                    data.checked === true
                      ? [...assignment.modulos, key]
                      : assignment.modulos.filter((each) => each !== key),
                })
              }
            />
          </div>
        ))}
      </fieldset>
      <Field label="Tema">
        <Select value={assignment.tema} onChange={(_, data) => set({ tema: data.value })}>
          <option value="">No cambiar</option>
          <option value="a">Tema a: inactivar, reemplazar o acordar metas</option>
          <option value="b">Tema b: ajuste</option>
        </Select>
      </Field>
    </>
  );
}
