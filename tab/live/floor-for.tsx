import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FloorView, RoomView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';

const WAYS = [
  { value: 'normal', label: 'Ponerla en la lista', verb: 'mesas/ask-floor-aloud' },
  { value: 'orden', label: 'En la lista, con un punto de orden', verb: 'mesas/ask-floor-aloud' },
  { value: 'replica', label: 'En la lista, con una réplica', verb: 'mesas/ask-floor-aloud' },
  { value: 'ahora', label: 'Darle la palabra ahora', verb: 'mesas/hand-floor' },
] as const;

interface Props {
  readonly room: RoomView;
  readonly onClose: () => void;
  readonly onActed: (floor: FloorView) => void;
}
/** For who is in the room, on the phone or without the app: the relator asks, who conducts gives (MES-054). */
export function FloorFor({ room, onClose, onActed }: Props) {
  const ways = WAYS.filter(({ verb }) => room.palabra.offers.some((offer) => offer.verb === verb));
  const { busy, problem, run } = useAct();
  const [personId, setPersonId] = useState('');
  const [way, setWay] = useState<string>(ways[0]?.value ?? '');
  const send = async (): Promise<void> => {
    const now = way === 'ahora';
    const answer = await run<FloorView>(
      'POST',
      `/mesas/${room.mesaId}/floor/${now ? 'give' : 'ask'}`,
      { body: now ? { personId } : { personId, kind: way } },
      now ? 'Tiene la palabra.' : 'Quedó en la lista.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Confirm
      open
      title="La palabra para otra persona"
      verb="Registrar"
      busy={busy}
      disabled={personId === '' || way === ''}
      problem={problem}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Field label="Quién" required>
        <Select value={personId} onChange={(_, data) => setPersonId(data.value)}>
          <option value="">Elija una persona</option>
          {room.personas.map((person) => (
            <option key={person.personId} value={person.personId}>
              {person.nombre}, {person.dependencia}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Qué hacer" required>
        <Select value={way} onChange={(_, data) => setWay(data.value)}>
          {ways.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </Confirm>
  );
}
