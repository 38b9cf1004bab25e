import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CronogramaRow } from '../../domain/reports';
import { useMay } from '../data/office';
import { useAct } from '../data/use-act';
import { RescheduleFields, type When, whenOf } from '../mesas/reschedule-fields';
import { PersonPicker } from '../people/person-picker';
import { Confirm } from '../ui/confirm';
import { FormAct } from '../ui/form-act';
import { ReasonAct } from '../ui/reason-act';
import { TextField } from '../ui/text-field';
import { bogotaInstant, span } from '../words/dates';

interface Props {
  readonly row: CronogramaRow;
  readonly onActed: () => void;
}
/** What the server offers on a date: send it, endorse it, answer with another one, move it. */
export function ScheduleActs({ row, onActed }: Props) {
  const offered = (verb: string): boolean => row.offers.some((offer) => offer.verb === verb);
  return (
    <>
      {offered('mesas/send-schedule') && (
        <ReasonAct
          small
          label="Enviar"
          title="Enviar el cronograma a la dependencia"
          path={`/mesas/${row.mesaId}/send-schedule`}
          told="El cronograma quedó enviado."
          reason="none"
          onActed={onActed}
        >
          <p>
            Su enlace y su directivo reciben la fecha, por el chat o por correo, con la forma de avalarla o de
            proponer otra.
          </p>
        </ReasonAct>
      )}
      {offered('mesas/endorse-schedule') && <Endorse row={row} onActed={onActed} />}
      {offered('mesas/counter-schedule') && <Counter row={row} onActed={onActed} />}
      {offered('mesas/book-again') && (
        <ReasonAct
          small
          label="Citar de nuevo"
          title={`Citar de nuevo: ${row.titulo}`}
          path={`/mesas/${row.mesaId}/book-again`}
          told="La citación sale de nuevo por Outlook."
          reason="none"
          onActed={onActed}
        >
          <p>
            La reunión se canceló en Outlook. Sale otra citación, para la misma fecha y las mismas personas,
            con una reunión de Teams nueva.
          </p>
        </ReasonAct>
      )}
      {offered('mesas/reschedule') && <Move row={row} onActed={onActed} />}
    </>
  );
}

/** By the dependencia itself, or written down for it by the office with where it is. */
function Endorse({ row, onActed }: Props) {
  const office = useMay('mesas/schedule');
  return (
    <FormAct<{ personId: string; evidence: string }, unknown>
      primary
      label="Avalar"
      title={`Avalar ${row.titulo}`}
      path={`/mesas/${row.mesaId}/endorse-schedule`}
      told="El cronograma quedó avalado."
      initial={{ personId: '', evidence: '' }}
      ready={({ personId, evidence }) => !office || (personId !== '' && evidence.trim() !== '')}
      body={({ personId, evidence }) => (office ? { personId, evidence } : {})}
      fields={({ personId, evidence }, change) => (
        <>
          <p>{span(row.inicio, row.fin)}</p>
          {office && (
            <>
              <PersonPicker
                label="¿Quién lo avaló por la dependencia?"
                value={personId}
                onChange={(id) => change({ personId: id })}
              />
              <TextField
                label="¿Dónde consta?"
                hint="El correo, el oficio o el radicado"
                required
                value={evidence}
                onChange={(value) => change({ evidence: value })}
              />
            </>
          )}
        </>
      )}
      onActed={onActed}
    />
  );
}

function Counter({ row, onActed }: Props) {
  const office = useMay('mesas/schedule');
  return (
    <FormAct<{ personId: string; reason: string; date: string; time: string }, unknown>
      label="Proponer otra fecha"
      title={`Proponer otra fecha: ${row.titulo}`}
      path={`/mesas/${row.mesaId}/counter-schedule`}
      told="La respuesta quedó registrada."
      initial={{ personId: '', reason: '', date: '', time: '08:00' }}
      ready={({ reason, personId }) => reason.trim() !== '' && (!office || personId !== '')}
      body={({ personId, reason, date, time }) => ({
        reason,
        ...(office ? { personId } : {}),
        ...(date === '' ? {} : { start: bogotaInstant(date, time) }),
      })}
      fields={({ personId, reason, date, time }, change) => (
        <>
          <p>La mesa sigue en su fecha hasta que quien modera la mueva.</p>
          {office && (
            <PersonPicker
              label="¿Quién respondió por la dependencia?"
              value={personId}
              onChange={(id) => change({ personId: id })}
            />
          )}
          <TextField
            label="¿Por qué no puede?"
            required
            value={reason}
            onChange={(value) => change({ reason: value })}
          />
          <Field label="¿Qué día puede?">
            <Input type="date" value={date} onChange={(_, data) => change({ date: data.value })} />
          </Field>
          <Field label="¿A qué hora?">
            <Input type="time" value={time} onChange={(_, data) => change({ time: data.value })} />
          </Field>
        </>
      )}
      onActed={onActed}
    />
  );
}

/** What speaks against the new date is shown, and accepted with the reason. */
function Move({ row, onActed }: Props) {
  const [open, setOpen] = useState(false);
  const [when, setWhen] = useState<When>(() => whenOf(row));
  const [reason, setReason] = useState('');
  const { busy, problem, run, clear } = useAct();
  const warned = problem?.code === 'advertencias';
  const move = async (): Promise<void> => {
    const body = { ...when, reason, acceptWarnings: warned };
    const answer = await run(
      'POST',
      `/mesas/${row.mesaId}/reschedule`,
      { body },
      'La mesa quedó reprogramada.',
    );
    if (!answer.ok) return;
    setOpen(false);
    onActed();
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        Reprogramar
      </Button>
      <Confirm
        open={open}
        title={`Reprogramar ${row.titulo}`}
        verb={warned ? 'Reprogramar de todas formas' : 'Reprogramar'}
        busy={busy}
        disabled={reason.trim() === ''}
        problem={problem}
        onConfirm={() => void move()}
        onClose={() => setOpen(false)}
      >
        <p>
          Se cambia la reunión en el calendario de todos. Si la fecha estaba avalada, se pide un nuevo aval.
        </p>
        <RescheduleFields when={when} onChange={setWhen} />
        <TextField
          label="Motivo"
          hint="Lo leerán los convocados."
          required
          value={reason}
          onChange={setReason}
        />
      </Confirm>
    </>
  );
}
