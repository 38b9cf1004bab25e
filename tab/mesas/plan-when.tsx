import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useOffice } from '../data/office';
import { longDay } from '../words/dates';
import type { Plan } from './plan';

interface Props {
  readonly plan: Plan;
  readonly onChange: (change: Partial<Plan>) => void;
  readonly onDependencia: (id: string) => void;
}
export function PlanWhen({ plan, onChange, onDependencia }: Props) {
  const { me } = useOffice();
  const theme = (tema: 'a' | 'b', on: boolean): void =>
    onChange({ temas: on ? [...plan.temas, tema].sort() : plan.temas.filter((each) => each !== tema) });
  return (
    <div className="fields">
      <Field label="Dependencia" required className="whole">
        <Select value={plan.dependenciaId} onChange={(_, data) => onDependencia(data.value)}>
          <option value="">Elija una dependencia</option>
          {me.proceso.dependencias.map((each) => (
            <option key={each.id} value={each.id}>
              {each.nombre}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Fecha" hint={plan.date ? longDay(plan.date) : ''} required>
        <Input type="date" value={plan.date} onChange={(_, data) => onChange({ date: data.value })} />
      </Field>
      <Field label="Desde" required>
        <Input type="time" value={plan.from} onChange={(_, data) => onChange({ from: data.value })} />
      </Field>
      <Field label="Hasta" required>
        <Input type="time" value={plan.until} onChange={(_, data) => onChange({ until: data.value })} />
      </Field>
      <Field label="Modalidad" required>
        <Select
          value={plan.modalidad}
          onChange={(_, data) => onChange({ modalidad: data.value as Plan['modalidad'] })}
        >
          <option value="virtual">Virtual (Teams)</option>
          <option value="presencial">Presencial</option>
          <option value="mixta">Mixta</option>
        </Select>
      </Field>
      {plan.modalidad !== 'virtual' && (
        <Field label="Lugar" required>
          <Input value={plan.lugar} onChange={(_, data) => onChange({ lugar: data.value })} />
        </Field>
      )}
      <Field label="Fase de concertación" required>
        <Select
          value={String(plan.fase)}
          onChange={(_, data) => onChange({ fase: Number(data.value) as Plan['fase'] })}
        >
          <option value="1">Fase 1: interna, con SPTEC</option>
          <option value="2">Fase 2: otras dependencias</option>
          <option value="3">Fase 3: casos especiales</option>
        </Select>
      </Field>
      <fieldset>
        <legend>Temas</legend>
        <Checkbox
          label="Tema a"
          checked={plan.temas.includes('a')}
          onChange={(_, data) => theme('a', data.checked === true)}
        />
        <Checkbox
          label="Tema b"
          checked={plan.temas.includes('b')}
          onChange={(_, data) => theme('b', data.checked === true)}
        />
      </fieldset>
    </div>
  );
}
