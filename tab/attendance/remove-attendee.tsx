import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { AttendeeView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import type { Attendance } from '../wire';

interface Props {
  readonly sesionId: string;
  readonly attendee: AttendeeView;
  readonly onActed: (sheet: Attendance) => void;
}
/** What was entered in the room or by hand is taken off with a reason, that stays in the history (MES-055). */
export function RemoveAttendee({ sesionId, attendee, onActed }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useAct();
  const remove = async (): Promise<void> => {
    const answer = await run<Attendance>(
      'DELETE',
      `/sessions/${sesionId}/attendance/${attendee.personId}`,
      { body: { reason } },
      `${attendee.nombre} salió de la lista.`,
    );
    if (!answer.ok) return;
    setOpen(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button size="small" aria-label={`Quitar a ${attendee.nombre}`} onClick={() => setOpen(true)}>
        Quitar
      </Button>
      <Confirm
        open={open}
        title={`Quitar a ${attendee.nombre}`}
        verb="Quitar"
        busy={busy}
        disabled={reason.trim() === ''}
        problem={problem}
        onConfirm={() => void remove()}
        onClose={() => setOpen(false)}
      >
        <p className="text">Se retira el registro manual; lo que reportó Teams no cambia.</p>
        <Field label="Motivo" hint="Queda en el historial." required>
          <Input value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
      </Confirm>
    </>
  );
}
