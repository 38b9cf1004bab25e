import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import type { ItemDialogProps } from './item-dialog';
import { type Speaker, SpeakerFields, spokenBy } from './speaker-fields';

/** Positions belong to the parties; the server decides for whom the reader speaks. */
export function PositionDialog({ mesa, item, onClose, onActed }: ItemDialogProps) {
  const { busy, problem, run } = useAct();
  const [value, setValue] = useState('');
  const [speaker, setSpeaker] = useState<Speaker>({ aloud: false, personId: '' });
  const send = async (): Promise<void> => {
    const answer = await run<MesaView>(
      'POST',
      `/mesas/${mesa.mesaId}/position`,
      { body: { itemId: item.itemId, value, ...spokenBy(speaker) } },
      'Posición registrada.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Confirm
      open
      title={`Posición en el punto ${item.orden}`}
      verb="Registrar posición"
      busy={busy}
      disabled={value === '' || (speaker.aloud && speaker.personId === '')}
      problem={problem}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>
        La dependencia se pronuncia por su enlace técnico y el DAP por su coordinador temático. Los demás
        comentan.
      </p>
      <Field label="Posición" required>
        <RadioGroup value={value} onChange={(_, data) => setValue(data.value)}>
          <Radio value="de-acuerdo" label="De acuerdo" />
          <Radio value="no-de-acuerdo" label="No de acuerdo" />
        </RadioGroup>
      </Field>
      <SpeakerFields mesa={mesa} speaker={speaker} onChange={setSpeaker} />
    </Confirm>
  );
}
