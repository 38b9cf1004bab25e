import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { PersonPicker } from '../people/person-picker';
import { Confirm } from '../ui/confirm';
import type { Attendance } from '../wire';
import { bogotaInstant, bogotaParts } from '../words/dates';

interface Props {
  readonly mesa: MesaView;
  readonly sheet: Attendance;
  readonly onActed: (sheet: Attendance) => void;
}
const NOTHING = { personId: '', from: '', until: '', reason: '' };

/** Somebody in the room or on the phone, whom Teams did not see. Times are optional: unknown is not zero. */
export function AddAttendee({ mesa, sheet, onActed }: Props) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(NOTHING);
  const [other, setOther] = useState(false);
  const { busy, problem, run } = useAct();
  const { date } = bogotaParts(mesa.abiertaEn ?? mesa.inicio);
  const missing = [mesa.moderador, mesa.relator, ...mesa.invitados].filter(
    (person, at, all) =>
      all.findIndex((each) => each.personId === person.personId) === at &&
      !sheet.asistentes.some((attendee) => attendee.personId === person.personId),
  );
  const add = async (): Promise<void> => {
    const times =
      draft.from && draft.until
        ? { join: bogotaInstant(date, draft.from), leave: bogotaInstant(date, draft.until) }
        : {};
    const answer = await run<Attendance>(
      'POST',
      `/sessions/${sheet.sesionId}/attendance`,
      { body: { personId: draft.personId, reason: draft.reason, ...times } },
      'Asistente agregado.',
    );
    if (!answer.ok) return;
    setOpen(false);
    setDraft(NOTHING);
    onActed(answer.value);
  };
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Agregar asistente</Button>
      <Confirm
        open={open}
        title="Agregar asistente"
        verb="Agregar"
        busy={busy}
        disabled={draft.personId === '' || draft.reason.trim() === ''}
        problem={problem}
        onConfirm={() => void add()}
        onClose={() => setOpen(false)}
      >
        {other ? (
          <PersonPicker
            label="Persona"
            value={draft.personId}
            onChange={(personId) => setDraft({ ...draft, personId })}
          />
        ) : (
          <Field label="Persona convocada" required>
            <Select
              value={draft.personId}
              onChange={(_, data) => setDraft({ ...draft, personId: data.value })}
            >
              <option value="">Elija una persona</option>
              {missing.map((person) => (
                <option key={person.personId} value={person.personId}>
                  {person.nombre}, {person.dependencia}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div>
          <Button
            type="button"
            onClick={() => {
              setOther(!other);
              setDraft({ ...draft, personId: '' });
            }}
          >
            {other ? 'Elegir entre los convocados' : 'Buscar a otra persona'}
          </Button>
        </div>
        <div className="fields">
          <Field label="Entrada" hint="Si la conoce">
            <Input
              type="time"
              value={draft.from}
              onChange={(_, data) => setDraft({ ...draft, from: data.value })}
            />
          </Field>
          <Field label="Salida" hint="Si la conoce">
            <Input
              type="time"
              value={draft.until}
              onChange={(_, data) => setDraft({ ...draft, until: data.value })}
            />
          </Field>
        </div>
        <Field label="Motivo" hint="Por ejemplo: asistió de forma presencial." required>
          <Input value={draft.reason} onChange={(_, data) => setDraft({ ...draft, reason: data.value })} />
        </Field>
      </Confirm>
    </div>
  );
}
