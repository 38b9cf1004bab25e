import { Button } from '@fluentui/react-components';
import type { VotacionesView, VotacionView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { Shape } from '../ui/shape';
import { OpenVote } from './open-vote';
import { AloudVote, CancelVote, CloseVote, type VoteProps } from './vote-acts';
import { VoteRoll } from './vote-roll';

interface Props extends VoteProps {
  /** Who may be put on its roll, for who conducts. */
  readonly personas: VotacionesView['personas'];
}

/** One vote: what is asked, one's own vote, and when it is over what came out. */
export function Vote({ votacion, personas, onActed }: Props) {
  const { busy, problem, run } = useAct();
  const { votacionId, clase, estado, resultado } = votacion;
  const may = (verb: string): boolean => votacion.offers.some((offer) => offer.verb === verb);
  const cast = async (opcion: string): Promise<void> => {
    const told = clase === 'secreta' ? 'Su voto quedó en la urna.' : 'Su voto quedó registrado.';
    const answer = await run<VotacionesView>('POST', `/votes/${votacionId}/cast`, { body: { opcion } }, told);
    if (answer.ok) onActed(answer.value);
  };
  return (
    <article className="vote" aria-label={`Votación ${votacion.numero}`}>
      <p className="muted">
        {[`Votación ${votacion.numero}`, clase, votacion.punto].filter(Boolean).join(' · ')}
      </p>
      <h3>{votacion.pregunta}</h3>
      <p>
        {votacion.estadoTexto}
        {votacion.motivo !== '' && `. Motivo: ${votacion.motivo}`}
      </p>
      {resultado !== null && (
        <p className="strong">
          <Shape name={votacion.decidida === null ? 'diamond' : 'check'} /> {resultado}
        </p>
      )}
      {may('votaciones/vote') && (
        <div className="actions">
          {votacion.opciones.map(({ id, texto }) => (
            <Button key={id} disabled={busy} onClick={() => void cast(id)}>
              {texto}
            </Button>
          ))}
        </div>
      )}
      {votacion.yaVote && estado === 'abierta' && (
        <p className="muted">
          {clase === 'secreta'
            ? 'Usted ya votó. El voto secreto no se cambia.'
            : `Usted votó: ${votacion.miOpcion ?? ''}. Puede cambiarlo hasta el cierre.`}
        </p>
      )}
      {problem && <Failure problem={problem} />}
      {votacion.opciones.some(({ votos }) => votos !== null) && <Count votacion={votacion} />}
      <p className="muted">
        {votacion.mayoria}: {votacion.mayoriaTexto.toLowerCase()}.{votacion.quorum && ` ${votacion.quorum}`}
      </p>
      <VoteRoll votacion={votacion} />
      <div className="actions">
        {may('votaciones/open') && <OpenVote votacion={votacion} personas={personas} onActed={onActed} />}
        {may('votaciones/vote-aloud') && <AloudVote votacion={votacion} onActed={onActed} />}
        {may('votaciones/close') && <CloseVote votacion={votacion} onActed={onActed} />}
        {may('votaciones/cancel') && <CancelVote votacion={votacion} onActed={onActed} />}
      </div>
    </article>
  );
}

const Count = ({ votacion }: { readonly votacion: VotacionView }) => (
  <table className="totals">
    <thead>
      <tr>
        <th scope="col">Opción</th>
        <th scope="col">Votos</th>
      </tr>
    </thead>
    <tbody>
      {votacion.opciones.map(({ id, texto, votos }) => (
        <tr key={id}>
          <th scope="row">{texto}</th>
          <td>{votos}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
