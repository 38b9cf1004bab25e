import type { ActaView } from '../../domain/reports';
import { ReasonAct } from '../ui/reason-act';
import { ObserveActa } from './observe-acta';

interface Props {
  readonly acta: ActaView;
  readonly onActed: (acta: ActaView) => void;
}
/** The moderador's review of exactly this revision, and the objection that becomes an annex (MES-070, MES-074). */
export function ReviewActa({ acta, onActed }: Props) {
  const may = (verb: string): boolean => acta.offers.some((offer) => offer.verb === verb);
  return (
    <>
      {may('actas/review') && (
        <ReasonAct
          label="Dar por revisada"
          title={`Dar por revisada el acta ${acta.numero}`}
          path={`/actas/${acta.actaId}/review`}
          told="El acta quedó revisada."
          reason="none"
          extra={{ revision: acta.revision }}
          onActed={onActed}
        >
          <p>
            Queda escrito que usted leyó la revisión {acta.revision}. Si se edita después, se revisa de nuevo.
          </p>
        </ReasonAct>
      )}
      {acta.estado === 'cerrada' && may('actas/observe') && <ObserveActa acta={acta} onActed={onActed} />}
    </>
  );
}
