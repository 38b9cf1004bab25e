import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView, PersonView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { longDay } from '../words/dates';

interface Props {
  readonly mesa: MesaView;
  /** `null`: of the mesa, without an indicator (MES-059). */
  readonly itemId: string | null;
  readonly onActed: (mesa: MesaView) => void;
}
const NOTHING = { what: '', ownerId: '', due: '' };

export function RecordCommitment({ mesa, itemId, onActed }: Props) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(NOTHING);
  const { busy, problem, run } = useAct();
  const people: readonly PersonView[] = [mesa.moderador, mesa.relator, ...mesa.invitados].filter(
    (person, at, all) => all.findIndex((each) => each.personId === person.personId) === at,
  );
  const record = async (): Promise<void> => {
    const answer = await run<MesaView>(
      'POST',
      '/commitments',
      { body: { mesaId: mesa.mesaId, itemId, ...draft } },
      'Compromiso registrado.',
    );
    if (!answer.ok) return;
    setOpen(false);
    setDraft(NOTHING);
    onActed(answer.value);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Agregar compromiso</Button>
      <Confirm
        open={open}
        title="Agregar compromiso"
        verb="Agregar compromiso"
        busy={busy}
        disabled={draft.what.trim() === '' || draft.ownerId === '' || draft.due === ''}
        problem={problem}
        onConfirm={() => void record()}
        onClose={() => setOpen(false)}
      >
        <Field label="Qué se hará" required>
          <Textarea
            value={draft.what}
            rows={3}
            onChange={(_, data) => setDraft({ ...draft, what: data.value })}
            resize="vertical"
          />
        </Field>
        <Field label="Responsable" required>
          <Select value={draft.ownerId} onChange={(_, data) => setDraft({ ...draft, ownerId: data.value })}>
            <option value="">Elija una persona</option>
            {people.map((person) => (
              <option key={person.personId} value={person.personId}>
                {person.nombre}, {person.dependencia}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Fecha" hint={draft.due ? longDay(draft.due) : ''} required>
          <Input
            type="date"
            value={draft.due}
            onChange={(_, data) => setDraft({ ...draft, due: data.value })}
          />
        </Field>
      </Confirm>
    </>
  );
}
