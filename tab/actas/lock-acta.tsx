import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';

/** Silence is not consent: whoever has not signed is listed as such (MES-075). */
export function LockActa({
  acta,
  onActed,
}: {
  readonly acta: ActaView;
  readonly onActed: (acta: ActaView) => void;
}) {
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAct();
  const unsigned = acta.firmas.filter((signature) => signature.firmadoEn === null);
  const lock = async (): Promise<void> => {
    const answer = await run<ActaView>('POST', `/actas/${acta.actaId}/lock`, {}, 'El acta quedó cerrada.');
    if (!answer.ok) return;
    setAsking(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>Cerrar acta</Button>
      <Confirm
        open={asking}
        title={`Cerrar el acta ${acta.numero}`}
        verb="Cerrar acta"
        busy={busy}
        problem={problem}
        onConfirm={() => void lock()}
        onClose={() => setAsking(false)}
      >
        <p>Ya no se podrá firmar ni observar. Un segundo correo lleva la copia final a los asistentes.</p>
        {unsigned.length > 0 && (
          <>
            <p className="strong">Quedan listados sin firma</p>
            <ul>
              {unsigned.map((signature) => (
                <li key={signature.personId}>{signature.nombre}</li>
              ))}
            </ul>
          </>
        )}
      </Confirm>
    </>
  );
}
