import type { EscalationView } from '../../domain/reports';
import { href } from '../routes';
import { Chip } from '../ui/chip';
import { Differences } from '../ui/differences';
import { DocumentLink } from '../ui/document-link';
import { Facts } from '../ui/facts';
import { ReasonAct } from '../ui/reason-act';
import { longDay, shortMoment } from '../words/dates';
import { count } from '../words/text';
import { DecisionDialog } from './decision-dialog';

interface Props {
  readonly view: EscalationView;
  readonly onActed: (view: EscalationView) => void;
  readonly open?: boolean;
}

/** Positions of each party, the discussion, the report with its clock, and the decision; acts as the server offers them. */
export function DissentCard({ view, onActed, open = false }: Props) {
  const { mesaId, itemId, decision } = view;
  const ask = view.offers.find(({ verb }) => verb === 'mesas/ask-report');
  const decides = view.offers.some(({ verb }) => verb === 'mesas/record-decision');
  return (
    <article className="card section" aria-label={`Sin acuerdo: ${view.nombre}`}>
      <div className="section-head">
        <h2>
          {view.codigo && `${view.codigo} · `}
          {view.nombre}
        </h2>
        <DissentState view={view} />
      </div>
      <p className="muted">
        <a href={href('mesas', mesaId)}>{view.mesa}</a> ·{' '}
        {!view.mesa.includes(view.dependencia) && `${view.dependencia} · `}
        <a href={href('formatos', view.formId)}>formato {view.consecutivo}</a>
      </p>
      <p>{view.estadoTexto}.</p>
      {decision && (
        <Facts
          facts={[
            ['Decisión', decision.sentidoTexto],
            ['Texto', decision.texto],
            ['Quién y cuándo', `${decision.autor}, ${decision.autorCargo}, ${longDay(decision.fecha)}`],
            ['Soporte', decision.soporte],
            [
              'Registrada',
              `${decision.registradaPor ? `por ${decision.registradaPor}, ` : ''}${shortMoment(decision.registradaEn)}`,
            ],
          ]}
        />
      )}
      {!decision && view.enviadoEn && <Clock view={view} />}
      <details open={open}>
        <summary>Posiciones y discusión</summary>
        <div className="stack inside">
          {view.posiciones.map((position) => (
            <p key={position.parte} className="text">
              <span className="strong">{position.parte}: </span>
              {position.valor === null
                ? 'sin posición registrada'
                : `${position.valor === 'de-acuerdo' ? 'de acuerdo' : 'no de acuerdo'}${position.texto ? `. ${position.texto}` : ''} (${position.quien})`}
            </p>
          ))}
          {view.nota && <p className="text">Constancia de la mesa: {view.nota}</p>}
          {view.comentarios.length > 0 && (
            <ul>
              {view.comentarios.map((comment) => (
                <li key={`${comment.cuando}${comment.quien}`}>
                  {comment.texto} ({comment.quien}, {shortMoment(comment.cuando)})
                </li>
              ))}
            </ul>
          )}
          <Differences differences={view.diferencias} caption={`Propuesta sin acuerdo para ${view.nombre}`} />
        </div>
      </details>
      <div className="actions">
        {decides && <DecisionDialog view={view} onActed={onActed} />}
        {ask && (
          <ReasonAct
            label={ask.label}
            title={ask.label}
            path={`/mesas/${mesaId}/items/${itemId}/report`}
            told="El informe está en camino al despacho."
            reason="none"
            onActed={onActed}
          >
            <p>
              Sale por correo a quien tiene el rol del despacho de la Subdirección. Si el plazo ya corre, no
              empieza de nuevo.
            </p>
          </ReasonAct>
        )}
        <DocumentLink
          path={`/mesas/${mesaId}/items/${itemId}/informe.pdf`}
          filename={`Informe ${view.consecutivo}.pdf`}
        >
          {view.enviadoEn ? 'Ver informe enviado' : 'Ver informe'}
        </DocumentLink>
      </div>
    </article>
  );
}

function Clock({ view: { vence, diasHabiles, plazoOrigen } }: { readonly view: EscalationView }) {
  if (vence === null)
    return <p className="muted">La oficina no ha fijado término para la decisión: nada se da por vencido.</p>;
  const days = diasHabiles ?? 0;
  const left =
    days < 0
      ? `vencido hace ${count(-days, 'día hábil', 'días hábiles')}`
      : days === 0
        ? 'vence hoy'
        : count(days, 'día hábil', 'días hábiles');
  return (
    <p>
      <span className="strong">Término para decidir: </span>
      {longDay(vence)} ({left}){plazoOrigen && <span className="muted"> · origen: {plazoOrigen}</span>}
    </p>
  );
}

function DissentState({ view }: { readonly view: EscalationView }) {
  switch (view.estado) {
    case 'por-enviar':
      return (
        <Chip tone="warning" shape="triangle">
          Informe por enviar
        </Chip>
      );
    case 'en-despacho':
      return (
        <Chip tone="info" shape="ring">
          En el despacho
        </Chip>
      );
    case 'vencido':
      return (
        <Chip tone="error" shape="stop">
          Decisión vencida
        </Chip>
      );
    case 'decidido':
      return (
        <Chip tone="success" shape="check">
          Decidido
        </Chip>
      );
  }
}
