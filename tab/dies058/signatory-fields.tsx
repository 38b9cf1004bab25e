import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormView, PersonView } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import type { Page } from '../wire';
import type { Firmas } from './draft';

interface Props {
  readonly form: FormView;
  readonly firmas: Firmas;
  readonly onChange: (firmas: Firmas) => void;
}
/** Who signs each block of section 6; pre-filled from the register, and another person may be chosen (Q5). */
export function SignatoryFields({ form, firmas, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const people = useResource<Page<PersonView>>(open ? '/people?limit=500' : null);
  const known = people.resource.kind === 'ready' ? people.resource.value.items : [];
  const missing = form.firmas.filter(({ block }) => !firmas[block]).length;
  return (
    <fieldset className="stack">
      <legend>Firmantes{missing > 0 && `: faltan ${missing}`}</legend>
      <div>
        <Button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Ocultar firmantes' : 'Ver y cambiar firmantes'}
        </Button>
      </div>
      {open &&
        form.firmas.map(({ block, rol, nombre, personId }) => (
          <Field key={block} label={rol}>
            <Select
              value={firmas[block] ?? ''}
              onChange={(_, data) => onChange({ ...firmas, [block]: data.value || null })}
            >
              <option value="">Sin asignar</option>
              {personId && !known.some((person) => person.personId === personId) && (
                <option value={personId}>{nombre}</option>
              )}
              {known.map((person) => (
                <option key={person.personId} value={person.personId}>
                  {person.nombre}, {person.cargo}
                </option>
              ))}
            </Select>
          </Field>
        ))}
    </fieldset>
  );
}
