import { MesaState } from '../mesas/state-chip';
import { DocumentLink } from '../ui/document-link';
import { Notice } from '../ui/notice';
import { ReasonAct } from '../ui/reason-act';
import { span } from '../words/dates';
import { count } from '../words/text';
import { AttachSupport } from './attach-support';
import { MoveSesion } from './move-sesion';
import { Attend, Evidence, Open, type Props } from './sesion-acts';

/** A sesión without mesa: when, who opened it, who was there, what proves it. */
export function Sesion({ sesion, onActed }: Props) {
  const offered = (verb: string): boolean => sesion.offers.some((offer) => offer.verb === verb);
  const path = `/sesiones/${sesion.sesionId}`;
  const { apertura } = sesion;
  return (
    <li>
      <div className="grow stack tight">
        <div className="section-head">
          <p className="strong">{sesion.titulo}</p>
          <MesaState estado={sesion.estado} />
        </div>
        <p>{span(sesion.inicio, sesion.fin)}</p>
        <p className="muted">
          {sesion.claseTexto} · conduce {sesion.responsable.nombre} ·{' '}
          {count(sesion.invitados.length, 'persona invitada', 'personas invitadas')} ·{' '}
          {count(sesion.asistentes, 'asistente', 'asistentes')}
          {sesion.joinUrl && (
            <>
              {' · '}
              <a href={sesion.joinUrl} target="_blank" rel="noreferrer">
                Reunión de Teams
              </a>
            </>
          )}
        </p>
        <p>{sesion.objetivo}</p>
        {sesion.agenda.length > 0 && (
          <ol>
            {sesion.agenda.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        )}
        {apertura && (
          <p>
            La abrió {apertura.por}
            {apertura.palabras && `: «${apertura.palabras}»`}
            {apertura.registro !== apertura.por && ` (lo registró ${apertura.registro})`}.
          </p>
        )}
        {sesion.soportes.map(({ titulo, texto, sha256 }) =>
          sha256 === null ? (
            <p key={titulo + texto} className="muted">
              {titulo}: {texto}
            </p>
          ) : (
            <DocumentLink key={sha256} path={`${path}/evidence/${sha256}`} filename={titulo}>
              {titulo}
            </DocumentLink>
          ),
        )}
        {sesion.outlook && (
          <Notice tone="warning">
            <p>{sesion.outlook}</p>
          </Notice>
        )}
        {sesion.estado !== 'programada' && sesion.falta.length > 0 && (
          <Notice tone="warning">
            <p>Falta: {sesion.falta.join(', ')}.</p>
          </Notice>
        )}
        <div className="actions">
          {offered('sesiones/open') && <Open sesion={sesion} onActed={onActed} />}
          {offered('attendance/add-manual') && <Attend sesion={sesion} onActed={onActed} />}
          {offered('sesiones/evidence') && <Evidence sesion={sesion} onActed={onActed} />}
          {offered('sesiones/evidence') && sesion.admite.length > 0 && (
            <AttachSupport sesion={sesion} onActed={onActed} />
          )}
          {offered('sesiones/book-again') && (
            <ReasonAct
              label="Citar de nuevo"
              title={`Citar de nuevo ${sesion.titulo}`}
              path={`${path}/book-again`}
              told="La citación nueva está en camino."
              reason="none"
              onActed={onActed}
            >
              <p>Se crea otra reunión en el calendario de todas las personas citadas, a la misma hora.</p>
            </ReasonAct>
          )}
          {offered('sesiones/move') && <MoveSesion sesion={sesion} onActed={onActed} />}
          {offered('sesiones/close') && (
            <ReasonAct
              label="Cerrar la sesión"
              title={`Cerrar ${sesion.titulo}`}
              path={`${path}/close`}
              told="La sesión quedó cerrada."
              reason="none"
              onActed={onActed}
            >
              <p>Después se pueden seguir agregando soportes y asistentes.</p>
            </ReasonAct>
          )}
          {offered('sesiones/cancel') && (
            <ReasonAct
              label="Cancelar"
              title={`Cancelar ${sesion.titulo}`}
              path={`${path}/cancel`}
              told="La sesión quedó cancelada."
              onActed={onActed}
            >
              <p>Sale del calendario de todas las personas citadas, con el motivo.</p>
            </ReasonAct>
          )}
        </div>
      </div>
    </li>
  );
}
