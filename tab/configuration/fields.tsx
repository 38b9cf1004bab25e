import { Field, Input } from '@fluentui/react-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'number' | 'time';
}
export function LineField({ label, value, onChange, hint = '', type = 'text' }: Props) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type={type}
        value={value}
        {...(type === 'number' ? { min: 1, step: 1 } : {})}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

export const ORIGIN = {
  key: 'origen',
  label: 'Origen',
  hint: 'El acto, la circular o la decisión de donde sale',
} as const;
/** Where the numbers come from: without it they are refused. */
export const OriginField = ({ value, onChange }: Pick<Props, 'value' | 'onChange'>) => (
  <LineField label={ORIGIN.label} hint={ORIGIN.hint} value={value} onChange={onChange} />
);
