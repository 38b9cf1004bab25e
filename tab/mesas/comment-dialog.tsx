import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import type { ItemDialogProps } from './item-dialog';
import { type Speaker, SpeakerFields, spokenBy } from './speaker-fields';

export function CommentDialog({ mesa, item, onClose, onActed }: ItemDialogProps) {
  const { busy, problem, run } = useAct();
  const [text, setText] = useState('');
  const [speaker, setSpeaker] = useState<Speaker>({ aloud: false, personId: '' });
  const send = async (): Promise<void> => {
    const answer = await run<MesaView>(
      'POST',
      `/mesas/${mesa.mesaId}/comment`,
      { body: { itemId: item.itemId, text, ...spokenBy(speaker) } },
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
      <SpeakerFields mesa={mesa} speaker={speaker} onChange={setSpeaker} />
    </Confirm>
  );
}
