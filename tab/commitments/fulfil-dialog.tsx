import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { CommitmentView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';

interface Props {
  readonly commitment: CommitmentView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onActed: (after: CommitmentView) => void;
}
export function FulfilDialog({ commitment, open, onClose, onActed }: Props) {
  const { busy, problem, run } = useAct();
  const [evidence, setEvidence] = useState('');
  const fulfil = async (): Promise<void> => {
    const answer = await run<CommitmentView>(
      'POST',
      `/commitments/${commitment.id}/fulfil`,
      { body: { evidence } },
      'Quedó informado: otra persona lo verificará.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Confirm
      open={open}
      title="Informar que se cumplió"
      verb="Informar que se cumplió"
      busy={busy}
      disabled={evidence.trim() === ''}
      problem={problem}
      onConfirm={() => void fulfil()}
      onClose={onClose}
    >
      <p className="strong">{commitment.que}</p>
      <Field label="Evidencia" hint="Qué se entregó y dónde puede consultarse." required>
        <Textarea
          value={evidence}
          onChange={(_, data) => setEvidence(data.value)}
          rows={4}
          resize="vertical"
        />
      </Field>
    </Confirm>
  );
}
