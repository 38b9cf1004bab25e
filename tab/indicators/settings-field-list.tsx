import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FichaField } from '../../domain/indicators';
import { count } from '../words/text';
import { groupsOf } from './ficha-groups';

interface Props {
  readonly fields: readonly FichaField[];
  readonly may: boolean;
  readonly onChange: (field: FichaField) => void;
}
/** The fields of the ficha in folded groups; looking for one opens the groups where it was found. */
export function FieldList({ fields, may, onChange }: Props) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<readonly unknown[]>([]);
  const groups = groupsOf(fields, query);
  const found = groups.reduce((sum, group) => sum + group.fields.length, 0);
  const shown = query.trim() === '' ? open : groups.map(({ title }) => title);
  return (
    <>
      <Field label="Buscar un campo">
        <Input type="search" value={query} onChange={(_, data) => setQuery(data.value)} />
      </Field>
      <output className={query.trim() === '' ? 'sr-only' : 'muted'}>
        {query.trim() !== '' &&
          (found === 0 ? 'Ningún campo coincide.' : count(found, 'campo encontrado', 'campos encontrados'))}
      </output>
      <Accordion
        multiple
        collapsible
        openItems={[...shown]}
        onToggle={(_, data) => query.trim() === '' && setOpen(data.openItems)}
      >
        {groups.map((group) => (
          <AccordionItem key={group.title} value={group.title}>
            <AccordionHeader as="h3" expandIconPosition="end">
              <span>
                <span className="strong">{group.title}</span>{' '}
                <span className="muted">
                  ·{' '}
                  {group.fields.length < group.of
                    ? `${group.fields.length} de ${count(group.of, 'campo', 'campos')}`
                    : count(group.of, 'campo', 'campos')}
                </span>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <ul className="list">
                {group.fields.map((field) => (
                  <FieldLine key={field.key} field={field} may={may} onChange={onChange} />
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}

function FieldLine({ field, may, onChange }: Omit<Props, 'fields'> & { readonly field: FichaField }) {
  return (
    <li>
      <span className="grow">
        <span className="strong">{field.label}</span>
        <span className="muted">
          {' '}
          · {field.required ? 'obligatorio' : 'opcional'} ·{' '}
          {field.origin === 'proceso' ? 'de este proceso' : 'de la ficha predeterminada'}
        </span>
        {field.help && <p className="muted">{field.help}</p>}
      </span>
      {may && field.kind !== 'sistema' && (
        <Button aria-label={`Cambiar «${field.label}»`} onClick={() => onChange(field)}>
          Cambiar
        </Button>
      )}
    </li>
  );
}
