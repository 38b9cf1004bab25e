import { Field, Input } from '@fluentui/react-components';
import type { CommitmentDetail } from '../../domain/reports';
import { PersonPicker } from '../people/person-picker';
import { FormAct } from '../ui/form-act';
import { ReasonAct } from '../ui/reason-act';
import { TextField } from '../ui/text-field';
import { longDay } from '../words/dates';
import type { ActProps } from './act-props';

/** Offers it to somebody else, who owes it once they accept; the trace stays. */
export function Delegate({ commitment, onActed }: ActProps) {
  return (
    <FormAct<{ toId: string; reason: string }, CommitmentDetail>
      label="Delegar"
      title="Delegar el compromiso"
      path={`/commitments/${commitment.id}/delegate`}
      told="Quedó ofrecido: la otra persona debe aceptar."
      initial={{ toId: '', reason: '' }}
      ready={({ toId, reason }) => toId !== '' && reason.trim() !== ''}
      body={(draft) => draft}
      fields={({ toId, reason }, change) => (
        <>
          <PersonPicker label="A quién" value={toId} onChange={(id) => change({ toId: id })} />
          <TextField label="Motivo" required value={reason} onChange={(value) => change({ reason: value })} />
        </>
      )}
      onActed={onActed}
    />
  );
}

export function AnswerDelegation({ commitment, onActed }: ActProps) {
  const path = `/commitments/${commitment.id}/answer-delegation`;
  const offered = commitment.delegaciones.at(-1);
  return (
    <>
      <FormAct<object, CommitmentDetail>
        primary
        label="Aceptar"
        title="Aceptar el compromiso"
        path={path}
        told="El compromiso quedó a su cargo."
        initial={{}}
        ready={() => true}
        body={() => ({ accept: true })}
        fields={() => (
          <p>
            {offered?.de} le ofrece este compromiso. Si acepta, usted responde por él desde hoy, con la misma
            fecha.
          </p>
        )}
        onActed={onActed}
      />
      <FormAct<{ reason: string }, CommitmentDetail>
        label="No aceptar"
        title="No aceptar la delegación"
        path={path}
        told="La delegación quedó rechazada."
        initial={{ reason: '' }}
        ready={({ reason }) => reason.trim() !== ''}
        body={({ reason }) => ({ accept: false, reason })}
        fields={({ reason }, change) => (
          <TextField label="Motivo" required value={reason} onChange={(value) => change({ reason: value })} />
        )}
        onActed={onActed}
      />
    </>
  );
}

export function AskExtension({ commitment, onActed }: ActProps) {
  return (
    <FormAct<{ until: string; reason: string }, CommitmentDetail>
      label="Pedir ampliación"
      title="Pedir ampliación del plazo"
      path={`/commitments/${commitment.id}/extension`}
      told="Quedó pedida. La fecha no cambia hasta que se conceda."
      initial={{ until: '', reason: '' }}
      ready={({ until, reason }) => until !== '' && reason.trim() !== ''}
      body={(draft) => draft}
      fields={({ until, reason }, change) => (
        <>
          <Field label="Nueva fecha" required hint={until ? longDay(until) : ''}>
            <Input type="date" value={until} onChange={(_, data) => change({ until: data.value })} />
          </Field>
          <TextField label="Motivo" required value={reason} onChange={(value) => change({ reason: value })} />
        </>
      )}
      onActed={onActed}
    />
  );
}

export function AnswerExtension({ commitment, onActed }: ActProps) {
  const path = `/commitments/${commitment.id}/answer-extension`;
  const asked = commitment.ampliaciones.at(-1);
  return (
    <>
      <FormAct<{ until: string; reason: string }, CommitmentDetail>
        primary
        label="Conceder ampliación"
        title="Conceder la ampliación"
        path={path}
        told="La ampliación quedó concedida."
        initial={{ until: asked?.hasta ?? '', reason: '' }}
        ready={({ until }) => until !== ''}
        body={({ until, reason }) => ({ grant: true, until, reason })}
        fields={({ until, reason }, change) => (
          <>
            {asked && (
              <p>
                {asked.quien} la pidió: «{asked.texto}»
              </p>
            )}
            <Field label="Hasta" required hint={until ? longDay(until) : ''}>
              <Input type="date" value={until} onChange={(_, data) => change({ until: data.value })} />
            </Field>
            <TextField
              label="Motivo (opcional)"
              value={reason}
              onChange={(value) => change({ reason: value })}
            />
          </>
        )}
        onActed={onActed}
      />
      <ReasonAct<CommitmentDetail>
        label="Negar ampliación"
        title="Negar la ampliación"
        path={path}
        extra={{ grant: false }}
        told="La ampliación quedó negada."
        onActed={onActed}
      >
        <p>La fecha sigue siendo el {longDay(commitment.fecha)}.</p>
      </ReasonAct>
    </>
  );
}
