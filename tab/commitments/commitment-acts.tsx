import type { CommitmentDetail } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import { ReasonAct } from '../ui/reason-act';
import { TextField } from '../ui/text-field';
import type { ActProps } from './act-props';
import { AnswerDelegation, AnswerExtension, AskExtension, Delegate } from './hand-over';
import { Verify } from './verify';

/** What may be done now, as the server offers it; the next step of the commitment first. */
export function CommitmentActs(props: ActProps) {
  const { commitment, onActed, reload } = props;
  const offered = new Set(commitment.offers.map(({ verb }) => verb));
  const path = `/commitments/${commitment.id}`;
  return (
    <>
      {offered.has('commitments/answer-delegation') && <AnswerDelegation {...props} />}
      {offered.has('commitments/verify') && <Verify {...props} />}
      {offered.has('commitments/fulfil') && <Fulfil {...props} />}
      {offered.has('commitments/reject') && (
        <ReasonAct
          label="Devolver"
          title="Devolver lo informado"
          path={`${path}/reject`}
          told="Se devolvió con el motivo."
          onActed={onActed}
        >
          <p>Vuelve a quedar pendiente. La persona responsable recibe el motivo.</p>
        </ReasonAct>
      )}
      {offered.has('commitments/answer-extension') && <AnswerExtension {...props} />}
      {offered.has('commitments/ask-extension') && <AskExtension {...props} />}
      {offered.has('commitments/delegate') && <Delegate {...props} />}
      {offered.has('commitments/comment') && <Comment {...props} />}
      {offered.has('commitments/withdraw') && (
        <ReasonAct
          label="Retirar"
          title="Retirar el compromiso"
          path={`${path}/withdraw`}
          told="El compromiso quedó retirado."
          onActed={reload}
        >
          <p>Deja de exigirse. Queda en el historial con el motivo.</p>
        </ReasonAct>
      )}
    </>
  );
}

function Fulfil({ commitment, reload }: ActProps) {
  return (
    <FormAct<{ evidence: string }, unknown>
      primary
      label="Informar que se cumplió"
      title="Informar que se cumplió"
      path={`/commitments/${commitment.id}/fulfil`}
      told="Quedó informado: otra persona lo verificará."
      initial={{ evidence: '' }}
      ready={({ evidence }) => evidence.trim() !== '' || commitment.adjuntos.length > 0}
      body={(draft) => draft}
      fields={({ evidence }, change) => (
        <TextField
          label="Evidencia"
          hint="Qué se entregó y dónde puede consultarse. Los archivos se adjuntan en «Evidencia»."
          value={evidence}
          onChange={(value) => change({ evidence: value })}
        />
      )}
      onActed={reload}
    />
  );
}

function Comment({ commitment, onActed }: ActProps) {
  return (
    <FormAct<{ text: string }, CommitmentDetail>
      label="Comentar"
      title="Comentar el compromiso"
      path={`/commitments/${commitment.id}/comments`}
      told="Comentario agregado."
      initial={{ text: '' }}
      ready={({ text }) => text.trim() !== ''}
      body={(draft) => draft}
      fields={({ text }, change) => (
        <TextField label="Comentario" required value={text} onChange={(value) => change({ text: value })} />
      )}
      onActed={onActed}
    />
  );
}
