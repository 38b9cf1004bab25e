import type { ActaView, SigningView } from '../../domain/reports';
import { useBeat } from '../data/beat';
import { useResource } from '../data/use-resource';
import { SigningCard } from '../signatures/signing-card';
import { Chip } from '../ui/chip';
import { DocumentLink } from '../ui/document-link';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { ReasonAct } from '../ui/reason-act';
import { Shown } from '../ui/shown';
import { longDay, shortMoment } from '../words/dates';
import { ActaChecks, ActaHistory } from './acta-checks';
import { ActaEditor } from './acta-editor';
import { LockActa } from './lock-acta';
import { ReviewActa } from './review-acta';
import { SendActa } from './send-acta';

interface SectionProps {
  readonly actaId: string;
  /** Of an earlier sesión, which stands below that of this one. */
  readonly suffix?: string;
}

/** The minutes of the sesión: composed from what happened, edited by the relator, sent, signed or observed, locked (MES-070…074). */
export function ActaSection({ actaId, suffix = '' }: SectionProps) {
  const held = useResource<ActaView>(`/actas/${actaId}`);
  useBeat(held.reload);
  return (
    <Section
      id={`acta${suffix}`}
      title="Acta"
      level={suffix ? 3 : 2}
      aside={held.resource.kind === 'ready' && <ActaState acta={held.resource.value} />}
    >
      <Shown held={held} what="el acta">
        {(acta) => <Acta acta={acta} put={held.put} reload={held.reload} />}
      </Shown>
    </Section>
  );
}

interface Props {
  readonly acta: ActaView;
  readonly put: (acta: ActaView) => void;
  readonly reload: () => void;
}
function Acta({ acta, put, reload }: Props) {
  const may = (verb: string): boolean => acta.offers.some((offer) => offer.verb === verb);
  const signing = useResource<SigningView>(acta.signingId ? `/signatures/${acta.signingId}` : null);
  useBeat(signing.reload);
  return (
    <>
      <p className="muted">
        Acta {acta.numero} · revisión {acta.revision}
        {acta.revisada && ` · revisada por ${acta.revisada.quien}, ${shortMoment(acta.revisada.cuando)}`}
        {acta.vence && ` · firmas u observaciones hasta el ${longDay(acta.vence)}`}
      </p>
      {acta.diferenciasAsistencia.length > 0 && (
        <Notice tone="warning" title="El reporte de Teams llegó después y difiere del acta">
          <ul>
            {acta.diferenciasAsistencia.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
          <p>No se envió ningún correo adicional.</p>
        </Notice>
      )}
      <ActaChecks acta={acta} />
      {acta.observaciones.length > 0 && (
        <Notice tone="info" title="Observaciones">
          <ul>
            {acta.observaciones.map((observation) => (
              <li key={`${observation.cuando}${observation.quien}`}>
                {observation.texto} ({observation.quien}, {shortMoment(observation.cuando)})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ActaHistory acta={acta} />
      <ActaEditor acta={acta} editable={may('actas/edit')} onActed={put} />
      <div className="actions">
        <DocumentLink path={`/sessions/${acta.mesa.sesionId}/acta.pdf`} filename={`Acta ${acta.numero}.pdf`}>
          {acta.estado === 'borrador' ? 'Ver borrador en PDF' : 'Ver PDF'}
        </DocumentLink>
        <ReviewActa acta={acta} onActed={put} />
        {may('actas/send') && <SendActa acta={acta} onActed={put} />}
        {may('actas/take-back') && (
          <ReasonAct
            label="Reabrir para corregir"
            title={`Reabrir el acta ${acta.numero}`}
            path={`/actas/${acta.actaId}/take-back`}
            told="El acta volvió a borrador."
            onActed={put}
          >
            <p>
              Vuelve a borrador. Las firmas ya puestas quedan sin efecto y habrá que enviarla de nuevo a
              todos.
            </p>
          </ReasonAct>
        )}
        {may('actas/lock') && <LockActa acta={acta} onActed={put} />}
      </div>
      {acta.signingId && (
        <Shown held={signing} what="las firmas del acta" lines={2}>
          {(view) => (
            <SigningCard
              signing={view}
              heading={false}
              onActed={() => {
                signing.reload();
                reload();
              }}
            />
          )}
        </Shown>
      )}
    </>
  );
}

function ActaState({ acta }: { readonly acta: ActaView }) {
  switch (acta.estado) {
    case 'borrador':
      return (
        <Chip tone="neutral" shape="ring">
          {acta.estadoTexto}
        </Chip>
      );
    case 'en-firma':
      return (
        <Chip tone="warning" shape="triangle">
          {acta.estadoTexto}
        </Chip>
      );
    case 'cerrada':
      return (
        <Chip tone="success" shape="check">
          {acta.estadoTexto}
        </Chip>
      );
  }
}
