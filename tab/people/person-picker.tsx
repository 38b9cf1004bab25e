import { Field, Input, Select } from '@fluentui/react-components';
import { useDeferredValue, useId, useState } from 'react';
import type { PersonView } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import type { Page } from '../wire';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (personId: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
}
/** A search box and a native list of what it finds: works with any keyboard, screen reader and phone. */
export function PersonPicker({ label, value, onChange, hint, required = true }: Props) {
  const [text, setText] = useState('');
  const id = useId();
  const found = useResource<Page<PersonView>>(
    `/people?limit=50&q=${encodeURIComponent(useDeferredValue(text))}`,
  );
  const people = found.resource.kind === 'ready' ? found.resource.value.items : [];
  return (
    <div className="picker">
      <Field label={label} hint={hint ?? ''} required={required}>
        <Input
          type="search"
          placeholder="Nombre o cargo"
          value={text}
          aria-controls={id}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <Select
        id={id}
        aria-label={`${label}: resultados`}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      >
        <option value="">{people.length === 0 ? 'Nadie coincide' : 'Elija una persona'}</option>
        {people.map((person) => (
          <option key={person.personId} value={person.personId}>
            {person.nombre}, {person.cargo} ({person.dependencia})
          </option>
        ))}
      </Select>
    </div>
  );
}
