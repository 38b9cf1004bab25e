import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';

/** The document is rendered and kept first; what is signed are those bytes. */
export function SendToSign({
  form,
  onActed,
}: {
  readonly form: FormView;
  readonly onActed: (form: FormView) => void;
}) {
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAct();
  const send = async (): Promise<void> => {
    const answer = await run<FormView>(
      'POST',
      `/dies058/${form.formId}/send-to-sign`,
      { body: { revision: form.revision } },
      'Se envió a firma.',
    );
    if (!answer.ok) return;
    setAsking(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button appearance="primary" disabled={form.faltantes.length > 0} onClick={() => setAsking(true)}>
        Enviar a firma
      </Button>
      <Confirm
        open={asking}
        title={`Enviar ${form.consecutivo} a firma`}
        verb="Enviar a firma"
        busy={busy}
        problem={problem}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <p>
          Cinco personas recibirán este documento en su chat personal o por correo. La última firma, la de la
          base de datos, inserta el cambio.
        </p>
        <ul>
          {form.firmas.map((block) => (
            <li key={block.block}>
              {block.rol}: {block.nombre || 'sin asignar'}
            </li>
          ))}
        </ul>
      </Confirm>
    </>
  );
}
