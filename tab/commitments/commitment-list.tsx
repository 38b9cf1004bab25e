import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CommitmentView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { href } from '../routes';
import { Chip } from '../ui/chip';
import { ReasonAct } from '../ui/reason-act';
import { longDay } from '../words/dates';
import { byUrgency, semaphore } from './due';
import { FulfilDialog } from './fulfil-dialog';

interface Props {
  readonly commitments: readonly CommitmentView[];
  readonly onActed: (after: CommitmentView) => void;
  /** Without the person: it is the reader. */
  readonly compact?: boolean;
}
export function CommitmentList({ commitments, onActed, compact = false }: Props) {
  return (
    <ul className="list">
      {[...commitments].sort(byUrgency).map((commitment) => (
        <CommitmentLine key={commitment.id} commitment={commitment} onActed={onActed} compact={compact} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly commitment: CommitmentView;
  readonly onActed: (after: CommitmentView) => void;
  readonly compact: boolean;
}
function CommitmentLine({ commitment, onActed, compact }: LineProps) {
  const [asking, setAsking] = useState(false);
  const { me } = useOffice();
  const due = semaphore(commitment, me.hoy);
  return (
    <li>
      <div className="grow">
        <a className="strong" href={href('compromisos', commitment.id)}>
          {commitment.que}
        </a>
        <p className="muted">
          {!compact && `${commitment.responsable} · ${commitment.dependencia} · `}
          {longDay(commitment.fecha)} ·{' '}
          {commitment.mesaId === '' ? (
            commitment.mesa
          ) : (
            <a href={href('mesas', commitment.mesaId)}>{commitment.mesa}</a>
          )}
          {commitment.indicatorId && (
            <>
              {' '}
              · <a href={href('matriz', commitment.indicatorId)}>{commitment.indicador}</a>
            </>
          )}
        </p>
      </div>
      <div className="row">
        <Chip tone={due.tone} shape={due.shape}>
          {due.text}
        </Chip>
        {commitment.offers.some((offer) => offer.verb === 'commitments/fulfil') && (
          <Button
            size="small"
            aria-label={`Informar que se cumplió: ${commitment.que}`}
            onClick={() => setAsking(true)}
          >
            Informar que se cumplió
          </Button>
        )}
      </div>
      {commitment.offers.some((offer) => offer.verb === 'commitments/withdraw') && !compact && (
        <ReasonAct
          small
          label="Retirar"
          title="Retirar el compromiso"
          path={`/commitments/${commitment.id}/withdraw`}
          told="El compromiso quedó retirado."
          onActed={onActed}
        >
          <p className="strong">{commitment.que}</p>
          <p>Deja de exigirse. Queda en el historial con el motivo.</p>
        </ReasonAct>
      )}
      <FulfilDialog
        commitment={commitment}
        open={asking}
        onClose={() => setAsking(false)}
        onActed={(after) => {
          setAsking(false);
          onActed(after);
        }}
      />
    </li>
  );
}
