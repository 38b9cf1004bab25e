import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormView } from '../../domain/reports';
import type { FichaAnswers, FieldAnswer } from './draft';

interface Props {
  readonly form: FormView;
  readonly answers: FichaAnswers;
  readonly onChange: (answers: FichaAnswers) => void;
}

/** Every field of the new ficha is confirmed as it is, or changed (note 3 of the form, DIE-004). */
export function FichaFields({ form, answers, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const answered = form.ficha.filter((field) => answers[field.key]).length;
  const confirmRest = (): void => {
    const rest = form.ficha.filter((field) => !answers[field.key] && field.hoy !== '');
    onChange({
      ...answers,
      ...Object.fromEntries(rest.map((field) => [field.key, { kind: 'sin-cambio' } as const])),
    });
  };
  return (
    <fieldset className="stack">
      <legend>
        Ficha nueva: {answered} de {form.ficha.length} campos respondidos
      </legend>
      <div className="actions">
        <Button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Ocultar campos' : 'Ver y responder campos'}
        </Button>
        <Button type="button" onClick={confirmRest}>
          Confirmar sin cambio los demás
        </Button>
      </div>
      {open &&
        form.ficha.map((field) => (
          <FichaField
            key={field.key}
            field={field}
            answer={answers[field.key]}
            onChange={(answer) => onChange({ ...answers, [field.key]: answer })}
          />
        ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly field: FormView['ficha'][number];
  readonly answer: FieldAnswer | undefined;
  readonly onChange: (answer: FieldAnswer) => void;
}
function FichaField({ field, answer, onChange }: FieldProps) {
  return (
    <div className="stack">
      <Field label={field.label} hint={`Hoy: ${field.hoy || 'sin dato'}`} required={field.requerido}>
        <RadioGroup
          layout="horizontal"
          value={answer?.kind ?? ''}
          onChange={(_, data) =>
            onChange(
              data.value === 'cambia'
                ? { kind: 'cambia', value: field.valor || field.hoy }
                : { kind: 'sin-cambio' },
            )
          }
        >
          <Radio value="sin-cambio" label="Sin cambio" />
          <Radio value="cambia" label="Cambia" />
        </RadioGroup>
      </Field>
      {answer?.kind === 'cambia' &&
        (field.largo ? (
          <Textarea rows={3} resize="vertical" {...valueOf(field, answer, onChange)} />
        ) : (
          <Input {...valueOf(field, answer, onChange)} />
        ))}
    </div>
  );
}

const valueOf = (
  { label }: FieldProps['field'],
  { value }: { readonly value: string },
  onChange: FieldProps['onChange'],
) => ({
  'aria-label': `Valor nuevo de ${label}`,
  value,
  onChange: (_: unknown, data: { readonly value: string }) => onChange({ kind: 'cambia', value: data.value }),
});
