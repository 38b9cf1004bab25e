import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { MesaView } from '../../domain/reports';
import { useOffice } from '../data/office';

export interface Speaker {
  readonly aloud: boolean;
  readonly personId: string;
}
/** «De viva voz»: what a person in the room or on the phone said, recorded by the relator. */
export const spokenBy = ({ aloud, personId }: Speaker): { readonly personId?: string } =>
  aloud ? { personId } : {};

interface Props {
  readonly mesa: MesaView;
  readonly speaker: Speaker;
  readonly onChange: (speaker: Speaker) => void;
}
export function SpeakerFields({ mesa, speaker, onChange }: Props) {
  const { me } = useOffice();
  if (mesa.relator.personId !== me.persona.personId) return null;
  return (
    <>
      <Checkbox
        label="Lo dijo otra persona de viva voz"
        checked={speaker.aloud}
        onChange={(_, data) => onChange({ ...speaker, aloud: data.checked === true })}
      />
      {speaker.aloud && (
        <Field label="Quién lo dijo" required>
          <Select
            value={speaker.personId}
            onChange={(_, data) => onChange({ ...speaker, personId: data.value })}
          >
            <option value="">Elija una persona</option>
            {mesa.invitados.map((person) => (
              <option key={person.personId} value={person.personId}>
                {person.nombre}, {person.dependencia}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
