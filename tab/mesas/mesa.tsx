import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { ActaSection } from '../actas/acta-section';
import { AttendanceSection } from '../attendance/attendance-section';
import { CommitmentList } from '../commitments/commitment-list';
import { RecordCommitment } from '../commitments/record-commitment';
import { ConvocatoriaSection } from '../convocatoria/convocatoria-section';
import { Beat } from '../data/beat';
import { useLive } from '../data/use-live';
import { useResource } from '../data/use-resource';
import { MesaVotes } from '../live/mesa-votes';
import { PrepareSection } from '../preparar/prepare-section';
import { href } from '../routes';
import { Facts } from '../ui/facts';
import { type JumpPlace, JumpTo } from '../ui/jump-to';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { ReasonAct } from '../ui/reason-act';
import { Shape } from '../ui/shape';
import { Shown } from '../ui/shown';
import { duration, span } from '../words/dates';
import { EarlierSesiones } from './earlier-sesiones';
import { Items } from './items';
import { MesaActs } from './mesa-acts';
import { MesaState } from './state-chip';

/** One mesa from the calendar to the acta; everything a phone user may need is here too. */
export function MesaScreen({ mesaId }: { readonly mesaId: string }) {
  const held = useResource<MesaView>(`/mesas/${mesaId}`);
  const [beat, setBeat] = useState(0);
  useLive(`/mesas/${mesaId}/live`, () => {
    held.reload();
    setBeat((now) => now + 1);
  });
  return (
    <Beat value={beat}>
      <Shown held={held} what="la mesa" lines={8} screen>
        {(mesa) => <Mesa mesa={mesa} put={held.put} reload={held.reload} />}
      </Shown>
    </Beat>
  );
}

interface Props {
  readonly mesa: MesaView;
  readonly put: (mesa: MesaView) => void;
  readonly reload: () => void;
}
function Mesa({ mesa, put, reload }: Props) {
  const may = (verb: string): boolean => mesa.offers.some((offer) => offer.verb === verb);
  return (
    <Page
      title={`Mesa ${mesa.numero} · ${mesa.nombre}`}
      lead={
        <>
          {span(mesa.inicio, mesa.fin)} · {mesa.modalidad} <MesaState estado={mesa.estado} />
        </>
      }
      actions={<MesaActs mesa={mesa} onActed={put} />}
    >
      <div className="stack">
        <output className="turn">
          <Shape name="diamond" />
          <span>
            <span className="strong">Sigue: </span>
            {mesa.turno}
          </span>
        </output>
        {mesa.advertencias.length > 0 && mesa.estado === 'programada' && (
          <Notice tone="warning" title="Advertencias aceptadas al agendar">
            <ul>
              {mesa.advertencias.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Notice>
        )}
        {mesa.estado === 'abierta' && (
          <p>
            <a href={href('en-vivo', mesa.mesaId)}>Ver la mesa en vivo: orden del día y palabra</a>
          </p>
        )}
        <JumpTo places={placesOf(mesa, may('actas/compose'))} />
        <Items mesa={mesa} onActed={put} />
        <Section
          id="compromisos"
          title="Compromisos de la mesa"
          aside={may('commitments/record') && <RecordCommitment mesa={mesa} itemId={null} onActed={reload} />}
        >
          {mesa.compromisos.length === 0 ? (
            <p className="muted">Todavía no hay compromisos. También se registran en cada punto.</p>
          ) : (
            <CommitmentList commitments={mesa.compromisos} onActed={reload} />
          )}
        </Section>
        {mesa.estado !== 'cancelada' && (
          <MesaVotes mesaId={mesa.mesaId} abierta={mesa.estado === 'abierta'} />
        )}
        {mesa.estado !== 'cancelada' && <PrepareSection mesa={mesa} onActed={reload} />}
        <ConvocatoriaSection mesa={mesa} />
        {mesa.estado !== 'programada' && mesa.estado !== 'cancelada' && <AttendanceSection mesa={mesa} />}
        {mesa.actaId && <ActaSection actaId={mesa.actaId} />}
        <EarlierSesiones mesa={mesa} />
        {may('actas/compose') && (
          <Section title="Acta" id="acta">
            <p>El acta se compone sola poco después de cerrar la mesa. Si no aparece, compóngala aquí.</p>
            <div>
              <ReasonAct
                label="Componer el acta"
                title="Componer el acta"
                path={`/mesas/${mesa.mesaId}/acta`}
                told="El acta quedó compuesta."
                reason="none"
                onActed={reload}
              >
                <p>
                  Se arma con lo que pasó en la mesa: puntos, posiciones, resultados y compromisos. Después
                  puede editarla.
                </p>
              </ReasonAct>
            </div>
          </Section>
        )}
        <About mesa={mesa} />
      </div>
    </Page>
  );
}

/** What the screen has, in its order. */
const placesOf = (mesa: MesaView, composes: boolean): readonly JumpPlace[] => [
  ['puntos', 'Indicadores'],
  ['compromisos', 'Compromisos'],
  ...(mesa.estado === 'cancelada'
    ? []
    : [
        ['votaciones', 'Votaciones'] as const,
        ['preparar', mesa.estado === 'programada' ? 'Preparar' : 'Oficio y expediente'] as const,
      ]),
  ['convocados', 'Convocados'],
  ...(mesa.estado === 'abierta' || mesa.estado === 'cerrada' ? [['asistencia', 'Asistencia'] as const] : []),
  ...(mesa.actaId || composes ? [['acta', 'Acta'] as const] : []),
  ...((mesa.sesiones?.length ?? 0) > 1 ? [['sesiones', 'Sesiones anteriores'] as const] : []),
  ['datos', 'Datos'],
];

function About({ mesa }: { readonly mesa: MesaView }) {
  return (
    <Section title="Datos de la mesa" id="datos">
      <Facts
        facts={[
          ['Dependencia', mesa.dependencia],
          [
            'Fase y temas',
            `Fase ${mesa.fase}${mesa.temas.length > 0 ? ` · tema ${mesa.temas.join(' y ')}` : ''}`,
          ],
          ['Moderador(a)', `${mesa.moderador.nombre}, ${mesa.moderador.cargo}`],
          ['Relator(a)', `${mesa.relator.nombre}, ${mesa.relator.cargo}`],
          ['Lugar', mesa.lugar || (mesa.modalidad === 'virtual' ? 'Teams' : '')],
          [
            'Reunión',
            mesa.joinUrl ? (
              <a href={mesa.joinUrl} target="_blank" rel="noreferrer">
                Unirse en Teams
              </a>
            ) : (
              'Aún no está en el calendario'
            ),
          ],
          ['Convocados', mesa.invitados.map((person) => person.nombre).join(', ')],
          [
            'Término para firmar',
            mesa.terminoDias === null ? 'La oficina no lo ha fijado' : `${mesa.terminoDias} días hábiles`,
          ],
        ]}
      />
      <details>
        <summary>Orden del día y reglas</summary>
        <ol>
          {mesa.orden.map((step) => (
            <li key={step.pasoId}>
              <span className="strong">{step.titulo}</span>
              {step.texto && `: ${step.texto}`}
              {step.estado === 'terminado' && <span className="muted"> · {duration(step.segundos)}</span>}
            </li>
          ))}
        </ol>
      </details>
      <details>
        <summary>Aviso de tratamiento de datos (versión {mesa.avisoDatos.version})</summary>
        <p className="text">{mesa.avisoDatos.texto}</p>
        <a href={mesa.avisoDatos.politica} target="_blank" rel="noreferrer">
          Política de tratamiento de datos
        </a>
      </details>
    </Section>
  );
}
