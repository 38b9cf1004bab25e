import type { ActaView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { ReasonAct } from '../ui/reason-act';
import { longDay } from '../words/dates';

/** Silence is not consent: whoever has not signed is listed as such (MES-075). */
export function LockActa({
  acta,
  onActed,
}: {
  readonly acta: ActaView;
  readonly onActed: (acta: ActaView) => void;
}) {
  const { me } = useOffice();
  const unsigned = acta.firmas.filter((signature) => signature.firmadoEn === null);
  const early = unsigned.length > 0 && acta.vence !== null && me.hoy <= acta.vence;
  return (
    <ReasonAct
      label="Cerrar acta"
      title={`Cerrar el acta ${acta.numero}`}
      path={`/actas/${acta.actaId}/lock`}
      told="El acta quedó cerrada."
      reason={early ? 'required' : 'none'}
      onActed={onActed}
    >
      <p>Ya no se podrá firmar ni observar. Un segundo correo lleva la copia final a los asistentes.</p>
      {early && acta.vence && (
        <p>El término vence el {longDay(acta.vence)}: para cerrarla antes, escriba el motivo.</p>
      )}
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
    </ReasonAct>
  );
}
