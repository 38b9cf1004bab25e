import { Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import type { ItemDialogProps } from './item-dialog';
import { type Speaker, SpeakerFields, spokenBy } from './speaker-fields';

const PURPOSES = [
  ['construccion', 'Discusión, construcción y concertación'],
  ['linea-de-accion', 'Línea común de acción'],
  ['articulacion', 'Posibilidad de articulación'],
  ['estrategia', 'Base de una estrategia conjunta'],
] as const;

export function CommentDialog({ mesa, item, onClose, onActed }: ItemDialogProps) {
  const { busy, problem, run } = useAct();
  const [text, setText] = useState('');
  const [proposito, setProposito] = useState('');
  const [speaker, setSpeaker] = useState<Speaker>({ aloud: false, personId: '' });
  const send = async (): Promise<void> => {
    const answer = await run<MesaView>(
      'POST',
      `/mesas/${mesa.mesaId}/comment`,
      {
        body: {
          ...(proposito ? { itemId: null, proposito } : { itemId: item.itemId }),
          text,
          ...spokenBy(speaker),
        },
      },
      'Comentario registrado.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Confirm
      open
      title={`Comentar el punto ${item.orden}`}
      verb="Comentar"
      busy={busy}
      disabled={text.trim() === '' || (speaker.aloud && speaker.personId === '')}
      problem={problem}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Field label="Comentario" required>
        <Textarea value={text} rows={4} onChange={(_, data) => setText(data.value)} resize="vertical" />
      </Field>
      <Field
        label="¿Sirve al propósito de las mesas?"
        hint="Si elige uno, queda en las notas del acta y en el tablero."
      >
        <Select value={proposito} onChange={(_, data) => setProposito(data.value)}>
          <option value="">No: es sobre este punto</option>
          {PURPOSES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <SpeakerFields mesa={mesa} speaker={speaker} onChange={setSpeaker} />
    </Confirm>
  );
}
