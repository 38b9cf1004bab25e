import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { count } from '../words/text';

/** Who will receive the acta is seen before it goes: exactly the addresses of the attendance list (MES-071). */
export function SendActa({
  acta,
  onActed,
}: {
  readonly acta: ActaView;
  readonly onActed: (acta: ActaView) => void;
}) {
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAct();
  const reached = acta.asistentes.filter((attendee) => attendee.recibeCorreo);
  const unreached = acta.asistentes.filter((attendee) => !attendee.recibeCorreo);
  const send = async (): Promise<void> => {
    const answer = await run<ActaView>(
      'POST',
      `/actas/${acta.actaId}/send`,
      { body: { revision: acta.revision } },
      'El acta se envió.',
    );
    if (!answer.ok) return;
    setAsking(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button appearance="primary" disabled={acta.faltantes.length > 0} onClick={() => setAsking(true)}>
        Enviar a firma
      </Button>
      <Confirm
        open={asking}
        title={`Enviar el acta ${acta.numero}`}
        verb="Enviar a firma"
        busy={busy}
        problem={problem}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <p>
          El acta y los formatos DIES-058 irán por correo, para firma u observaciones
          {acta.mesa.terminoDias !== null &&
            `, con ${count(acta.mesa.terminoDias, 'día hábil', 'días hábiles')} de plazo`}
          .
        </p>
        {acta.asistenciaProvisional && (
          <p className="strong">La asistencia todavía es provisional: Teams no ha entregado su reporte.</p>
        )}
        <p className="strong">{count(reached.length, 'destinatario', 'destinatarios')}</p>
        <ul>
          {reached.map((attendee) => (
            <li key={attendee.personId}>
              {attendee.nombre}
              {attendee.correo && ` <${attendee.correo}>`}
            </li>
          ))}
        </ul>
        {unreached.length > 0 && (
          <>
            <p className="strong">No lo recibirán, porque no tienen correo</p>
            <ul>
              {unreached.map((attendee) => (
                <li key={attendee.personId}>{attendee.nombre}</li>
              ))}
            </ul>
          </>
        )}
      </Confirm>
    </>
  );
}
