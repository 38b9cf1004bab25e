import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';

interface Props {
  readonly acta: ActaView;
  readonly onActed: (acta: ActaView) => void;
}
/** An objection to an acta that is closed: it stays as it is and the objection goes with it. */
export function ObserveActa({ acta, onActed }: Props) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const { busy, problem, run } = useAct();
  const send = async (): Promise<void> => {
    const path = `/actas/${acta.actaId}/observe`;
    const answer = await run<ActaView>(
      'POST',
      path,
      { body: { text } },
      'Su observación quedó anexa al acta.',
    );
    if (!answer.ok) return;
    setAsking(false);
    setText('');
    onActed(answer.value);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>Anexar una observación</Button>
      <Confirm
        open={asking}
        title={`Observación al acta ${acta.numero}`}
        verb="Anexar"
        busy={busy}
        disabled={text.trim() === ''}
        problem={problem}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <p>El acta está cerrada y no cambia. Su observación queda anexa a ella, con su nombre y la hora.</p>
        <Field label="Observación" required>
          <Textarea value={text} rows={4} resize="vertical" onChange={(_, data) => setText(data.value)} />
        </Field>
      </Confirm>
    </>
  );
}
