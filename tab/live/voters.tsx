import { Checkbox } from '@fluentui/react-components';
import type { VotacionesView } from '../../domain/reports';

interface Props {
  readonly personas: VotacionesView['personas'];
  /** Those who do not vote, of everybody called or present. */
  readonly fuera: readonly string[];
  readonly onChange: (fuera: readonly string[]) => void;
}

/** Who votes: fixed when the vote opens (F16). */
export const Voters = ({ personas, fuera, onChange }: Props) => (
  <fieldset className="voters">
    <legend>Quiénes votan</legend>
    {personas.map(({ personId, nombre }) => (
      <Checkbox
        key={personId}
        label={nombre}
        checked={!fuera.includes(personId)}
        onChange={(_, data) =>
          onChange(data.checked ? fuera.filter((id) => id !== personId) : [...fuera, personId])
        }
      />
    ))}
  </fieldset>
);
