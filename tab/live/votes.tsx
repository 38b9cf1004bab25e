import type { VotacionesView } from '../../domain/reports';
import { Section } from '../ui/page';
import { NewVote } from './new-vote';
import { Vote } from './vote';

interface Props {
  readonly votaciones: VotacionesView;
  /** Before the mesa opens a vote is only prepared. */
  readonly abierta: boolean;
  readonly onActed: (votaciones: VotacionesView) => void;
}

/** The votes of the sesión: the one that is open first, with what the reader may do in it (F16). */
export function Votes({ votaciones, abierta, onActed }: Props) {
  const begins = votaciones.offers.some(({ verb }) => verb === 'votaciones/start');
  if (!begins && votaciones.votaciones.length === 0) return null;
  const ordered = votaciones.votaciones.toSorted(
    (a, b) => Number(b.estado === 'abierta') - Number(a.estado === 'abierta') || b.numero - a.numero,
  );
  return (
    <Section title="Votaciones" id="votaciones">
      {ordered.length === 0 && <p className="muted">Esta sesión no ha tenido votaciones.</p>}
      {ordered.map((votacion) => (
        <Vote
          key={votacion.votacionId}
          votacion={votacion}
          personas={votaciones.personas}
          onActed={onActed}
        />
      ))}
      {begins && <NewVote votaciones={votaciones} abierta={abierta} onActed={onActed} />}
    </Section>
  );
}
