import { Field, Input, Select } from '@fluentui/react-components';
import type { CommitmentDetail } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';
import type { ActProps } from './act-props';

const MEDIOS = [
  ['documento', 'Revisando el documento'],
  ['reunion', 'En una reunión'],
  ['visita', 'En una visita'],
  ['llamada', 'Por teléfono'],
  ['correo', 'Por correo'],
] as const;
const HELD: ReadonlySet<string> = new Set(['reunion', 'visita']);

/** Somebody else than who owes it looked at the evidence, and says how (F41, PDM-019). */
export function Verify({ commitment, onActed }: ActProps) {
  return (
    <FormAct<{ medio: string; note: string; heldOn: string }, CommitmentDetail>
      primary
      label="Verificar"
      title="Verificar el cumplimiento"
      path={`/commitments/${commitment.id}/verify`}
      told="El compromiso quedó cumplido y verificado."
      initial={{ medio: 'documento', note: '', heldOn: '' }}
      ready={({ note }) => note.trim() !== ''}
      body={({ medio, note, heldOn }) => ({ medio, note, heldOn: heldOn === '' ? null : heldOn })}
      fields={({ medio, note, heldOn }, change) => (
        <>
          <Field label="Cómo se verificó">
            <Select value={medio} onChange={(_, data) => change({ medio: data.value })}>
              {MEDIOS.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
          {HELD.has(medio) && (
            <Field label="Día">
              <Input type="date" value={heldOn} onChange={(_, data) => change({ heldOn: data.value })} />
            </Field>
          )}
          <TextField
            label="Qué se revisó"
            required
            value={note}
            onChange={(value) => change({ note: value })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}
