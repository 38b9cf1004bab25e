import { Field, Textarea } from '@fluentui/react-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
}
/** Several lines of text with their label. */
export function TextField({ label, value, onChange, hint = '', required = false }: Props) {
  return (
    <Field label={label} hint={hint} required={required}>
      <Textarea value={value} rows={3} resize="vertical" onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
