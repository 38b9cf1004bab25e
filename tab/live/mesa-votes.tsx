import type { VotacionesView } from '../../domain/reports';
import { useBeat } from '../data/beat';
import { useResource } from '../data/use-resource';
import { Shown } from '../ui/shown';
import { Votes } from './votes';

interface Props {
  readonly mesaId: string;
  readonly abierta: boolean;
}

/** The votes of a mesa on its own screen: what was asked and what came out, also after it closed (F16). */
export function MesaVotes({ mesaId, abierta }: Props) {
  const held = useResource<VotacionesView>(`/mesas/${mesaId}/votes`);
  useBeat(held.reload);
  return (
    <Shown held={held} what="las votaciones" lines={2}>
      {(votaciones) => <Votes votaciones={votaciones} abierta={abierta} onActed={held.put} />}
    </Shown>
  );
}
