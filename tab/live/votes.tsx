import type { RoomView, VotacionesView } from '../../domain/reports';
import { Section } from '../ui/page';
import { NewVote } from './new-vote';
import type { RoomProps } from './room-props';
import { Vote } from './vote';

/** The votes of the sesión: the one that is open first, with what the reader may do in it (F16). */
export function Votes({ room, put }: RoomProps) {
  const { votaciones } = room;
  const begins = votaciones.offers.some(({ verb }) => verb === 'votaciones/start');
  if (!begins && votaciones.votaciones.length === 0) return null;
  const after = (seen: VotacionesView): void => put(withVotes(room, seen));
  const ordered = votaciones.votaciones.toSorted(
    (a, b) => Number(b.estado === 'abierta') - Number(a.estado === 'abierta') || b.numero - a.numero,
  );
  return (
    <Section title="Votaciones">
      {ordered.length === 0 && <p className="muted">Esta sesión no ha tenido votaciones.</p>}
      {ordered.map((votacion) => (
        <Vote key={votacion.votacionId} votacion={votacion} onActed={after} />
      ))}
      {begins && room.estado === 'abierta' && <NewVote votaciones={votaciones} onActed={after} />}
    </Section>
  );
}

const withVotes = (room: RoomView, votaciones: VotacionesView): RoomView => ({ ...room, votaciones });
