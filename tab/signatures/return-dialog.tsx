import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SigningView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';

interface Props {
  readonly signing: SigningView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onActed: (after: SigningView) => void;
}

/** What came back is the acta as it is now: an observation that arrived after its closing changes nothing, and is told so. */
const observedText = ({ estado }: { readonly estado: string }): string =>
  estado === 'cerrada'
    ? 'El acta ya estaba cerrada y no cambia: su observación quedó anexa a ella.'
    : 'Su observación quedó registrada.';

/** A form is returned; on an acta an observation is left for the relator. Both need words. */
export function ReturnDialog({ signing, open, onClose, onActed }: Props) {
  const { busy, problem, run } = useAct();
  const { announce } = useOffice();
  const [reason, setReason] = useState('');
  const acta = signing.kind === 'acta' && signing.actaId !== null;
  const send = async (): Promise<void> => {
    const answer = acta
      ? await run<SigningView>('POST', `/actas/${signing.actaId}/observe`, { body: { text: reason } })
      : await run<SigningView>(
          'POST',
          `/signatures/${signing.signingId}/return`,
          { body: { reason } },
          'El documento fue devuelto.',
        );
    if (!answer.ok) return;
    if (acta) announce(observedText(answer.value));
    onActed(answer.value);
  };
  return (
    <Confirm
      open={open}
      title={acta ? `Observaciones: ${signing.titulo}` : `Devolver ${signing.titulo}`}
      verb={acta ? 'Enviar observaciones' : 'Devolver con observaciones'}
      busy={busy}
      disabled={reason.trim() === ''}
      problem={problem}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>
        {acta
          ? 'La relatora o el relator recibirá su observación. Las demás firmas se mantienen mientras el acta no se corrija.'
          : 'El formato vuelve a borrador y las firmas ya puestas quedan sin efecto. Todos los firmantes sabrán por qué.'}
      </p>
      <Field label="Observaciones" required>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} rows={5} resize="vertical" />
      </Field>
    </Confirm>
  );
}
