import { Field, Input } from '@fluentui/react-components';

export const NOBODY = { nombre: '', cargo: '', dependencia: '', correo: '' };
type Draft = typeof NOBODY;
const FIELDS: readonly (readonly [keyof Draft, string])[] = [
  ['nombre', 'Nombre'],
  ['cargo', 'Cargo'],
  ['dependencia', 'Dependencia o equipo'],
  ['correo', 'Correo'],
];
export const personReady = (draft: Draft): boolean => FIELDS.every(([key]) => draft[key].trim() !== '');

interface Props {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}
/** The four data that the list asks for (MES-032). */
export function PersonFields({ draft, onChange }: Props) {
  return FIELDS.map(([key, label]) => (
    <Field key={key} label={label} required>
      <Input
        type={key === 'correo' ? 'email' : 'text'}
        value={draft[key]}
        onChange={(_, data) => onChange({ [key]: data.value })}
      />
    </Field>
  ));
}
